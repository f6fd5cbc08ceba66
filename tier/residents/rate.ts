import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { dossierOf, papersOf } from '../cases/dossier.ts';
import { once } from '../cases/idempotency.ts';
import { isEnded } from '../cases/moves.ts';
import { refuse } from '../cases/refusal.ts';
import { saidIfAny } from '../cases/said.ts';
import { lockChain } from '../delivery/ledger.ts';
import type { RateMatterInput } from '../schema.types.ts';
import { evaluateAsRated } from './evaluate.ts';
import { fileForHolder } from './say.ts';
import type { Opened } from './session.ts';
import { RESIDENT_RATING } from './words.ts';

/** Keeps what the resident thought of it, after the end and once; whoever holds the case makes the evaluation of it. */
export async function rate(desk: Desk, opened: Opened, input: RateMatterInput): Promise<void> {
  const { caseId, office, resident } = opened;
  const at = desk.now();
  const comment = saidIfAny(input.comment, LONGEST.note, ['The comment', '评价意见']);
  const ask = { subject: resident.subject, key: input.idempotencyKey, said: ['RATE', input], at };
  await asCaller(
    desk,
    resident,
    (tx) =>
      once(tx, ask, async () => {
        await lockChain(tx, caseId);
        const { status } = await tx.findOneOrFail(Card, { id: caseId });
        if (!isEnded(status))
          refuse('NOT_ALLOWED_NOW', 'The matter has not ended.', '事项尚未办结,暂不能评价。');
        if (papersOf(await dossierOf(tx, caseId, office), RESIDENT_RATING).length > 0)
          refuse('NOT_ALLOWED_NOW', 'The matter was rated already.', '该事项已评价。');
        return fileForHolder(tx, desk, opened, RESIDENT_RATING, {
          satisfaction: input.satisfaction,
          comment,
        });
      }),
    caseId,
  );
  // Where this tier holds the case itself. A failure in between is mended when the request is made again.
  await desk.courierEm.fork().transactional((tx) => evaluateAsRated(tx, desk, caseId));
}
