import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { type Party, Round } from '../cases/handling.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { closeRound } from '../mediation/rounds.ts';
import type { SettleRoundInput } from '../schema.types.ts';
import { AGREEMENT, type AgreementBody, BOUNDS } from './agreements.ts';
import { principals } from './bound-parties.ts';
import { day, instantWithin } from './days-and-numbers.ts';

/** Closes the open round with an agreement, which binds from its `effectiveAt` (调解法28-30). */
export const settleRound = (desk: Desk, actor: Actor, input: SettleRoundInput): Promise<string> =>
  change(desk, actor, 'SETTLE_ROUND', input, async (held) => {
    const agreement = await agreed(held, input);
    const { terms, effectiveAt } = agreement;
    return {
      step: { effectiveAt: new Date(effectiveAt) },
      text: held.note === '' ? terms : `${terms}\n${held.note}`,
      after: async () => {
        await closeRound({ ...held, note: terms }, 'SETTLED');
        await held.file(AGREEMENT, agreement);
      },
    };
  });

async function agreed(held: HeldCase, input: SettleRoundInput): Promise<AgreementBody> {
  const bound = await boundBy(held, input.parties);
  const opened = await openedAt(held);
  const signed = { bound, from: opened, to: held.at };
  const signatures = input.form === 'WRITTEN' ? signaturesOf(input, signed) : noSignatures(input);
  const reached = instantWithin(input.reachedAt, opened, held.at, [
    'The time of the agreement',
    '达成协议时间',
  ]);
  const last = signatures
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return {
    form: input.form,
    terms: said(input.terms, LONGEST.note, ['The agreement', '协议内容']),
    parties: bound.map(({ id }) => id),
    obligations: obligationsOf(input.obligations),
    signatures,
    effectiveAt: last ?? reached.toISOString(),
  };
}

async function openedAt({ tx, card, custody, at }: HeldCase): Promise<Date> {
  const round = await tx.findOne(Round, { caseId: card.id, office: custody.office, closedAt: null });
  return round?.openedAt ?? at;
}

/** A representative speaks for those who brought the matter. */
const sideOf = ({ role }: Party): 'APPLICANT' | 'RESPONDENT' =>
  role === 'RESPONDENT' ? 'RESPONDENT' : 'APPLICANT';

/** Whom the agreement binds: those named, or all. Where there are two sides, somebody of each. */
async function boundBy(held: HeldCase, named: SettleRoundInput['parties']): Promise<Party[]> {
  const all = await principals(held);
  const bound = (named ?? [...all.keys()]).map((id) => all.get(id));
  const sides = new Set([...all.values()].map(sideOf));
  const known = bound.filter((party) => party !== undefined);
  const everySide = [...sides].every((side) => known.some((party) => sideOf(party) === side));
  if (known.length === 0 || known.length < bound.length || new Set(known).size < known.length || !everySide) {
    refuse(
      'BAD_INPUT',
      'An agreement names parties of the case, each once, of both sides.',
      '协议当事人须为本案当事人,双方均须在内,不得重复。',
    );
  }
  return known;
}

function obligationsOf(given: SettleRoundInput['obligations']): AgreementBody['obligations'] {
  if (given.length > BOUNDS.obligations)
    refuse('BAD_INPUT', 'An agreement lists at most 20 things to do.', '履行事项不得超过 20 项。');
  return given.map(({ what, dueOn }) => ({
    what: said(what, BOUNDS.obligation, ['What is to be done', '履行事项']),
    dueOn: dueOn == null ? null : day(dueOn, ['The day when it is due', '履行期限']),
  }));
}

interface Signing {
  bound: readonly Party[];
  from: Date;
  to: Date;
}

/** 调解法29: in effect once every party and the mediator signed and the committee's seal is under it. */
function signaturesOf(input: SettleRoundInput, { bound, from, to }: Signing): AgreementBody['signatures'] {
  const at = (given: string | null | undefined): string =>
    instantWithin(given, from, to, ['The time of a signature', '签章时间']).toISOString();
  const lacking = bound.filter(({ id }) => !input.signatures.some(({ party }) => party === id));
  if (lacking.length > 0 || input.mediator == null || !input.sealed) {
    return refuse(
      'AGREEMENT_INCOMPLETE',
      'A written agreement needs the signature of every party and of the mediator, and the seal (调解法29).',
      '书面调解协议须经各方当事人签名、人民调解员签名并加盖印章(人民调解法第二十九条)。',
    );
  }
  const signed = bound.flatMap(({ id, name }) =>
    input.signatures
      .filter(({ party }) => party === id)
      .map((signature) => ({ by: name, at: at(signature.at) })),
  );
  if (signed.length !== input.signatures.length || signed.length !== bound.length)
    refuse('BAD_INPUT', 'Those who sign are bound, and sign once.', '签名人须为协议当事人,且每人签名一次。');
  return [
    ...signed,
    {
      by: said(input.mediator, LONGEST.name, ["The mediator's name", '调解员姓名']),
      at: at(input.mediatorSignedAt),
    },
    { by: 'SEAL', at: at(input.sealedAt) },
  ];
}

/** 调解法30: an oral agreement is in effect once reached. */
function noSignatures({ signatures, mediator, sealed }: SettleRoundInput): [] {
  if (signatures.length > 0 || mediator != null || sealed)
    refuse('BAD_INPUT', 'An oral agreement has no signatures and no seal.', '口头协议无须签名盖章。');
  return [];
}
