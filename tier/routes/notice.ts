import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperRow, paperKind, papersOf } from '../cases/dossier.ts';
import { keepInDossier, type OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import type { NoticeKind, PartyNotice, ServeNoticeInput } from '../schema.types.ts';

/** A written notice to those who brought the matter (条例23). */
export const NOTICE = paperKind(
  'NOTICE',
  z.object({
    kind: z.enum(['ACCEPTED', 'NOT_ACCEPTED', 'DIVERTED', 'WITHDRAWN', 'EXTENDED']),
    // What an office says, and the words that are the same in every such notice.
    text: z
      .string()
      .min(1)
      .max(LONGEST.reply + 100),
    organ: z
      .enum([
        'POLICE',
        'PROCURATORATE',
        'COURT',
        'JUSTICE',
        'POLITICAL_LEGAL',
        'ARBITRATION_BODY',
        'PARTY_ORGANISATION',
        'ADMINISTRATIVE_ORGAN',
        'DISCIPLINE_ORGAN',
      ])
      .nullable(),
    organName: z.string().max(LONGEST.name).nullable(),
    otherCase: z.string().max(64).nullable(),
  }),
  { forParties: true },
);
export type Notice = z.infer<typeof NOTICE.shape>;

/** That a notice reached those it is for; about the notice. */
export const NOTICE_SERVED = paperKind(
  'NOTICE_SERVED',
  z.object({ way: z.enum(['IN_PERSON', 'MAIL', 'ONLINE', 'UNCLEAR']), servedAt: z.string() }),
  { forParties: true },
);

const NOTHING_MORE = { organ: null, organName: null, otherCase: null };

/** Writes the notice into the dossier of the held case. */
export const writeNotice = (
  held: OpenDossier,
  kind: NoticeKind,
  text: string,
  more: Partial<Omit<Notice, 'kind' | 'text'>> = {},
): Promise<string> => held.file(NOTICE, { ...NOTHING_MORE, ...more, kind, text });

/** What the office tells in its own words; refused when it says nothing, or more than a page. */
export function wellSaid(text: string): string {
  const said = text.trim();
  if (said.length >= 1 && said.length <= LONGEST.reply) return said;
  return refuse('BAD_INPUT', 'The notice has 1 to 2,000 characters.', '告知内容须为 1 至 2000 字。');
}

/** What an extension tells: for how long, and why (条例34). */
export const extensionText = (days: number, reason: string): string =>
  `您反映的事项办理期限延长 ${days} 日,理由:${reason}`;

/** What an acceptance tells: the case's number, by which one asks after it. */
export const acceptanceText = (id: string): string => `您反映的事项已由本单位受理,编号 ${id}。`;

/** Records that a notice was served. A notice may be served more than once. */
export const serveNotice = (desk: Desk, actor: Actor, input: ServeNoticeInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'serveNotice', input, async (dossier) => {
    const notice = papersOf(await dossier.papers(), NOTICE).find(({ id }) => id === input.notice);
    if (notice === undefined) return refuse('NOT_FOUND', 'There is no such notice here.', '未找到该告知书。');
    const servedAt = within(input.servedAt, notice.at, dossier.at);
    return dossier.file(NOTICE_SERVED, { way: input.way, servedAt }, notice.id);
  });

/** An instant between two others; refused when it is none or lies outside. */
export function within(said: string, from: Date, to: Date): string {
  const at = new Date(said);
  if (at >= from && at <= to) return at.toISOString();
  return refuse(
    'BAD_INPUT',
    'That time lies before it was possible, or in the future.',
    '时间不得早于事项发生,也不得晚于现在。',
  );
}

/** The notices among an office's papers, each with its servings. */
export function noticesIn(papers: readonly PaperRow[]): PartyNotice[] {
  const served = papersOf(papers, NOTICE_SERVED);
  return papersOf(papers, NOTICE).map(({ id, at, author, body }) => ({
    ...body,
    id,
    at,
    author,
    services: served
      .filter(({ about }) => about === id)
      .map((serving) => ({ ...serving.body, at: serving.at, author: serving.author })),
  }));
}
