import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { record } from '../delivery/ledger.ts';
import { may } from '../jurisdiction/policy.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import type { AccessSlip, DossierInput, MatterSession, OpenMatterInput, Tier } from '../schema.types.ts';
import { countAttempt, forgive } from './attempts.ts';
import { hashOf, newSecret, opens } from './secret.ts';
import { sessionFor } from './session.ts';

const NUMBER = /^\d{6}[VTC]-[0-9a-f]{32}$/;

/** Exchanges number and secret for a session. Nothing in the answer tells a number that there is not from a wrong secret. */
export async function openMatter(desk: Desk, client: Actor, input: OpenMatterInput): Promise<MatterSession> {
  const now = desk.now();
  const said = input.number.trim().slice(0, 64);
  const tried = { number: said, client: client.subject };
  const number = NUMBER.test(said) ? said : '';
  const { wait, kept } = await asCaller(
    desk,
    client,
    async (tx) => ({ wait: await countAttempt(tx, tried, now), kept: await accessTo(tx, number) }),
    number,
  );
  // Thrown out here: the attempt has to stay counted.
  if (wait.client !== null) return tooMany(wait.client);
  const right = await opens(input.secret, kept?.hash ?? null);
  // Others know the number, such as the other side, and must not keep its owner out by guessing: nobody guesses 80 bits.
  if (!right && wait.number !== null) return tooMany(wait.number);
  if (!right || kept === null)
    return refuse('WRONG_SECRET', 'The number and the secret do not go together.', '编号或查询码有误。');
  await asCaller(
    desk,
    client,
    async (tx) => {
      await forgive(tx, tried);
      await tx.execute('update resident_access set opened_at = ? where case_id = ? and opened_at is null', [
        now,
        number,
      ]);
    },
    number,
  );
  return sessionFor(desk.keys, client, { caseId: number, office: kept.office }, now);
}

async function accessTo(tx: EntityManager, number: string): Promise<{ hash: string; office: string } | null> {
  const [kept] = await tx.execute<{ hash: string; office: string }[]>(
    'select hash, office from resident_access where case_id = ?',
    [number],
  );
  return kept ?? null;
}

const tooMany = (comeBackAt: Date) =>
  refuse(
    'TOO_MANY_ATTEMPTS',
    `Too many attempts. Come back at ${comeBackAt.toISOString()}.`,
    `尝试次数过多,请于 ${comeBackAt.toISOString()} 后再试。`,
  );

/** Gives a slip for a case that the office registered, whoever holds it now. One that was given before stops working. */
export async function issueAccess(desk: Desk, actor: Actor, input: DossierInput): Promise<AccessSlip> {
  const at = desk.now();
  const secret = newSecret();
  const hash = await hashOf(secret);
  const ask = { subject: actor.subject, key: input.idempotencyKey, said: ['ISSUE_ACCESS', input], at };
  let issued = false;
  const number = await asCaller(desk, actor, (tx) =>
    once(tx, ask, async () => {
      await assertRegistered(tx, desk.tier, actor, input.id);
      await tx.execute(
        `insert into resident_access (case_id, office, hash, issued_at) values (?, ?, ?, ?)
         on conflict (case_id) do update set hash = excluded.hash, issued_at = excluded.issued_at, opened_at = null`,
        [input.id, actor.region, hash, at],
      );
      // Whoever has the slip can speak as the resident, so the chain says who gave it out.
      const slip = { slip: input.id, office: actor.region, by: actor.subject };
      await record(tx, { caseId: input.id, at, kind: 'ACCESS', body: JSON.stringify(slip) });
      issued = true;
      return input.id;
    }),
  );
  return { number, secret: issued || (await renewed(desk, actor, number, hash)) ? secret : null };
}

async function assertRegistered(tx: EntityManager, tier: Tier, actor: Actor, id: string): Promise<void> {
  if (!isPlaceOf(tier, actor.region) || !may(actor, 'REGISTER', actor.region))
    refuse('NOT_ALLOWED', 'Your office does not register at this tier.', '贵单位不在本级登记。');
  const [registered] = await tx.execute<{ office: string }[]>(
    `select office from milestone where case_id = ? and move = 'REGISTER' and tier = ?`,
    [id, tier],
  );
  if (registered === undefined)
    return refuse(
      'NOT_FOUND',
      'There is no such case that was registered here.',
      '未找到由本级登记的该案件。',
    );
  if (registered.office !== actor.region)
    refuse('NOT_ALLOWED', 'Another office registered the case.', '该案件由其他单位登记。');
}

/**
 * The answer to a request that was made before: nobody kept the secret that was shown then, so there is a new one, as
 * long as nobody has opened the matter with the old.
 */
export const renewed = (desk: Desk, actor: Actor, number: string, hash: string): Promise<boolean> =>
  asCaller(
    desk,
    actor,
    async (tx) => {
      const { affectedRows } = await tx.execute<{ affectedRows: number }>(
        'update resident_access set hash = ? where case_id = ? and opened_at is null',
        [hash, number],
        'run',
      );
      return affectedRows === 1;
    },
    number,
  );
