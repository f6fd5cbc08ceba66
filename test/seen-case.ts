/** A case as the tests look at it. */
export interface SeenCase {
  id: string;
  title: string;
  status: string;
  version: string;
  isOpen: boolean;
  placeCode: string;
  holder: { tier: string; office: string };
  inTransitTo: string | null;
  outcome: string | null;
  stage: string;
  closing: string | null;
  light: string;
  clocks: { kind: string; startedAt: string; dueAt: string; provisional: boolean }[];
  marks: { tier: string; supervised: boolean; reminders: number }[];
  timeline: { epoch: number; revision: number; tier: string; move: string; to: string | null }[];
}
export interface SeenRefusal {
  code: string;
  message: string;
  messageZh: string;
}
export type Result = SeenCase | SeenRefusal;
/** What somebody who reported an official takes home. */
export interface Receipt {
  number: string;
  at: string;
  tier: string;
  receipt: string;
}

export const CARD = `id title status version isOpen placeCode holder { tier office } inTransitTo outcome stage closing light
  clocks { kind startedAt dueAt provisional } marks { tier supervised reminders }
  timeline { epoch revision tier move to }`;
export const RESULT = `... on Case { ${CARD} } ... on Refused { code message messageZh }`;

export const isRefused = (result: Result): result is SeenRefusal => 'code' in result;

/** The case that a move ended in; fails when the move was refused. */
export function done(result: Result): SeenCase {
  if (isRefused(result)) throw new Error(`refused: ${result.code} ${result.message}`);
  return result;
}
