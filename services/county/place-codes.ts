import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { answer, isRefused, refuse } from '@sanji/tier/cases/refusal.ts';
import { CODED_PLACE, codeText, type PlaceCodeState, tellOfCode } from '@sanji/tier/intake/place-codes.ts';
import { Place } from '@sanji/tier/jurisdiction/place.ts';
import { may } from '@sanji/tier/jurisdiction/policy.ts';
import { contains } from '@sanji/tier/jurisdiction/region.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { beforeChange, type Operation } from '@sanji/tier/server/operation.ts';
import { pageSize } from '@sanji/tier/server/page-size.ts';
import encodeQr from 'qr';
import type { IssuePlaceCodeInput, PlaceCode, Resolvers, RevokePlaceCodeInput } from './schema.types.ts';

const BELOW: readonly Tier[] = ['VILLAGE', 'TOWNSHIP'];
const COLUMNS = 'serial, place, issued_at as "issuedAt", revoked_at as "revokedAt"';

function assertCounty(actor: Actor): void {
  if (!may(actor, 'REGISTER', actor.region.slice(0, 6)))
    refuse('NOT_ALLOWED', "Only the county's own office issues place codes.", '仅县级单位可管理民呼码。');
}

/** Issues a code for a place of the county, and lets the tiers below know. */
async function issue(desk: Desk, actor: Actor, input: IssuePlaceCodeInput): Promise<PlaceCodeState> {
  const at = desk.now();
  const ask = { subject: actor.subject, key: input.idempotencyKey, said: ['ISSUE_CODE', input], at };
  return asCaller(desk, actor, async (tx) => {
    const serial = await once(tx, ask, async () => {
      assertCounty(actor);
      if (!CODED_PLACE.test(input.place))
        refuse(
          'BAD_INPUT',
          'A code is for a village (12 digits) or a grid (15).',
          '民呼码须对应村(社区)或网格。',
        );
      if (!contains(actor.region, input.place))
        refuse('OUT_OF_REGION', 'That place lies outside the county.', '该地点超出本县范围。');
      if ((await tx.count(Place, { code: input.place.slice(0, 12) })) === 0)
        refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
      const code: PlaceCodeState = {
        serial: desk.newId(),
        place: input.place,
        issuedAt: at,
        revokedAt: null,
      };
      await tx.execute('insert into place_code (serial, place, issued_at) values (?, ?, ?)', [
        code.serial,
        code.place,
        at,
      ]);
      await tellOfCode(tx, code, BELOW);
      return code.serial;
    });
    const [row] = await tx.execute<PlaceCodeState[]>(`select ${COLUMNS} from place_code where serial = ?`, [
      serial,
    ]);
    return row ?? refuse('NOT_FOUND', 'There is no such code.', '未找到该民呼码。');
  });
}

/** Withdraws a code for good. Withdrawn twice it stays withdrawn since the first time. */
async function revoke(desk: Desk, actor: Actor, input: RevokePlaceCodeInput): Promise<PlaceCodeState> {
  const at = desk.now();
  return asCaller(desk, actor, async (tx) => {
    assertCounty(actor);
    const [code] = await tx.execute<PlaceCodeState[]>(
      `update place_code set revoked_at = coalesce(revoked_at, ?) where serial = ? and substr(place, 1, 6) = ?
       returning ${COLUMNS}`,
      [at, input.serial, actor.region],
    );
    if (code === undefined) return refuse('NOT_FOUND', 'There is no such code.', '未找到该民呼码。');
    await tellOfCode(tx, code, BELOW);
    return code;
  });
}

/** The code with what it says and how it looks. */
async function drawn(desk: Desk, code: PlaceCodeState): Promise<PlaceCode> {
  const address = desk.rulesOf(code.place.slice(0, 6)).codeAddress;
  const text = await codeText(desk.keys, code, address);
  const revokedAt = code.revokedAt === null ? null : new Date(code.revokedAt).toISOString();
  const issuedAt = new Date(code.issuedAt).toISOString();
  return { ...code, issuedAt, revokedAt, text, svg: encodeQr(text, 'svg', { ecc: 'medium' }) };
}

async function listed(
  { desk, reads }: Operation,
  county: string,
  { inside, first }: { inside?: string | null; first: number },
): Promise<PlaceCode[]> {
  const place = inside ?? county;
  if (!contains(county, place)) return [];
  const rows = await reads.rows<PlaceCodeState>(
    `select ${COLUMNS} from place_code where place >= ? collate "C" and place < (? || ':') collate "C"
     order by issued_at desc, serial limit ?`,
    [place, place, pageSize(first)],
  );
  return Promise.all(rows.map((row) => drawn(desk, row)));
}

const made =
  <Input>(work: (desk: Desk, actor: Actor, input: Input) => Promise<PlaceCodeState>) =>
  async (_: unknown, { input }: { input: Input }, operation: Operation) => {
    await beforeChange(operation);
    const { desk, actor } = operation;
    return answer(work(desk, actor, input).then((code) => drawn(desk, code)));
  };

/** The county issues the QR codes of its places (民呼码, mechanism 9). */
export const placeCodes: Resolvers = {
  PlaceCodeResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'PlaceCode') },
  County: { placeCodes: ({ code }, request, operation) => listed(operation, code, request) },
  Mutation: { issuePlaceCode: made(issue), revokePlaceCode: made(revoke) },
};
