import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { isEnded } from '../cases/moves.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import type { Agency, AgencyInput, AppointAgentInput, EndAgencyInput, PartyInput } from '../schema.types.ts';

const name = z.string().min(1).max(LONGEST.name);

/** Somebody acts for a resident from now on. The one before, where there was one, no longer does. */
export const AGENCY = paperKind(
  'AGENCY',
  z.object({ agent: name, principal: name, consentGivenAt: z.iso.datetime({ offset: true }) }),
);
/** About the agency that ended without a successor. */
export const AGENCY_END = paperKind('AGENCY_END', z.object({ reason: z.string().min(1).max(LONGEST.note) }));

type AgencyPaper = Pick<PaperState, 'kind' | 'body' | 'id' | 'about' | 'author'> & { at: Date | string };

/** Who acted for whom, and while: each until the next took over or the agency ended. */
export function agenciesIn(papers: readonly AgencyPaper[]): Agency[] {
  const appointed = papersOf(papers, AGENCY);
  const ends = papersOf(papers, AGENCY_END);
  return appointed.map(({ id, at, author, body }, index) => {
    const until = appointed[index + 1]?.at ?? ends.find(({ about }) => about === id)?.at ?? null;
    return { ...body, since: asText(at), until: until === null ? null : asText(until), recordedBy: author };
  });
}

const asText = (at: Date | string): string => (at instanceof Date ? at.toISOString() : at);

/** The body of the agency paper, or a refusal of what no resident could have agreed to. */
export function agencyAt(at: Date, { agent, principal, consentGivenAt }: AgencyInput) {
  const names = [agent.trim(), principal.trim()];
  if (!names.every((one) => one.length >= 1 && one.length <= LONGEST.name) || names[0] === names[1])
    refuse(
      'BAD_INPUT',
      'Name the agent and the principal, who are two people.',
      '请填写代办人与委托人,且不得为同一人。',
    );
  if (Date.parse(consentGivenAt) > at.getTime())
    refuse('BAD_INPUT', 'The consent lies in the future.', '同意时间不得晚于当前时间。');
  return { agent: agent.trim(), principal: principal.trim(), consentGivenAt };
}

/** At registration both are parties, and nobody is an agent without the principal's consent. */
export function assertAgency(parties: readonly PartyInput[], agency: AgencyInput | null | undefined): void {
  const named = (role: PartyInput['role'], who: string) =>
    parties.some((party) => party.role === role && party.name.trim() === who.trim());
  if (agency == null) {
    if (parties.some(({ role }) => role === 'AGENT'))
      refuse(
        'BAD_INPUT',
        'Say for whom the agent acts, and when that person agreed.',
        '请填写代办的委托人及其同意时间。',
      );
    return;
  }
  if (!named('AGENT', agency.agent) || !named('APPLICANT', agency.principal))
    refuse(
      'BAD_INPUT',
      'The agent and the principal are parties of the matter.',
      '代办人与委托人须列入当事人。',
    );
}

/** Names an agent or a successor: a case that has one keeps having one until it ends (mechanism 15). */
export const appointAgent = (desk: Desk, actor: Actor, input: AppointAgentInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'appointAgent', input, (dossier) => {
    if (isEnded(dossier.card.status))
      refuse('NOT_ALLOWED_NOW', 'The case has ended.', '案件已办结,不能指定代办人。');
    return dossier.file(AGENCY, agencyAt(dossier.at, input.agency));
  });

export const endAgency = (desk: Desk, actor: Actor, input: EndAgencyInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'endAgency', input, async (dossier) => {
    const reason = input.reason.trim();
    if (reason.length < 1 || reason.length > LONGEST.note)
      refuse('BAD_INPUT', 'The reason has 1 to 2,000 characters.', '理由须为 1 至 2000 字。');
    if (!isEnded(dossier.card.status)) {
      refuse(
        'NOT_ALLOWED_NOW',
        'While the case is open its agent may be replaced, not ended (为民全程代理).',
        '案件办结前须有代办人,只能更换,不能终止(为民全程代理)。',
      );
    }
    const papers = await dossier.papers();
    const present = papersOf(papers, AGENCY).at(-1);
    if (present === undefined || agenciesIn(papers).at(-1)?.until !== null)
      return refuse('NOT_ALLOWED_NOW', 'The case has no agent.', '该案件没有代办人。');
    return dossier.file(AGENCY_END, { reason }, present.id);
  });
