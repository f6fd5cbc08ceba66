import { DEFAULT_RULES, type RulesOf } from '@sanji/tier/configuration/county-rules.ts';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Matter, type Office, office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

export const rulesOf: RulesOf = (county) => ({
  ...DEFAULT_RULES,
  // S3's older three classes, as a county of its own would have them (mechanism 2).
  ...(county === COUNTY
    ? {
        handlingClasses: [
          { code: 'AT_ONCE', label: '简单信访立即办', days: 1 },
          { code: 'FAST', label: '一般信访快速办', days: 15 },
          { code: 'BY_DATE', label: '复杂信访限期办' },
        ],
        dutyList: [
          { categories: ['07'], unit: '县人力社保局', tier: 'COUNTY' as const },
          { categories: ['1102'], unit: '县自然资源局', tier: 'COUNTY' as const },
        ],
      }
    : {}),
});

export let world: World;
export let village: Office;
export let township: Office;
export let county: Office;

export const CLAIM: Matter = { kind: 'CLAIM', category: '1104', places: [VILLAGE] };

export const FULL = `status closing route handlingClass source clocks { kind } proposedRoute responsibleUnits { tier unit }`;
export const DOSSIER = `notices { id kind text organ organName otherCase services { way } }
  withdrawal { requestedBy form } presentation { presentedAt competent skipsLevel } rewards { text }`;

export interface Seen {
  [field: string]: unknown;
  dossier: { notices: { id: string }[] } & Record<string, unknown>;
}

/** The card of the case and the township's dossier, as the township reads them. */
export async function read(id: string): Promise<Seen> {
  const { data } = await world.askTier(
    'township',
    township.as,
    `query ($id: ID!) { township(code: "${TOWNSHIP}") { case(id: $id) { ${FULL} dossier: township { ${DOSSIER} } } } }`,
    { id },
  );
  return (data as { township: { case: Seen } }).township.case;
}

/** What the case left behind everywhere: nothing may have changed after a refusal. */
export async function marksOf(id: string): Promise<unknown> {
  const { courierEm } = world.tiers.township.desk;
  return courierEm.fork().execute(
    `select (select epoch || '.' || revision from card where id = ?) as version,
       (select count(*) from paper where case_id = ?) as papers, (select count(*) from ledger where case_id = ?) as ledger`,
    [id, id, id],
  );
}

export async function expectRefused(
  id: string,
  request: () => Promise<unknown>,
  code: string,
): Promise<void> {
  const before = await marksOf(id);
  expect(await request()).toMatchObject({ code, messageZh: expect.stringMatching(/\p{Script=Han}{3}/u) });
  expect(await marksOf(id)).toEqual(before);
}

/** Three tiers of a county with classes and a duty list of its own, for the tests of one file. */
export function inRoutedWorld(): void {
  beforeAll(async () => {
    world = await startWorld({ adjust: () => ({ rulesOf }) });
    village = office(world, 'village', VILLAGE, ['SECRETARY']);
    township = office(world, 'township', TOWNSHIP);
    county = office(world, 'county', COUNTY);
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });
}

/** Figures of a place over the last days. */
export async function counts(as: Office, code: string, field: string, days = 30): Promise<unknown[]> {
  const [name = '', ...shape] = field.split(' ');
  const from = new Date(Date.now() - days * 86_400_000).toISOString();
  const to = new Date(Date.now() + 86_400_000).toISOString();
  const { data, errors } = await world.askTier(
    'township',
    as.as,
    `{ township(code: "${code}") { figures: ${name}(from: "${from}", to: "${to}") ${shape.join(' ')} } }`,
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  const { figures } = (data as { township: { figures: unknown } }).township;
  return Array.isArray(figures) ? figures : [figures];
}
