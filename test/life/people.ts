import { randomUUID } from 'node:crypto';
import type { Matter, Office } from '../offices.ts';
import type { SeenCase, SeenRefusal } from '../seen-case.ts';
import type { World } from '../world.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

let born = 0;

/** The resident number of somebody who does not exist, another one at each call. */
export function residentNumber(): string {
  born += 1;
  const digits = `33072619600101${String(born).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

/** A matter that somebody with this number brings. */
export const broughtBy = (identityNumber: string, matter: Matter = {}): Matter => ({
  parties: [
    { role: 'APPLICANT', name: '甲某某', identityNumber },
    { role: 'RESPONDENT', name: '乙某某' },
  ],
  ...matter,
});

/** Asks a tier as the office; fails on an error. */
export async function asked(
  world: Pick<World, 'askTier'>,
  tier: 'village' | 'township' | 'county',
  { as }: Office,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const answer = await world.askTier(tier, as, query, variables);
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data ?? {};
}

export interface SeenSameMatter {
  caseId: string;
  standing: string;
  heldBy: string;
  isEarlier: boolean;
  basis: string;
}
export interface SeenPersons {
  isFirst: boolean | null;
  links: { kind: string; caseId: string; otherId: string; office: string }[];
  handling: {
    inHandChecks: { answered: string[]; silent: string[]; found: SeenSameMatter[] }[];
    possibleDuplicates: SeenSameMatter[];
    notes: { text: string }[];
  } | null;
}

const SAME = 'caseId standing heldBy isEarlier basis';

/** What the tier tells its office of who brought the case. */
export async function personsOf(
  world: Pick<World, 'askTier'>,
  tier: 'village' | 'township' | 'county',
  office: Office,
  id: string,
): Promise<SeenPersons> {
  const data = await asked(
    world,
    tier,
    office,
    `query ($code: ID!, $id: ID!) { ${tier}(code: $code) { case(id: $id) { isFirst
       links: ${tier}Links { kind caseId otherId office }
       handling: ${tier} { notes { text } inHandChecks { answered silent found { ${SAME} } }
         possibleDuplicates { ${SAME} } } } } }`,
    { code: office.region, id },
  );
  return (data[tier] as { case: SeenPersons }).case;
}

export const links = (office: Office, id: string, other: string, kind: string, note = '') =>
  office.mutate('linkCases', 'LinkInput', {
    case: { id, idempotencyKey: randomUUID() },
    other,
    kind,
    note,
  }) as Promise<SeenCase | SeenRefusal>;

export const notes = (office: Office, id: string, text: string) =>
  office.mutate('noteCase', 'NoteInput', { case: { id, idempotencyKey: randomUUID() }, text });
