import type { Actor, Role } from '@sanji/edge/identity.ts';
import type { Act } from '../schema.types.ts';
import { contains, type Region } from './region.ts';

const SEE_ALL: readonly Act[] = ['READ_PLACE', 'READ_STAFF', 'READ_CARD', 'READ_HANDLING'];
const WORK: readonly Act[] = [
  'REGISTER',
  'ACCEPT',
  'MEDIATE',
  'ESCALATE',
  'ASSIGN',
  'RETURN',
  'TRANSFER',
  'CONCLUDE',
  'HANDLE',
  'KEEP_REGISTER',
  'ASK_GUIDANCE',
  'ACKNOWLEDGE',
];

/** Who may do what. What is not in this table is denied. `test/authorization.matrix.txt` prints it out in full. */
export const ACTS: Record<Role, readonly Act[]> = {
  LEADER: [...SEE_ALL, 'ASSIGN', 'EXTEND', 'MARK', 'GUIDE', 'INSTRUCT', 'ADOPT', 'ACKNOWLEDGE'],
  OFFICER: [...SEE_ALL, ...WORK, 'GUIDE'],
  SECRETARY: [...SEE_ALL, ...WORK.filter((act) => act !== 'ASSIGN')],
  // Also the chief legal experts (mechanism 59): they guide, and never hold a case.
  MEDIATOR: [...SEE_ALL, 'MEDIATE', 'GUIDE', 'ASK_GUIDANCE'],
  GRID_WORKER: ['READ_PLACE', 'READ_STAFF', 'READ_CARD', 'REGISTER'],
  INSPECTOR: [...SEE_ALL, 'MARK', 'AUDIT'],
  DASHBOARD: ['READ_PLACE', 'READ_CARD'],
  PUBLIC_CLIENT: ['READ_PLACE', 'SUBMIT'],
  APPLICANT: ['REGISTER', 'FOLLOW'],
  RESIDENT: ['FOLLOW'],
  DISCIPLINE: ['READ_REPORT'],
};

/**
 * Where an act may be done. One looks and marks anywhere inside one's region, but works only in one's own office:
 * a county does not work in a village's name.
 */
const REACH: Record<Act, 'REGION' | 'OFFICE'> = {
  READ_PLACE: 'REGION',
  READ_STAFF: 'REGION',
  READ_CARD: 'REGION',
  READ_HANDLING: 'REGION',
  MARK: 'REGION',
  GUIDE: 'REGION',
  INSTRUCT: 'REGION',
  ADOPT: 'REGION',
  AUDIT: 'REGION',
  SUBMIT: 'REGION',
  FOLLOW: 'OFFICE',
  READ_REPORT: 'OFFICE',
  REGISTER: 'OFFICE',
  ACCEPT: 'OFFICE',
  MEDIATE: 'OFFICE',
  ESCALATE: 'OFFICE',
  ASSIGN: 'OFFICE',
  RETURN: 'OFFICE',
  TRANSFER: 'OFFICE',
  CONCLUDE: 'OFFICE',
  HANDLE: 'OFFICE',
  EXTEND: 'OFFICE',
  KEEP_REGISTER: 'OFFICE',
  ASK_GUIDANCE: 'OFFICE',
  ACKNOWLEDGE: 'OFFICE',
};

export const actsOf = (actor: Actor): readonly Act[] => [
  ...new Set(actor.roles.flatMap((role) => ACTS[role])),
];

export const hasAct = (actor: Actor, act: Act): boolean =>
  actor.roles.some((role) => ACTS[role].includes(act));

/** The role that allows the act, for the record of who did it. */
export const roleFor = (actor: Actor, act: Act): Role | null =>
  actor.roles.find((role) => ACTS[role].includes(act)) ?? null;

/** Whether the actor may do this at that place: the place of a card, or the office that owns a record or a case. */
export const may = (actor: Actor, act: Act, where: Region): boolean =>
  hasAct(actor, act) && (REACH[act] === 'REGION' ? contains(actor.region, where) : actor.region === where);

/** An outside dashboard: it gets no count below `SMALLEST_CELL`, because a small cell points at people. */
export const seesSmallCells = (actor: Actor): boolean => actor.roles.some((role) => role !== 'DASHBOARD');
export const SMALLEST_CELL = 10;

/** What the database's row-level security reads, set once per transaction. `theCase` is the one that a resident may follow. */
export const sessionOf = (actor: Actor, theCase = '') => ({
  variables: {
    'app.subject': actor.subject,
    'app.region': actor.region,
    'app.acts': actsOf(actor).join(','),
    'app.case': theCase,
  },
});
