import type { MessageRow, ThreadRow } from '../threads/thread-reads.ts';

/** How far an office concerned is with an instruction. */
export interface InstructedOfficeRow {
  office: string;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  reportedAt: string | null;
  isPending: boolean;
}

type Written = Pick<MessageRow, 'id' | 'kind' | 'office' | 'author' | 'at' | 'body'>;

const FROM_THE_LEADER: readonly string[] = ['INSTRUCTION', 'FOLLOW_UP'];

/** What the messages of an instruction, in their order, say of each office concerned. Pure. */
export function officesIn(
  { status }: Pick<ThreadRow, 'status'>,
  offices: readonly string[],
  messages: readonly Written[],
): InstructedOfficeRow[] {
  const newest = messages.findLastIndex(({ kind }) => FROM_THE_LEADER.includes(kind));
  return offices.map((office) => {
    const own = (kind: string) => messages.findLast((said) => said.kind === kind && said.office === office);
    const reported = messages.findLastIndex((said) => said.kind === 'REPORT' && said.office === office);
    const acknowledged = own('ACKNOWLEDGED');
    return {
      office,
      acknowledgedAt: acknowledged?.at ?? null,
      acknowledgedBy: acknowledged?.author ?? null,
      reportedAt: messages[reported]?.at ?? null,
      isPending: status !== 'CLOSED' && (acknowledged === undefined || !answers(messages, reported, newest)),
    };
  });
}

/** Whether a report answers what the leader said last: as it says itself, or by its place where it is of an older tier. */
function answers(messages: readonly Written[], reported: number, newest: number): boolean {
  const named = messages[reported]?.body.answers ?? null;
  return named === null ? reported > newest : named === messages[newest]?.id;
}
