import type { EntityManager } from '@mikro-orm/postgresql';
import { digestOf } from '../delivery/statement.ts';
import type { MessageInput } from '../schema.types.ts';

type Message = MessageInput | null | undefined;

const linkOf = ({ group, messageId }: MessageInput): string =>
  digestOf(JSON.stringify([group.trim(), messageId.trim()]));

/** The case that the office made of this message before. Two who register it at once: the second waits for the first. */
export async function caseOfMessage(
  tx: EntityManager,
  office: string,
  message: Message,
): Promise<string | null> {
  if (message == null) return null;
  const link = linkOf(message);
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [`${office}\n${link}`]);
  const [row] = await tx.execute<{ caseId: string }[]>(
    'select case_id as "caseId" from message_link where office = ? and message = ?',
    [office, link],
  );
  return row?.caseId ?? null;
}

export async function linkMessage(
  tx: EntityManager,
  office: string,
  message: Message,
  caseId: string,
): Promise<void> {
  if (message == null) return;
  await tx.execute('insert into message_link (office, message, case_id) values (?, ?, ?)', [
    office,
    linkOf(message),
    caseId,
  ]);
}
