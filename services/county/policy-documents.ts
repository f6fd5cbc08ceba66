import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { isRefused, refuse } from '@sanji/tier/cases/refusal.ts';
import { changedBy } from '@sanji/tier/registers/changed-by.ts';
import { assertOwnPlace } from '@sanji/tier/registers/own-place.ts';
import type { Reads } from '@sanji/tier/server/reads.ts';
import type { PolicyDocumentKind, PublishPolicyInput, Resolvers } from './schema.types.ts';

const LAST_NUMBER = 10;
const LONGEST_TEXT = 20_000;
const NUMBERS = Array.from({ length: LAST_NUMBER + 1 }, (_, number) => number);

export interface PolicyDocumentRow {
  id: string;
  place: string;
  kind: PolicyDocumentKind;
  number: number;
  version: number;
  title: string;
  text: string;
  publishedAt: string;
}

const COLUMNS = 'id, place, kind, number, version, title, body as "text", published_at as "publishedAt"';

/** Every version of every document of the place, by number, the newest of each first. */
const documentsOf = (reads: Reads, place: string): Promise<PolicyDocumentRow[]> =>
  reads.rows<PolicyDocumentRow>(
    `select ${COLUMNS} from policy_document where place = ? order by number, version desc`,
    [place],
  );

async function documentById(reads: Reads, id: string): Promise<PolicyDocumentRow | null> {
  const [row] = await reads.rows<PolicyDocumentRow>(`select ${COLUMNS} from policy_document where id = ?`, [
    id,
  ]);
  return row ?? null;
}

function assertWellFormed({ kind, number, title, text }: PublishPolicyInput): void {
  const bad = (message: string, messageZh: string) => refuse('BAD_INPUT', message, messageZh);
  if (!NUMBERS.includes(number) || (number === 0) !== (kind === 'MASTER'))
    bad('The master plan has the number 0, a sub-file 1 to 10.', '总方案编号为 0,子方案编号为 1 至 10。');
  if (title.trim().length < 1 || title.length > LONGEST.title)
    bad('A title has 1 to 80 characters.', '标题须为 1 至 80 字。');
  if (text.trim().length < 1 || text.length > LONGEST_TEXT)
    bad('A text has 1 to 20,000 characters.', '正文须为 1 至 20000 字。');
}

/** Publishes a document of the set; what was published before stays as an older version. */
const publish = (desk: Desk, actor: Actor, input: PublishPolicyInput): Promise<string> => {
  const at = desk.now();
  return asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['PUBLISH', input], at },
      async () => {
        assertOwnPlace(desk, actor);
        assertWellFormed(input);
        // Two at once: the second waits and becomes the next version.
        await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [actor.region]);
        const id = desk.newId();
        await tx.execute(
          `insert into policy_document (id, place, kind, number, version, title, body, published_at)
         select ?, ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ? from policy_document where place = ? and number = ?`,
          [
            id,
            actor.region,
            input.kind,
            input.number,
            input.title.trim(),
            input.text,
            at,
            actor.region,
            input.number,
          ],
        );
        return id;
      },
    ),
  );
};

const through = changedBy(documentById, ['Your county has no such document.', '本县没有该文件。']);

export const policyDocuments: Resolvers = {
  Mutation: { publishPolicyAtCounty: through(publish) },
  PolicyDocumentResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'PolicyDocument') },
  County: {
    policyDocs: async ({ code }, _, { reads }) => {
      const all = await documentsOf(reads, code);
      const documents = NUMBERS.flatMap((number) => all.find((document) => document.number === number) ?? []);
      const missing = NUMBERS.filter((number) => !documents.some((document) => document.number === number));
      return { documents, missing };
    },
  },
  PolicyDocument: {
    versions: async ({ place, number }, _, { reads }) =>
      (await documentsOf(reads, place)).filter((document) => document.number === number),
  },
};
