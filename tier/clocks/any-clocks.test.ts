import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../cases/refusal.ts';
import type { Step } from '../cases/revision.ts';
import type { Move } from '../schema.types.ts';
import { CLOCK_RULES } from './clock-rules.ts';
import { afterwards, COUNTY, MONDAY, registered, type Story } from './clock-story.ts';

describe('whatever happens to a case', () => {
  const MOVES_THAT_EDIT: Move[] = ['CLASSIFY', 'RECOMPUTE'];
  const someMoves = fc.array(
    fc.record({
      move: fc.constantFrom<Move>(
        ...['ACCEPT', 'CLASSIFY', 'OPEN_ROUND', 'SETTLE_ROUND', 'FAIL_ROUND', 'EXTEND', 'EXTEND_ROUND'].map(
          (move) => move as Move,
        ),
        ...(['END_MEDIATION', 'OPEN_HEARING', 'CLOSE_HEARING', 'CONCLUDE', 'CONFIRM', 'DEPOSIT'] as const),
        ...(['RELEASE', 'OUTSIDE_REVIEW', 'TRANSFER', 'RECOMPUTE', 'FINALISE', 'WITHDRAW'] as const),
      ),
      hours: fc.integer({ min: 0, max: 400 }),
      days: fc.integer({ min: 1, max: 30 }),
      answered: fc.boolean(),
    }),
    { maxLength: 25 },
  );

  test('a deadline moves only by an extension, a hearing or new holidays, and never to an earlier start', () => {
    let moved = 0;
    fc.assert(
      fc.property(someMoves, fc.constantFrom('CLAIM', 'DISPUTE', 'SUGGESTION'), (moves, kind) => {
        let story = registered(MONDAY, COUNTY, { kind, channel: 'ONLINE' });
        let at = MONDAY.getTime();
        for (const { move, hours, days, answered } of moves) {
          at += hours * 3_600_000;
          const more: Partial<Step> =
            {
              TRANSFER: {
                newOffice: story.card.holderOffice === COUNTY ? '330727' : COUNTY,
                epoch: story.card.epoch + 1,
              },
              EXTEND: { extendDays: days },
              EXTEND_ROUND: { extendDays: days },
              CONCLUDE: { outcome: 'OPINION_ISSUED' as const },
              OUTSIDE_REVIEW: answered ? { answered } : { decides: { stage: 'REREVIEW' as const } },
              CLASSIFY: { decides: { route: answered ? ('PETITION' as const) : ('LITIGATION' as const) } },
            }[move as string] ?? {};
          let next: Story;
          try {
            next = afterwards(story, move, new Date(at), more);
          } catch (error) {
            // A move that the status does not know: the case stays as it is.
            if (error instanceof Refusal) continue;
            throw error;
          }
          moved += 1;
          for (const clock of next.card.clocks) {
            const before = story.card.clocks.find(({ kind: same }) => same === clock.kind);
            if (before === undefined) continue;
            const arrived = move === 'TRANSFER' && ['NOTICE', 'OBJECT'].includes(clock.kind);
            if (!arrived) {
              expect(clock.startedAt).toBe(before.startedAt);
              expect(clock.dueAt >= before.dueAt).toBe(true);
            }
            const later = clock.dueAt !== before.dueAt && !arrived;
            if (later) expect([CLOCK_RULES[clock.kind].extendedBy, 'CLOSE_HEARING']).toContain(move);
            if (MOVES_THAT_EDIT.includes(move)) expect(clock).toEqual(before);
          }
          expect(new Set(next.card.clocks.map((clock) => clock.kind)).size).toBe(next.card.clocks.length);
          story = next;
        }
      }),
      { numRuns: 300 },
    );
    expect(moved).toBeGreaterThan(300);
  });

  test('every clock names its source', () => {
    for (const { source } of Object.values(CLOCK_RULES)) expect(source).not.toBe('');
  });
});
