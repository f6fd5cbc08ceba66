import { asCaller } from '@sanji/tier/cases/desk.ts';
import { publishDocument } from '@sanji/tier/documents/publish.ts';
import { docxOf } from '@sanji/tier/documents/render.ts';
import type { Written } from '@sanji/tier/documents/written.ts';
import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { type As, startWorld, type World } from '../world.ts';
import { textsIn } from './document-text.ts';

const CONTENT: Written = {
  title: '督查通报(第1期)',
  place: '浦江县',
  date: '2026-03-05',
  sections: [
    {
      heading: '一、总体情况',
      paragraphs: ['在办 12 件。\n红灯 3 件。', '含有 <标记> & 控制字符\u0007的一行。'],
      tables: [{ head: ['乡镇', '在办'], rows: [['杭坪镇', '12']] }],
    },
  ],
};

test('M83 a document is a file that opens, in Chinese, with what was written in it', async () => {
  expect(textsIn(await docxOf(CONTENT))).toEqual([
    '督查通报(第1期)',
    '一、总体情况',
    '在办 12 件。',
    '红灯 3 件。',
    '含有 &lt;标记&gt; &amp; 控制字符的一行。',
    '乡镇',
    '在办',
    '杭坪镇',
    '12',
    '浦江县',
    '2026年3月5日',
  ]);
});

test('M83 the same content gives the same bytes, and another day others', async () => {
  const first = await docxOf(CONTENT);
  expect((await docxOf(structuredClone(CONTENT))).equals(first)).toBe(true);
  expect((await docxOf({ ...CONTENT, date: '2026-03-06' })).equals(first)).toBe(false);
});

const COUNTY = '330726';
const TOWNSHIP = '330726105';

const publish = (world: World, as: As, kind: 'SUPERVISION_BULLETIN' | 'QUARTERLY_REPORT') => {
  const { desk } = world.tiers.county;
  const actor = { subject: as.id, name: as.name, roles: as.roles, region: as.region };
  const { title, sections } = CONTENT;
  return asCaller(desk, actor, (tx) => publishDocument(tx, desk, actor, kind, { title, sections }));
};

test('M83 documents are numbered in their year, listed, read in the graph and given as files', async () => {
  await using world = await startWorld({ now: () => new Date('2026-03-05T02:00:00Z') });
  const inspector = office(world, 'county', COUNTY, ['INSPECTOR']).as;
  const neighbour = office(world, 'county', '431124', ['LEADER']).as;
  const below = office(world, 'township', TOWNSHIP).as;
  const gridWorker = office(world, 'township', TOWNSHIP, ['GRID_WORKER']).as;
  const first = await publish(world, inspector, 'SUPERVISION_BULLETIN');
  const report = await publish(world, inspector, 'QUARTERLY_REPORT');
  const both = await Promise.all([1, 2].map(() => publish(world, inspector, 'SUPERVISION_BULLETIN')));
  expect(new Set(both).size).toBe(2);

  const listed = async (as: As, rest = '') => {
    const { data, errors } = await world.ask(
      as,
      `{ countyDocuments(place: "${COUNTY}"${rest}) { nodes { id kind year number title date url } pageInfo { hasNextPage endCursor } } }`,
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const page = data?.countyDocuments as {
      nodes: { id: string; kind: string; number: number; url: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    return page;
  };
  const { nodes } = await listed(inspector, ', kind: SUPERVISION_BULLETIN');
  expect(nodes.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(nodes.find(({ id }) => id === first)).toMatchObject({
    year: 2026,
    number: 1,
    date: '2026-03-05',
    url: `/documents/county/${first}.docx`,
  });
  const page = await listed(inspector, ', first: 3');
  expect(page).toMatchObject({ pageInfo: { hasNextPage: true } });
  expect((await listed(inspector, `, first: 3, after: "${page.pageInfo.endCursor}"`)).nodes).toHaveLength(1);
  // Those below read the bulletins, and nothing else of the county's.
  expect((await listed(below)).nodes.map(({ kind }) => kind)).toEqual(Array(3).fill('SUPERVISION_BULLETIN'));
  expect((await listed(neighbour)).nodes).toEqual([]);

  const read = (as: As, id: string) =>
    world.ask(
      as,
      `{ countyDocument(id: "${id}") { madeBy sections { heading paragraphs tables { head rows } } } }`,
    );
  expect((await read(below, first)).data).toMatchObject({
    countyDocument: { sections: [{ heading: '一、总体情况', tables: [{ rows: [['杭坪镇', '12']] }] }] },
  });
  expect((await read(below, report)).errors[0]?.extensions.code).toBe('NOT_FOUND');

  const file = async (as: As | null, path: string) =>
    fetch(`${world.gatewayUrl}${path}`, {
      headers: as === null ? {} : { authorization: `Bearer ${await world.token(as)}` },
    });
  const given = await file(below, `/documents/county/${first}.docx`);
  expect(given.status).toBe(200);
  expect(given.headers.get('content-type')).toContain('wordprocessingml');
  expect(given.headers.get('content-disposition')).toContain(encodeURIComponent('督查通报'));
  expect(textsIn(new Uint8Array(await given.arrayBuffer()))).toContain('2026年3月5日');
  const statusOf = async (as: As | null, path: string) => (await file(as, path)).status;
  expect(await statusOf(null, `/documents/county/${first}.docx`)).toBe(401);
  expect(await statusOf(below, `/documents/county/${report}.docx`)).toBe(404);
  expect(await statusOf(neighbour, `/documents/county/${first}.docx`)).toBe(404);
  expect(await statusOf(gridWorker, `/documents/county/${first}.docx`)).toBe(404);
  expect(await statusOf(below, `/documents/county/${first}`)).toBe(404);
  expect(await statusOf(below, `/documents/province/${first}.docx`)).toBe(404);
});
