import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import type { ByCode } from '../intake/origin.ts';
import { openCode } from '../intake/place-codes.ts';
import { may } from '../jurisdiction/policy.ts';
import { placeAt } from '../jurisdiction/region.ts';
import { RESIDENT_NAME } from './session.ts';

/** Where a resident says it is: exactly one of the two. */
export interface Said {
  place?: string | null | undefined;
  code?: string | null | undefined;
}

export interface Addressed {
  /** This tier's office of the place. */
  office: string;
  place: string;
  code: ByCode | null;
}

/** Which office of this tier a resident turns to through the client. */
export async function addressed(desk: Desk, client: Actor, said: Said): Promise<Addressed> {
  const { place, code } = await whereFrom(desk, client, said);
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
  return { office, place, code };
}

async function whereFrom(
  desk: Desk,
  client: Actor,
  { place, code }: Said,
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

/** Who brings something in through the client: somebody at that office's door, with no more than that. */
export const applicantAt = (office: string, client: Actor): Actor => ({
  subject: client.subject,
  name: RESIDENT_NAME,
  roles: ['APPLICANT'],
  region: office,
});
