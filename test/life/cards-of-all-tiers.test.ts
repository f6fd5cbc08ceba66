import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { carried, supervising } from './supervising.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

interface Figures {
  unit: string;
  reminders: number;
  yellowCards: number;
  redCards: number;
  carded: number;
}
interface SeenCard {
  kind: string;
  tier: string;
  office: string;
  unit: string;
  unitName: string;
  clock: string | null;
  case: { id: string } | null;
}

const asks = async <T>(life: ReviewedWorld, query: string, region = COUNTY): Promise<T> => {
  const { as } = office(life.world, 'county', region, ['INSPECTOR']);
  const { data, errors } = await life.world.askTier('county', as, query);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data as T;
};
const days = (life: ReviewedWorld) =>
  `county: "${COUNTY}", from: "2026-03-01", until: "${new Date(Date.parse(life.now()) + 8 * 3_600_000).toISOString().slice(0, 10)}"`;
const figuresOf = async (life: ReviewedWorld, unit: string): Promise<Figures | undefined> =>
  (
    await asks<{ bulletinFigures: Figures[] }>(
      life,
      `{ bulletinFigures(${days(life)}) { unit reminders yellowCards redCards carded } }`,
    )
  ).bulletinFigures.find((figures) => figures.unit === unit);
const cardsOf = async (life: ReviewedWorld, page = 'first: 10', region = COUNTY) =>
  (
    await asks<{ cardsGiven: { nodes: SeenCard[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      life,
      `{ cardsGiven(${days(life)}, ${page}) {
        nodes { kind tier office unit unitName clock case { id } } pageInfo { hasNextPage endCursor } } }`,
      region,
    )
  ).cardsGiven;

/** A dispute in the village, long in mediation. */
async function lateInVillage(life: ReviewedWorld): Promise<string> {
  const village = office(life.world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  life.passDays(70);
  await life.world.settle();
  return id;
}

test('M83 the bulletin counts and lists the cards that a township gave, and one lateness that two tiers carded once', async () => {
  await using life = await startReviewedWorld();
  const id = await lateInVillage(life);
  const head = supervising(life.world, 'township', TOWNSHIP, ['LEADER']);
  const inspector = supervising(life.world, 'county', COUNTY);
  const proposed = (await head.proposals()).nodes.find(({ clock }) => clock === 'MEDIATE')?.id ?? '';
  carried(await head.gives(id, 'REMINDER'));
  carried(await head.confirms(proposed));
  await life.world.settle();
  expect(await figuresOf(life, TOWNSHIP)).toMatchObject({ reminders: 1, yellowCards: 1, carded: 1 });
  // The county decides for itself, and knows that the township has carded the same lateness.
  const { cardedBy } = await asks<{ county: { proposedCards: { nodes: { cardedBy: string[] }[] } } }>(
    life,
    `{ county(code: "${COUNTY}") { proposedCards { nodes { id cardedBy } } } }`,
  ).then(({ county }) => ({ cardedBy: county.proposedCards.nodes.map((node) => node.cardedBy) }));
  expect(cardedBy).toContainEqual(['TOWNSHIP']);
  carried(await inspector.confirms(proposed));
  carried(await head.gives(id, 'RED_CARD'));
  await life.world.settle();
  expect(await figuresOf(life, TOWNSHIP)).toMatchObject({
    reminders: 1,
    yellowCards: 2,
    redCards: 1,
    carded: 1,
  });
  const { nodes } = await cardsOf(life);
  expect(nodes).toHaveLength(3);
  expect(nodes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'RED_CARD', tier: 'TOWNSHIP', office: TOWNSHIP, clock: null }),
      expect.objectContaining({ kind: 'YELLOW_CARD', tier: 'TOWNSHIP', unit: VILLAGE, clock: 'MEDIATE' }),
      expect.objectContaining({ kind: 'YELLOW_CARD', tier: 'COUNTY', clock: 'MEDIATE', case: { id } }),
    ]),
  );
  const first = await cardsOf(life, 'first: 1');
  expect(first.pageInfo.hasNextPage).toBe(true);
  const rest = await cardsOf(life, `first: 2, after: "${first.pageInfo.endCursor}"`);
  expect([...first.nodes, ...rest.nodes]).toEqual(nodes);
  expect(rest.pageInfo.hasNextPage).toBe(false);
  await expect(cardsOf(life, 'first: 10', TOWNSHIP)).rejects.toThrow('OUT_OF_REGION');

  const bulletin = await asks<{ published: { sections: { tables: { rows: string[][] }[] }[] } }>(
    life,
    `mutation { published: publishBulletinAtCounty(input: { idempotencyKey: "with all cards", title: "督查通报",
      from: "2026-03-01", until: "2026-05-11" }) { ... on OfficeDocument { sections { tables { rows } } } } }`,
  );
  const list = bulletin.published.sections[2]?.tables[0]?.rows ?? [];
  const unit = nodes[0]?.unitName;
  expect(list).toHaveLength(3);
  expect(list).toContainEqual(['2026-05-11', unit, '黄牌', '杭坪镇', '时限逾期']);
  expect(list).toContainEqual(['2026-05-11', unit, '黄牌', '浦江县', '时限逾期']);
  expect(list).toContainEqual(['2026-05-11', unit, '红牌', '杭坪镇', '其他']);
  // The mark that any tier makes by itself is a reminder like another.
  done(
    await office(life.world, 'township', TOWNSHIP, ['LEADER']).mutate('markCase', 'MarkInput', {
      idempotencyKey: 'a reminder by mark',
      id,
      remind: true,
    }),
  );
  await life.world.settle();
  expect(await figuresOf(life, TOWNSHIP)).toMatchObject({ reminders: 2 });
});

test('M83 what a township carded while the county was away is in the county’s figures afterwards, once', async () => {
  let away = false;
  await using life = await startReviewedWorld({
    reachable: (from, to) => !(away && (from === 'COUNTY' || to === 'COUNTY')),
  });
  const id = await lateInVillage(life);
  away = true;
  const head = supervising(life.world, 'township', TOWNSHIP, ['LEADER']);
  carried(await head.gives(id, 'YELLOW_CARD', { ground: 'OVERDUE_CLOCK', clock: 'MEDIATE' }));
  expect(await figuresOf(life, TOWNSHIP)).toMatchObject({ yellowCards: 0, carded: 0 });
  away = false;
  life.passDays(1);
  await life.world.settle();
  expect(await figuresOf(life, TOWNSHIP)).toMatchObject({ yellowCards: 1, carded: 1 });
  expect((await cardsOf(life)).nodes).toMatchObject([{ tier: 'TOWNSHIP', unit: VILLAGE, clock: 'MEDIATE' }]);
});
