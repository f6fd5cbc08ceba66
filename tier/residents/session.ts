import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { refuse } from '../cases/refusal.ts';
import { sign, type TierKeys, verifiedClaims } from '../delivery/statement.ts';
import type { MatterSession } from '../schema.types.ts';

const LIFETIME_MS = 15 * 60_000;

const SessionShape = z.object({
  typ: z.literal('resident-session'),
  caseId: z.string().max(64),
  /** The office that registered the case: the resident reads in its dossier. */
  office: z.string().regex(/^\d{6,12}$/),
  /** Through whom it was opened: it serves nobody else. */
  client: z.string(),
  expiresAt: z.iso.datetime(),
});

/** One case that a secret opened, and in whose name the database is asked for it. */
export interface Opened {
  caseId: string;
  office: string;
  resident: Actor;
}

export const RESIDENT_NAME = '居民本人';

/** Signs the key to one matter. */
export async function sessionFor(
  keys: TierKeys,
  client: Actor,
  of: Pick<Opened, 'caseId' | 'office'>,
  now: Date,
): Promise<MatterSession> {
  const expiresAt = new Date(now.getTime() + LIFETIME_MS).toISOString();
  const claims: z.infer<typeof SessionShape> = {
    typ: 'resident-session',
    caseId: of.caseId,
    office: of.office,
    client: client.subject,
    expiresAt,
  };
  return { session: await sign(keys, claims), expiresAt };
}

const foreign = () =>
  refuse('SESSION_FOREIGN', 'This is no session of yours here.', '会话无效,请重新打开事项。');

/** Whose matter the session opens, or the refusal of one that is over or not ours. */
export async function openedBy(keys: TierKeys, client: Actor, session: string, now: Date): Promise<Opened> {
  const claims = await claimsOf(keys, session);
  if (claims.client !== client.subject) return foreign();
  if (Date.parse(claims.expiresAt) <= now.getTime()) {
    return refuse(
      'SESSION_EXPIRED',
      'The session is over. Open the matter again.',
      '会话已过期,请重新打开事项。',
    );
  }
  const { caseId, office } = claims;
  const subject = `resident:${caseId}`;
  return { caseId, office, resident: { subject, name: RESIDENT_NAME, roles: ['RESIDENT'], region: office } };
}

async function claimsOf(keys: TierKeys, session: string): Promise<z.infer<typeof SessionShape>> {
  if (session.length > 2000) return foreign();
  try {
    return SessionShape.parse(await verifiedClaims(keys, keys.self, session));
  } catch {
    // Not ours, changed, or signed for something else: the caller learns no more than that it opens nothing.
    return foreign();
  }
}
