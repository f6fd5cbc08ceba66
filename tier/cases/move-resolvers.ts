import { extendCase, extendRound } from '../clocks/extend.ts';
import { registerCase } from '../intake/register.ts';
import { openRound } from '../mediation/open-round.ts';
import { acceptCase, failRound } from '../mediation/rounds.ts';
import { concludeCase } from '../outcomes/conclude.ts';
import { settleRound } from '../outcomes/settle.ts';
import type { MutationResolvers, Resolvers } from '../schema.types.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import type { CardRow } from './card.ts';
import { recordDisorder } from './disorder.ts';
import { assignCase, escalateCase, returnCase } from './handover.ts';
import { markCase } from './marks.ts';
import { noteCase } from './notes.ts';
import { answer, isRefused, type RefusedRow, refuse } from './refusal.ts';
import { transferCase } from './transfer.ts';

type Door<Input> = (desk: Operation['desk'], actor: Operation['actor'], input: Input) => Promise<string>;

/** Makes the move and shows the case as it stands then, or the refusal. */
export const through =
  <Input>(door: Door<Input>) =>
  async (_: unknown, { input }: { input: Input }, operation: Operation): Promise<CardRow | RefusedRow> => {
    await beforeChange(operation);
    return answer(made(door, input, operation));
  };

async function made<Input>(door: Door<Input>, input: Input, operation: Operation): Promise<CardRow> {
  const id = await door(operation.desk, operation.actor, input);
  const row = await operation.load.card.load(id);
  return row ?? refuse('NOT_FOUND', 'The case is no longer in your view.', '案件已不在您的查看范围内。');
}

const everyTier: MutationResolvers = {
  registerCaseAtThisTier: through(registerCase),
  acceptCaseAtThisTier: through(acceptCase),
  openRoundAtThisTier: through(openRound),
  settleRoundAtThisTier: through(settleRound),
  failRoundAtThisTier: through(failRound),
  returnCaseAtThisTier: through(returnCase),
  transferCaseAtThisTier: through(transferCase),
  concludeCaseAtThisTier: through(concludeCase),
  extendCaseAtThisTier: through(extendCase),
  extendRoundAtThisTier: through(extendRound),
  noteCaseAtThisTier: through(noteCase),
  recordDisorderAtThisTier: through(recordDisorder),
  markCaseAtThisTier: through(markCase),
};

const CaseResult: Resolvers['CaseResult'] = {
  __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Case'),
};

export const moveResolvers: Resolvers = { Mutation: everyTier, CaseResult };
/** For a tier that has another above it. */
export const escalatingResolvers: Resolvers = { Mutation: { escalateCaseAtThisTier: through(escalateCase) } };
/** For a tier that has another below it. */
export const assigningResolvers: Resolvers = { Mutation: { assignCaseAtThisTier: through(assignCase) } };
