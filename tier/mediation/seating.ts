import { LONGEST } from '../cases/bounds.ts';
import type { PaperState } from '../cases/dossier.ts';
import type { OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { Mediator } from '../mediators/mediators.ts';
import type { RoundParticipantInput } from '../schema.types.ts';
import { consentedInvitation } from './invitations.ts';
import { isInvited, type Participant } from './participants.ts';
import { sidesOf } from './sides.ts';

/** Somebody as they take their seat: named, appointed where they mediate, invited where they come from outside. */
export async function seated(
  dossier: OpenDossier,
  papers: readonly PaperState[],
  input: RoundParticipantInput,
): Promise<Participant> {
  const id = dossier.desk.newId();
  const appointed = input.appointed ?? null;
  if ((input.kind === 'MEDIATOR') !== (appointed !== null)) {
    return refuse(
      'BAD_INPUT',
      'Of a mediator, and of nobody else, say whether assigned or chosen (调解法19).',
      '调解员须注明系指定或由当事人选择,其他人员不填。',
    );
  }
  const mediator = input.mediator ?? null;
  if (mediator !== null) await assertInRegister(dossier, mediator);
  if (!isInvited(input.kind)) {
    if (input.invitation != null)
      refuse('BAD_INPUT', 'Nobody of this kind is invited.', '该类人员无需邀请。');
    const name = said(input.name ?? '', LONGEST.name, ["A participant's name", '参加人员姓名']);
    return { id, kind: input.kind, name, appointed, mediator, invitation: null };
  }
  const { kind, name } = consentedInvitation(papers, await sidesOf(dossier), input);
  return { id, kind, name, appointed, mediator, invitation: input.invitation ?? null };
}

async function assertInRegister({ tx }: OpenDossier, id: string): Promise<void> {
  if ((await tx.count(Mediator, { id })) === 0)
    refuse('BAD_INPUT', "This tier's register has no such mediator.", '本级名册中没有该调解员。');
}
