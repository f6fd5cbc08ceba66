import type { Actor } from '@sanji/edge/identity.ts';
import { caseId } from '../cases/case-id.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import type { ByCode } from '../intake/origin.ts';
import { enterMatter } from '../intake/register.ts';
import type { AccessSlip, RegisterCaseInput, SubmitMatterInput } from '../schema.types.ts';
import { renewed } from './access.ts';
import { addressed, applicantAt } from './addressed.ts';
import { hashOf, newSecret } from './secret.ts';

/** Brings a resident's matter in, at this tier's office of the place, just as an officer there would enter it. */
export async function submitMatter(desk: Desk, client: Actor, input: SubmitMatterInput): Promise<AccessSlip> {
  const at = desk.now();
  const { office, place, code } = await addressed(desk, client, input);
  const secret = newSecret();
  const hash = await hashOf(secret);
  const id = caseId(office, desk.tier, desk.newId());
  const actor = applicantAt(office, client);
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
