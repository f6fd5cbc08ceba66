import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { Place } from '../jurisdiction/place.ts';
import { contains } from '../jurisdiction/region.ts';
import type { RegisterByCodeInput } from '../schema.types.ts';
import { openCode } from './place-codes.ts';
import { registered } from './register.ts';

/** Enters a matter by a place's QR code: the code fills in place and channel. */
export async function registerByCode(desk: Desk, actor: Actor, input: RegisterByCodeInput): Promise<string> {
  const { code, ...matter } = input;
  const found = await asCaller(desk, actor, (tx) => openCode(tx, desk.keys, actor.region, code));
  return registered(desk, actor, { ...matter, channel: 'QR_CODE', places: [found.place] }, found);
}

/** Where a code points, to fill in a form. */
export const codedPlace = (desk: Desk, actor: Actor, code: string) =>
  asCaller(desk, actor, async (tx) => {
    const { place, grid } = await openCode(tx, desk.keys, actor.region, code);
    if (!contains(actor.region, place) && !contains(place, actor.region))
      refuse('OUT_OF_REGION', 'That place lies outside your region.', '该地点超出您的管辖范围。');
    const row = await tx.findOne(Place, { code: place });
    if (row === null)
      return refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
    return { place, grid, placeName: row.name };
  });
