import type { Actor } from '@sanji/edge/identity.ts';
import { Place } from '../jurisdiction/place.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import { giveNotice } from '../office-desk/notices.ts';
import { keepTraces, tracesBeside } from '../persons/traces.ts';
import type { TransferInput } from '../schema.types.ts';
import { change, type HeldCase } from './change.ts';
import type { Desk } from './desk.ts';
import { layIn, travelling } from './dossier.ts';
import { refuse } from './refusal.ts';
import { keepReach, reachOf } from './replicas.ts';

/** Hands a case to another office of this tier: local, in one transaction, and still a change of custody. */
export const transferCase = (desk: Desk, actor: Actor, input: TransferInput): Promise<string> =>
  change(desk, actor, 'TRANSFER', input, async (held) => {
    const { tx, card, custody, note } = held;
    if (!isPlaceOf(desk.tier, input.office) || input.office === custody.office) {
      refuse('BAD_INPUT', 'Name another office of this tier.', '请指定同级的其他单位。');
    }
    if (input.office.slice(0, 6) !== custody.office.slice(0, 6)) {
      refuse('OUT_OF_REGION', 'That office lies in another county.', '该单位不在本县。');
    }
    if ((await tx.count(Place, { code: input.office })) === 0) {
      refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
    }
    if (note.trim() === '') refuse('BAD_INPUT', 'Give the reason in the note.', '请在说明中写明理由。');
    return {
      step: { epoch: card.epoch + 1, newOffice: input.office },
      after: () => handToOffice(held, input.office),
    };
  });

async function handToOffice({ tx, card, custody, at, papers }: HeldCase, office: string): Promise<void> {
  await keepReach(tx, card.id, card.registeredAt, reachOf(card.region, [office]));
  await tx.execute(
    `insert into handling (case_id, office, narrative, received_at)
     select case_id, ?, narrative, ? from handling where case_id = ? and office = ? on conflict do nothing`,
    [office, at, card.id, custody.office],
  );
  await tx.execute(
    `insert into party (id, case_id, office, role, name, phone, address)
     select id, case_id, ?, role, name, phone, address from party where case_id = ? and office = ? on conflict do nothing`,
    [office, card.id, custody.office],
  );
  await layIn(tx, card.id, office, travelling(await papers()));
  const beside = { caseId: card.id, office, category: card.category };
  await keepTraces(tx, beside, await tracesBeside(tx, card.id, custody.office));
  // Last: with this row the office, and with it the right to write the case, is another's.
  await tx.execute(
    'update custody set epoch = ?, office = ?, received_from_tier = null, received_from_office = null where case_id = ?',
    [card.epoch + 1, office, card.id],
  );
  const id = `transfer.${card.id}.${card.epoch + 1}`;
  await giveNotice(tx, { office, id, kind: 'HANDOVER_ARRIVED', caseId: card.id, at });
}
