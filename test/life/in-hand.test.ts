import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { SERVICE_HEADER } from '@sanji/edge/service-identity.ts';
import { sign } from '@sanji/tier/delivery/statement.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { type Matter, type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { broughtBy, links, notes, personsOf, residentNumber } from './people.ts';

const VILLAGE = '330726107200';
const CLAIM: Matter = { kind: 'CLAIM', category: '1104', places: [VILLAGE] };

let hidden = new Set<string>();
let world: World;
let village: Office;
let sibling: Office;
let township: Office;
let county: Office;

/** Where the village seems to be, seen from the county, while it hangs. */
let hung: string | undefined;
function addressFromCounty(peer: Tier): string | undefined {
  if (hidden.has(`COUNTY ${peer}`)) return undefined;
  if (peer === 'VILLAGE' && hung !== undefined) return hung;
  return Object.values(world.tiers).find(({ tier }) => tier === peer)?.url;
}

beforeAll(async () => {
  world = await startWorld({
    reachable: (from, to) => !hidden.has(`${from} ${to}`),
    adjust: (subgraph) => (subgraph === 'county' ? { addressOf: (peer) => addressFromCounty(peer) } : {}),
  });
  village = office(world, 'village', VILLAGE);
  sibling = office(world, 'village', '330726107201');
  township = office(world, 'township', '330726107');
  county = office(world, 'county', '330726');
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

describe('条例19(3) a matter in hand below is not accepted above', () => {
  test('条例19(3) the township refuses what the village has in hand, and accepts it once that has ended', async () => {
    const number = residentNumber();
    const below = done(await village.registers(broughtBy(number)));
    const above = done(await township.registers(broughtBy(number, { places: [VILLAGE] })));
    expect(await township.accepts(above.id)).toMatchObject({
      code: 'ALREADY_IN_HAND',
      message: expect.stringContaining(below.id),
    });
    expect(await township.sees(above.id)).toEqual(above);
    expect(await personsOf(world, 'township', township, above.id)).toMatchObject({
      handling: { inHandChecks: [] },
    });
    done(await village.accepts(below.id));
    expect(await township.accepts(above.id)).toMatchObject({ code: 'ALREADY_IN_HAND' });
    done(await village.opensRound(below.id, 'VILLAGE_PARTY_SECRETARY'));
    done(await village.settles(below.id));
    done(await village.concludes(below.id, 'SETTLED'));
    expect(done(await township.accepts(above.id))).toMatchObject({ status: 'ACCEPTED' });
  });

  test('条例19(3) the refusal names the case for programs, and the case ends as not accepted and linked', async () => {
    const number = residentNumber();
    const below = done(await village.registers(broughtBy(number)));
    await world.settle();
    const above = done(await township.registers(broughtBy(number, { places: [VILLAGE] })));
    const answer = await world.askTier(
      'township',
      township.as,
      `mutation ($input: MoveInput!) { result: acceptCaseAtTownship(input: $input) { ... on Refused { code because } } }`,
      { input: await township.on(above.id) },
    );
    expect(answer.data?.result).toEqual({ code: 'ALREADY_IN_HAND', because: below.id });
    done(await links(township, above.id, below.id, 'DUPLICATE'));
    const input = {
      case: await township.on(above.id),
      ground: 'IN_HAND_BELOW',
      otherCase: below.id,
      notice: '同一事项村里正在办理,请向村里了解进展。',
    };
    expect(done(await township.mutate('notAcceptCase', 'NotAcceptInput', input))).toMatchObject({
      status: 'NOT_ACCEPTED',
    });
  });

  test('条例19(3) what lies above or beside hinders nobody below', async () => {
    const number = residentNumber();
    done(await county.registers(broughtBy(number, { places: [VILLAGE] })));
    done(await sibling.registers(broughtBy(number, { places: [VILLAGE] })));
    const { id } = done(await village.registers(broughtBy(number)));
    expect(done(await village.accepts(id))).toMatchObject({ status: 'ACCEPTED' });
  });

  test('条例19(3) the holder answers for a case that was handed over, with the tier that registered it away', async () => {
    const number = residentNumber();
    const below = done(await village.registers(broughtBy(number, CLAIM)));
    done(await village.escalates(below.id, 'TOWNSHIP', 'COMPETENCE'));
    await world.settle();
    // The case itself is not in its own way.
    done(await township.accepts(below.id));
    const above = done(await county.registers(broughtBy(number, CLAIM)));
    hidden = new Set(['COUNTY VILLAGE']);
    expect(await county.accepts(above.id)).toMatchObject({ code: 'ALREADY_IN_HAND' });
    hidden = new Set();
  });

  test('条例19(3) an office to which the case was transferred knows the person too', async () => {
    const number = residentNumber();
    const below = done(await sibling.registers(broughtBy(number, { places: [VILLAGE] })));
    done(await sibling.transfers(below.id, VILLAGE));
    expect(await personsOf(world, 'village', village, below.id)).toMatchObject({
      handling: { possibleDuplicates: [] },
    });
    const again = done(await village.registers(broughtBy(number)));
    expect(await personsOf(world, 'village', village, below.id)).toMatchObject({
      handling: { possibleDuplicates: [{ caseId: again.id }] },
    });
  });

  test('条例19(3) a tier that is away vetoes nothing, and that it was not asked is on paper', async () => {
    const number = residentNumber();
    done(await village.registers(broughtBy(number)));
    const above = done(await township.registers(broughtBy(number, { places: [VILLAGE] })));
    hidden = new Set(['TOWNSHIP VILLAGE']);
    expect(done(await township.accepts(above.id))).toMatchObject({ status: 'ACCEPTED' });
    hidden = new Set();
    expect(await personsOf(world, 'township', township, above.id)).toMatchObject({
      isFirst: null,
      handling: { inHandChecks: [{ answered: ['TOWNSHIP', 'COUNTY'], silent: ['VILLAGE'], found: [] }] },
    });
  });

  test('条例19(3) a tier that hangs holds an office up for a moment, and no row of its database', async () => {
    const { id } = done(await county.registers(broughtBy(residentNumber(), { places: [VILLAGE] })));
    // It takes every connection and says nothing.
    const dumb = createServer().listen(0, '127.0.0.1');
    await once(dumb, 'listening');
    const address = dumb.address();
    hung = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const heard = once(dumb, 'connection');
    const startedMs = performance.now();
    const accepting = county.accepts(id);
    const [socket] = await heard;
    // While the county still asks, the case is locked by nobody.
    await asOwner(world, 'county', (owner) =>
      owner.query('select 1 from custody where case_id = $1 for update nowait', [id]),
    );
    expect(done(await accepting)).toMatchObject({ status: 'ACCEPTED' });
    expect(performance.now() - startedMs).toBeLessThan(5_000);
    hung = undefined;
    if (socket instanceof Socket) socket.destroy();
    dumb.close();
    expect(await personsOf(world, 'county', county, id)).toMatchObject({
      handling: { inHandChecks: [{ silent: ['VILLAGE'] }] },
    });
  });

  test('条例19(3) an answer that another tier signed, or an old one, is no answer', async () => {
    const number = residentNumber();
    done(await village.registers(broughtBy(number)));
    const above = done(await township.registers(broughtBy(number, { places: [VILLAGE] })));
    const { desk } = world.tiers.township;
    const ask = desk.askSameMatter;
    for (const keys of [world.tiers.county.desk.keys, world.tiers.village.desk.keys]) {
      desk.askSameMatter = (peer, call) =>
        peer === 'VILLAGE' ? sign(keys, { nonce: randomUUID(), found: [] }) : ask(peer, call);
      const { id } = done(await township.registers(broughtBy(number, { places: [VILLAGE] })));
      done(await township.accepts(id));
      expect(await personsOf(world, 'township', township, id)).toMatchObject({
        handling: { inHandChecks: [{ silent: ['VILLAGE'] }] },
      });
    }
    desk.askSameMatter = ask;
    expect(await township.accepts(above.id)).toMatchObject({ code: 'ALREADY_IN_HAND' });
  });

  test('条例19(3) whose office does not hold the case asks nobody', async () => {
    const { id } = done(await village.registers(broughtBy(residentNumber())));
    const { desk } = world.tiers.village;
    const ask = desk.askSameMatter;
    let asked = 0;
    desk.askSameMatter = (...call) => {
      asked += 1;
      return ask(...call);
    };
    const input = { ...(await village.on(id)), idempotencyKey: randomUUID() };
    expect(await sibling.mutate('acceptCase', 'MoveInput', input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(asked).toBe(0);
    done(await village.accepts(id));
    expect(asked).toBe(2);
    desk.askSameMatter = ask;
  });
});

describe('条例36(3) what was ended for good', () => {
  /** Ends a concluded case for good, as a review would. */
  const endsForGood = (id: string) =>
    asOwner(world, 'village', (owner) =>
      owner.query(
        `update card set status = 'FINAL', concluded_at = now(), outcome = 'SETTLED' where id = $1`,
        [id],
      ),
    );

  test('M96 the same person with the same facts is registered, not accepted again, and still helped', async () => {
    const number = residentNumber();
    const ended = done(await village.registers(broughtBy(number)));
    await endsForGood(ended.id);
    const again = done(await village.registers(broughtBy(number)));
    expect(await personsOf(world, 'village', village, again.id)).toMatchObject({ isFirst: false });
    expect(await village.accepts(again.id)).toMatchObject({ code: 'FINALLY_ENDED' });
    done(await notes(village, again.id, '上门走访,做好疏导帮扶。'));
    expect(await personsOf(world, 'village', village, again.id)).toMatchObject({
      handling: { notes: [{ text: '上门走访,做好疏导帮扶。' }] },
    });
  });

  test('M96 a person who looked says that it is another matter, and the guard lets it pass', async () => {
    const number = residentNumber();
    const ended = done(await village.registers(broughtBy(number)));
    await endsForGood(ended.id);
    const other = done(await county.registers(broughtBy(number, { places: [VILLAGE] })));
    expect(await county.accepts(other.id)).toMatchObject({ code: 'FINALLY_ENDED' });
    expect(await links(county, other.id, ended.id, 'DISTINCT', '不同')).toMatchObject({ code: 'BAD_INPUT' });
    done(await links(county, other.id, ended.id, 'DISTINCT', '本次反映的是另一条水渠,事实不同。'));
    done(await county.accepts(other.id));
    expect(await personsOf(world, 'county', county, other.id)).toMatchObject({
      isFirst: true,
      handling: { possibleDuplicates: [] },
    });
  });
});

describe('the door for the other tiers', () => {
  const post = async (body: unknown, headers: Record<string, string> = {}) =>
    (
      await fetch(`${world.tiers.village.url}/same-matter`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    ).status;

  test('a question without our service’s token, or without a tier’s signature, is not answered', async () => {
    expect(await post({ from: 'TOWNSHIP', question: 'x' })).toBe(401);
    expect(await post({ from: 'TOWNSHIP', question: 'x' }, { [SERVICE_HEADER]: 'forged' })).toBe(401);
  });

  test('an answer names cases and how they stand, and nothing else', async () => {
    const number = residentNumber();
    const { id } = done(await village.registers(broughtBy(number)));
    const above = done(await township.registers(broughtBy(number, { places: [VILLAGE] })));
    const { desk } = world.tiers.township;
    const ask = desk.askSameMatter;
    const said: unknown[] = [];
    let question = '';
    desk.askSameMatter = async (peer, call) => {
      const answer = await ask(peer, call);
      if (peer === 'VILLAGE') {
        question = call.question;
        said.push(JSON.parse(Buffer.from(answer.split('.')[1] ?? '', 'base64url').toString()));
      }
      return answer;
    };
    expect(await township.accepts(above.id)).toMatchObject({ code: 'ALREADY_IN_HAND' });
    expect(said).toEqual([
      {
        nonce: expect.any(String),
        found: [
          {
            caseId: id,
            standing: 'OPEN',
            heldBy: 'VILLAGE',
            isEarlier: true,
            basis: 'DOCUMENT',
            epoch: 0,
            revision: 1,
          },
        ],
      },
    ]);
    // The question was for the village; said to the county, or in another tier's name, it is not believed.
    desk.askSameMatter = ask;
    await expect(desk.askSameMatter('COUNTY', { from: 'TOWNSHIP', question })).rejects.toThrow();
    await expect(desk.askSameMatter('VILLAGE', { from: 'COUNTY', question })).rejects.toThrow();
    await expect(desk.askSameMatter('VILLAGE', { from: 'TOWNSHIP', question })).resolves.toEqual(
      expect.any(String),
    );
  });
});
