import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { assertOwnPlace } from '../registers/own-place.ts';
import type { VisitStage } from '../schema.types.ts';
import { VISIT, type VisitRow } from './visit.ts';
import { stepped, type VisitStep } from './visit-steps.ts';

/** A visit of the caller's own place, locked, and the stage that the step leads to. */
export interface OpenVisit {
  tx: EntityManager;
  desk: Desk;
  actor: Actor;
  at: Date;
  visit: VisitRow;
  /** What was written at an earlier stage, by stage. */
  written: readonly VisitStage[];
  next: VisitStage;
}

/** Takes one step of a visit: once per key, locked, in one transaction. */
export function stepVisit<Input extends { id: string; idempotencyKey: string }>(
  step: VisitStep,
  take: (open: OpenVisit, input: Input) => Promise<void>,
) {
  return (desk: Desk, actor: Actor, input: Input): Promise<string> => {
    const at = desk.now();
    const said = [`${step}Visit`, input];
    return asCaller(desk, actor, (tx) =>
      once(tx, { subject: actor.subject, key: input.idempotencyKey, said, at }, async () => {
        assertOwnPlace(desk, actor);
        const [visit] = await tx.execute<VisitRow[]>(
          `select ${VISIT} from visit where id = ? and place = ? for update`,
          [input.id, actor.region],
        );
        if (visit === undefined)
          return refuse('NOT_FOUND', 'Your place has no such visit.', '本地没有该接访记录。');
        const next = stepped(visit.stage, step);
        const texts = await tx.execute<{ stage: VisitStage }[]>(
          'select stage from visit_text where visit = ?',
          [visit.id],
        );
        await take({ tx, desk, actor, at, visit, written: texts.map(({ stage }) => stage), next }, input);
        return visit.id;
      }),
    );
  };
}

/** Writes down what was said at a stage; what was written there before is replaced. */
export const writeDown = (
  { tx, actor, at, visit, written }: OpenVisit,
  stage: VisitStage,
  text: string,
): Promise<unknown> =>
  written.includes(stage)
    ? tx.execute('update visit_text set at = ?, author = ?, text = ? where visit = ? and stage = ?', [
        at,
        actor.name,
        text,
        visit.id,
        stage,
      ])
    : tx.execute('insert into visit_text (visit, place, stage, at, author, text) values (?, ?, ?, ?, ?, ?)', [
        visit.id,
        visit.place,
        stage,
        at,
        actor.name,
        text,
      ]);
