import { type Actor, ROLES, type Role } from '@sanji/edge/identity.ts';
import { hasAct, may } from '@sanji/tier/jurisdiction/policy.ts';
import { contains, isAbove, isPlaceOf, speaksAt } from '@sanji/tier/jurisdiction/region.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import { hasDoor } from './doors.ts';
import { COUNTY, MATTERS, type Matter, REGION_NAMES, REGIONS, type RegionName, TIER_OF } from './matters.ts';

/** Every act with its letter and what it lets a person do. `satisfies` keeps the list complete. */
export const LETTERS = {
  READ_PLACE: ['P', "see the holder's place, its grids and its open count"],
  READ_STAFF: ['S', "see who works in the holder's place"],
  READ_CARD: ['C', "see the case's card"],
  READ_HANDLING: ['H', "see the holder's handling: parties, rounds, narrative"],
  REGISTER: ['R', "register a matter at the holder's office"],
  ACCEPT: ['A', 'accept the case'],
  MEDIATE: ['M', 'open, settle or fail a round'],
  ESCALATE: ['E', 'hand the case up'],
  ASSIGN: ['D', 'hand the case down'],
  RETURN: ['B', 'send the case back'],
  TRANSFER: ['T', 'hand the case to another office of the tier'],
  CONCLUDE: ['F', 'finish the case'],
  HANDLE: ['O', "keep the office's dossier of the case"],
  EXTEND: ['X', 'extend the time for handling'],
  KEEP_REGISTER: ['N', "keep the registers of the holder's place"],
  MARK: ['K', 'mark the case: supervise, remind'],
  GUIDE: ['G', 'guide the office that holds the case'],
  ASK_GUIDANCE: ['Q', 'ask above for guidance on the case, and answer it'],
  INSTRUCT: ['J', 'give an instruction on the case'],
  ADOPT: ['V', 'adopt the case'],
  ACKNOWLEDGE: ['Y', "acknowledge an instruction to the holder's office"],
  AUDIT: ['U', "see the county's custody figures"],
  SUBMIT: ['I', "bring residents' own matters to the holder's office, and open them with number and secret"],
  FOLLOW: ['W', 'follow the one case that a secret opened: lent to that resident, granted by no token'],
  READ_REPORT: ['Z', "open the county's sealed reports against officials"],
} as const satisfies Record<Act, readonly [letter: string, meaning: string]>;
export const ACTS = Object.keys(LETTERS) as Act[];

/** Somebody who asks: one row of the matrix. */
export interface Caller {
  role: Role;
  region: RegionName;
}

export const CALLERS: readonly Caller[] = ROLES.flatMap((role) =>
  REGION_NAMES.map((region) => ({ role, region })),
);

export const actorOf = ({ role, region }: Caller): Actor => ({
  subject: `${role}-${REGIONS[region]}`,
  name: '某人',
  roles: [role],
  region: REGIONS[region],
});

/** NO_DOOR: no tier concerned has such a mutation, whoever asks. PART is never promised: some of it shows. */
export type Verdict = 'YES' | 'NO' | 'NO_DOOR' | 'PART';
/** What one caller may do with each matter, in the matters' order. */
export type Row = readonly Record<Act, Verdict>[];

/** At which places an act is judged; one of them suffices. */
const judgedAt = (act: Act, matter: Matter): readonly string[] => {
  switch (act) {
    case 'READ_CARD':
      return matter.seenFrom;
    case 'MARK':
    case 'GUIDE':
    case 'INSTRUCT':
    case 'ADOPT':
      return [matter.place];
    case 'AUDIT':
    case 'READ_REPORT':
      return [COUNTY];
    default:
      return [matter.office];
  }
};

/** What the domain asks for besides: one guides from above the holder, and leaders of a county instruct and adopt. */
function isPlacedFor(act: Act, { region }: Actor, { holder, office }: Matter): boolean {
  switch (act) {
    case 'GUIDE':
      return isAbove(speaksAt(region), TIER_OF[holder]) && contains(region, office);
    case 'INSTRUCT':
    case 'ADOPT':
      return isPlaceOf('COUNTY', region);
    default:
      return true;
  }
}

// Audits are the courier's. Residents' work is done by a session of their own: test/life/residents-in-sql.test.ts. What tiers write
// to each other is guarded by rows of its own: test/life/thread-edges.test.ts.
const NOT_IN_SQL: readonly Act[] = [
  ...(['READ_REPORT', 'AUDIT', 'SUBMIT', 'FOLLOW'] as const),
  ...(['GUIDE', 'ASK_GUIDANCE', 'INSTRUCT', 'ADOPT', 'ACKNOWLEDGE'] as const),
];

/** The row that the policy promises. A test may pass a policy that is deliberately wrong. */
export const promised =
  (policy: typeof may = may) =>
  (caller: Caller): Row =>
    MATTERS.map((matter) =>
      verdicts((act) => {
        if (!hasDoor(act, matter)) return 'NO_DOOR';
        const actor = actorOf(caller);
        const allowed = judgedAt(act, matter).some((where) => policy(actor, act, where));
        return allowed && isPlacedFor(act, actor, matter) ? 'YES' : 'NO';
      }),
    );

/** The row that the second lock promises. It knows no tiers, so it has no missing doors; some acts do not pass it. */
export const promisedInSql = (caller: Caller): Row =>
  MATTERS.map((matter) =>
    verdicts((act) => {
      if (NOT_IN_SQL.includes(act)) return 'NO_DOOR';
      return judgedAt(act, matter).some((where) => may(actorOf(caller), act, where)) ? 'YES' : 'NO';
    }),
  );

export const verdicts = (of: (act: Act) => Verdict): Record<Act, Verdict> =>
  Object.fromEntries(ACTS.map((act) => [act, of(act)])) as Record<Act, Verdict>;

const sign = (act: Act, verdict: Verdict): string =>
  ({ YES: LETTERS[act][0], NO: '.', NO_DOOR: '-', PART: '?' })[verdict];
const signs = (row: Record<Act, Verdict>): string => ACTS.map((act) => sign(act, row[act])).join('');

const cells = (...columns: readonly string[]): string =>
  columns
    .map((column, index) => column.padEnd([13, 21, 16][index] ?? ACTS.length + 2))
    .join('')
    .trimEnd();

/** The whole matrix in print: policy or observation, in the same words, so that a difference shows as a line. */
export function printed(rowOf: (caller: Caller) => Row): string {
  const head = cells('role', 'region', 'code', ...MATTERS.map(({ name }) => name));
  const lines = CALLERS.map((caller) =>
    cells(caller.role, caller.region, REGIONS[caller.region], ...rowOf(caller).map(signs)),
  );
  return [head, ...lines].join('\n');
}

/** The roles' acts wherever they are done, as `@may` asks for them. */
export function printedRoles(): string {
  const actor = (role: Role): Actor => ({ subject: role, name: role, roles: [role], region: '' });
  const acts = (role: Role) => verdicts((act) => (hasAct(actor(role), act) ? 'YES' : 'NO'));
  return ROLES.map((role) => `${role.padEnd(13)}${signs(acts(role))}`).join('\n');
}
