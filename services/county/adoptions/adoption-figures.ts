import type { CountAdoptions, SlowAdoptionRow } from '@sanji/tier/meetings/pack-adoptions.ts';
import { leadersOf, openAdoptions } from './adoption-reads.ts';
import { ledgerBetween } from './ledger.ts';
import { slowNow } from './progress.ts';
import { progressOf } from './record-reads.ts';

const MOST_OPEN = 500;
const MOST_SLOW = 50;

/** What packs and reports say of adoptions: the ledger's four figures over a time, and what goes slowly at this moment. */
export const countAdoptions: CountAdoptions = async (county, { from, until }, operation) => {
  const { reads } = operation;
  const counts = await ledgerBetween(reads, county, from, until);
  const open = await openAdoptions(reads, county, MOST_OPEN);
  const ids = open.map(({ id }) => id);
  const progress = await progressOf(reads, ids);
  const slow = open.flatMap((row, index) => {
    const far = progress[index];
    const grounds = far === undefined ? [] : slowNow(row, far, operation);
    return grounds.length === 0 ? [] : [{ row, grounds }];
  });
  const named = slow.slice(0, MOST_SLOW);
  const leaders = await leadersOf(
    reads,
    named.map(({ row }) => row.id),
  );
  const slowest = named.map(
    ({ row, grounds }, index): SlowAdoptionRow => ({
      adoption: row.id,
      caseId: row.caseId,
      leaderName: leaders[index]?.at(-1)?.name ?? '',
      grounds,
    }),
  );
  return { ...counts, slow: slow.length, slowest };
};
