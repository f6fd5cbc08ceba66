import { owedNow } from '../duties/owed-now.ts';
import { findingsToPutRight } from '../findings/finding-reads.ts';
import { instructionDuties } from '../instructions/instruction-duties.ts';
import { lettersToSign } from '../letters/letters-to-sign.ts';
import { decisionsDue } from '../meetings/decisions-due.ts';
import { proposalsToDecide } from '../supervision/proposals.ts';
import { nightsToStay } from '../teams/nights-to-stay.ts';
import { awaitingThreads } from '../threads/awaiting-threads.ts';
import { bookedDay, visitDesk } from '../visits/visit-desk.ts';
import type { DeskSource } from './desk-item.ts';
import { heldCases } from './held-cases.ts';

/** Whatever puts something on an office's desk. A feature adds its own line. */
export const DESK_SOURCES: readonly DeskSource[] = [
  heldCases,
  owedNow,
  visitDesk,
  bookedDay,
  awaitingThreads,
  proposalsToDecide,
  instructionDuties,
  decisionsDue,
  lettersToSign,
  nightsToStay,
  findingsToPutRight,
];
