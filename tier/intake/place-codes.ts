import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { refuse } from '../cases/refusal.ts';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import {
  ForgedStatement,
  type Peer,
  type Statement,
  sign,
  type TierKeys,
  verifiedClaims,
} from '../delivery/statement.ts';
import { contains } from '../jurisdiction/region.ts';
import type { ByCode } from './origin.ts';

// The county issues; whoever has its public key can read a code, with the county away.
const ISSUER: Peer = 'COUNTY';

/** A village or community, or a grid of one. */
export const CODED_PLACE = /^\d{12}(?:\d{3})?$/;

const CodeShape = z.object({
  typ: z.literal('place-code'),
  serial: z.uuid(),
  place: z.string().regex(CODED_PLACE),
});
type CodeClaims = z.infer<typeof CodeShape>;

/** What a QR code says: a signed place, after the county's address where it has one. */
export const codeText = async (
  keys: TierKeys,
  { serial, place }: Pick<CodeClaims, 'serial' | 'place'>,
  address: string | null,
): Promise<string> => {
  const text = await sign(keys, { typ: 'place-code', serial, place } satisfies CodeClaims);
  // After the hash sign: what stands there is not sent to a web server, and so not logged by one.
  return address === null ? text : `${address}#${text}`;
};

const LONGEST_CODE = 1000;

const foreign = () =>
  refuse('CODE_FOREIGN', 'That is not a place code of this county.', '该码不是本县的民呼码。');

async function claimsOf(keys: TierKeys, text: string): Promise<CodeClaims> {
  if (text.length > LONGEST_CODE) return foreign();
  const bare = text.trim().slice(text.trim().lastIndexOf('#') + 1);
  try {
    return CodeShape.parse(await verifiedClaims(keys, ISSUER, bare));
  } catch {
    // Forged, of another purpose, or no code at all: the caller learns no more than that it does not count.
    return foreign();
  }
}

/** The village and the grid that a code names, or the refusal of a code that does not count here. */
export async function openCode(
  tx: Pick<EntityManager, 'execute'>,
  keys: TierKeys,
  region: string,
  text: string,
): Promise<ByCode & { place: string }> {
  const { serial, place } = await claimsOf(keys, text);
  if (!contains(region.slice(0, 6), place)) return foreign();
  const [known] = await tx.execute<{ revokedAt: string | null }[]>(
    'select revoked_at as "revokedAt" from place_code where serial = ?',
    [serial],
  );
  if (known?.revokedAt != null)
    return refuse('CODE_REVOKED', 'This place code was withdrawn.', '该民呼码已停用。');
  return { serial, place: place.slice(0, 12), grid: place.length > 12 ? place : null };
}

const RowShape = z.object({
  serial: z.uuid(),
  place: z.string().regex(CODED_PLACE),
  issuedAt: z.coerce.date(),
  revokedAt: z.coerce.date().nullable(),
});
export type PlaceCodeState = z.infer<typeof RowShape>;

/** What the county tells the tiers below of a code: a withdrawal is the second thing there is to say of it. */
export const tellOfCode = (
  tx: EntityManager,
  { serial, revokedAt }: PlaceCodeState,
  peers: readonly Peer[],
) => wantSent(tx, serial, 'code', { epoch: 0, revision: revokedAt === null ? 1 : 2 }, peers);

export async function codeMessage(em: EntityManager, waiting: Waiting): Promise<PlaceCodeState | null> {
  const [row] = await em.execute<PlaceCodeState[]>(
    'select serial, place, issued_at as "issuedAt", revoked_at as "revokedAt" from place_code where serial = ?',
    [waiting.caseId],
  );
  return row ?? null;
}

/** Keeps what the county says of a code. A withdrawal is for good. */
export async function keepCode(tx: EntityManager, statement: Statement, payload: unknown): Promise<void> {
  const code = RowShape.parse(payload);
  if (statement.from !== ISSUER || code.serial !== statement.caseId)
    throw new ForgedStatement('the payload is not what its sender may say');
  await tx.execute(
    `insert into place_code (serial, place, issued_at, revoked_at) values (?, ?, ?, ?)
     on conflict (serial) do update set revoked_at = coalesce(place_code.revoked_at, excluded.revoked_at)`,
    [code.serial, code.place, code.issuedAt, code.revokedAt],
  );
}
