import type { Actor } from '@sanji/edge/identity.ts';
import { caseId } from '../cases/case-id.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import type { ByCode } from '../intake/origin.ts';
import { openCode } from '../intake/place-codes.ts';
import { enterMatter } from '../intake/register.ts';
import { may } from '../jurisdiction/policy.ts';
import { placeAt } from '../jurisdiction/region.ts';
import type { AccessSlip, RegisterCaseInput, SubmitMatterInput } from '../schema.types.ts';
import { renewed } from './access.ts';
import { hashOf, newSecret } from './secret.ts';
import { RESIDENT_NAME } from './session.ts';

/** Brings a resident's matter in, at this tier's office of the place, just as an officer there would enter it. */
export async function submitMatter(desk: Desk, client: Actor, input: SubmitMatterInput): Promise<AccessSlip> {
  const at = desk.now();
  const { place, code } = await whereFrom(desk, client, input);
  const office = placeAt(desk.tier, place);
  if (office === undefined)
    return refuse(
      'BAD_INPUT',
      'That place is larger than the offices of this tier.',
      '该地点大于本级单位辖区。',
    );
  // The place may lie inside the client's region, and the office that it belongs to at this tier above it.
  if (!may(client, 'SUBMIT', office))
    return refuse('OUT_OF_REGION', 'That office lies outside the region.', '该单位超出受理范围。');
  const secret = newSecret();
  const hash = await hashOf(secret);
  const id = caseId(office, desk.tier, desk.newId());
  const actor: Actor = {
    subject: client.subject,
    name: RESIDENT_NAME,
    roles: ['APPLICANT'],
    region: office,
  };
  const ask = { subject: actor.subject, key: input.idempotencyKey, said: ['SUBMIT', input], at };
  const number = await asCaller(
    desk,
    actor,
    (tx) =>
      once(tx, ask, async () => {
        await enterMatter({ tx, desk, actor, at, id }, matterOf(input, place, code), code);
        await tx.execute(
          'insert into resident_access (case_id, office, hash, issued_at) values (?, ?, ?, ?)',
          [id, office, hash, at],
        );
        return id;
      }),
    id,
  );
  const shown = number === id || (await renewed(desk, client, number, hash));
  return { number, secret: shown ? secret : null };
}

async function whereFrom(
  desk: Desk,
  client: Actor,
  { place, code }: SubmitMatterInput,
): Promise<{ place: string; code: ByCode | null }> {
  if ((place == null) === (code == null))
    return refuse('BAD_INPUT', 'Name the place or its code, not both.', '请填写地点或民呼码之一。');
  const opened =
    code == null ? null : await asCaller(desk, client, (tx) => openCode(tx, desk.keys, client.region, code));
  const where = opened?.place ?? place ?? '';
  if (!may(client, 'SUBMIT', where))
    return refuse('OUT_OF_REGION', 'That place lies outside the region.', '该地点超出受理范围。');
  return { place: where, code: opened };
}

const matterOf = (input: SubmitMatterInput, place: string, code: ByCode | null): RegisterCaseInput => ({
  idempotencyKey: input.idempotencyKey,
  places: [place],
  title: input.title,
  kind: input.kind,
  category: input.category,
  channel: code === null ? 'ONLINE' : 'QR_CODE',
  scale: 'INDIVIDUAL',
  narrative: input.narrative,
  parties: [
    { role: 'APPLICANT', name: input.name, phone: input.phone ?? null, address: input.address ?? null },
  ],
  persons: 1,
});
