import { randomUUID } from 'node:crypto';
import { test } from 'vitest';
import { office, type Office } from './offices.ts';
import { startWorld } from './world.ts';
import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { brokenChains } from '@sanji/tier/delivery/evidence.ts';
const log = (name: string, x: unknown) => console.log(`## ${name}`, typeof x === 'string' ? x : JSON.stringify(x));
const Vs = ['330726107200', '330726107201', '330726101200'], Ts = ['330726107', '330726101'], C = '330726';
test('D chaos', async () => {
  let chaos = true;
  const cut = new Set<string>();
  const adjust = () => ({ checkpoint: (p: string) => { if (chaos && (p.startsWith('courier') || p.startsWith('inbox')) && Math.random() < 0.12) throw new Error('crash ' + p); } });
  const world = await startWorld({ adjust, reachable: (a, b) => !cut.has(a + b) });
  const inter = setInterval(() => { cut.clear(); if (chaos) for (const a of ['VILLAGE','TOWNSHIP','COUNTY']) for (const b of ['VILLAGE','TOWNSHIP','COUNTY']) if (Math.random() < 0.25) cut.add(a + b); }, 150);
  const offices: Record<string, Office[]> = { VILLAGE: Vs.map((r) => office(world, 'village', r)), TOWNSHIP: Ts.map((r) => office(world, 'township', r)), COUNTY: [office(world, 'county', C)] };
  const pick = <X>(xs: readonly X[]): X => xs[Math.floor(Math.random() * xs.length)]!;
  const ids: string[] = []; const codes = new Map<string, number>();
  const note = (r: any) => { const k = r.code ?? 'ok'; codes.set(k, (codes.get(k) ?? 0) + 1); return r; };
  const errs: string[] = [];
  const seedOne = async () => { const tier = pick(['VILLAGE', 'VILLAGE', 'TOWNSHIP', 'COUNTY']); const o = pick(offices[tier]!); const r: any = await o.registers({ places: pick([[o.region], [pick(Vs)], [Vs[0]!, Vs[2]!]]), kind: pick(['CLAIM', 'CLAIM', 'DISPUTE']), category: pick(['1104', '0201']), scale: pick(['INDIVIDUAL', 'MAJOR_GROUP']) }); if (r.id) ids.push(r.id); else errs.push(JSON.stringify(r)); };
  for (let i = 0; i < 14; i++) await seedOne();
  const until = Date.now() + 45000;
  const worker = async () => { while (Date.now() < until) {
    const id = pick(ids);
    const row = (await Promise.all(Object.entries(world.tiers).map(async ([, x]) => (await x.desk.courierEm.fork().execute<any[]>('select state, office, $$'+x.tier+'$$ as tier from custody where case_id = ?', [id]))[0]))).find((r) => r?.state === 'HELD');
    if (!row) { await new Promise((r) => setTimeout(r, 20)); continue; }
    const o = offices[row.tier]!.find((x) => x.region === row.office); if (!o) { errs.push('no office ' + row.office); continue; }
    try { note(await pick([
      () => o.accepts(id), () => o.returns(id), () => o.returns(id), () => o.transfers(id, pick(row.tier === 'VILLAGE' ? Vs : Ts)),
      () => row.tier === 'VILLAGE' ? o.escalates(id, pick(['TOWNSHIP', 'COUNTY']), pick(['COMPETENCE', 'NOT_VILLAGE_KIND', 'CROSS_TOWNSHIP', 'ESPECIALLY_MAJOR'])) : o.assigns(id, pick(row.tier === 'COUNTY' ? [...Vs, ...Ts] : Vs)),
      () => row.tier === 'TOWNSHIP' ? o.escalates(id, 'COUNTY', pick(['COMPETENCE', 'CROSS_TOWNSHIP', 'ESPECIALLY_MAJOR'])) : o.accepts(id),
    ])()); } catch (e: any) { errs.push(String(e.message).slice(0, 200)); }
  } };
  await Promise.all(Array.from({ length: 6 }, worker));
  chaos = false; clearInterval(inter); cut.clear();
  const end = Date.now() + 70000;
  let audit: any;
  for (;;) { await world.settle(); audit = await auditCustody(Object.values(world.tiers).map(({ tier, desk }) => localCustody(tier, desk.courierEm)), ''); 
    const due = await Promise.all(Object.values(world.tiers).map(async (x) => (await x.desk.courierEm.fork().execute<any[]>('select (select count(*) from outbox where settled_at is null)::int o, (select count(*) from dispatch where (wanted_epoch, wanted_revision) > (sent_epoch, sent_revision))::int d'))[0]));
    if (due.every((d) => d.o === 0 && d.d === 0) || Date.now() > end) { log('D due', due); break; } await new Promise((r) => setTimeout(r, 500)); }
  log('D audit', audit); log('D codes', Object.fromEntries(codes)); log('D errs', { n: errs.length, e: [...new Set(errs)].slice(0, 6) });
  for (const x of Object.values(world.tiers)) log('D chains', await brokenChains(x.desk.courierEm));
  const all = await Promise.all(Object.values(world.tiers).map(async (x) => { const em = x.desk.courierEm.fork(); return { tier: x.tier,
    cards: new Map((await em.execute<any[]>('select id, epoch, revision, status, holder_tier, holder_office, array_to_string(handled_by, $$,$$) hb, clocks::text, (select string_agg(epoch||$$.$$||revision||move, $$ $$ order by epoch, revision) from milestone m where m.case_id = card.id) tl, (select string_agg(region, $$ $$ order by region) from reach r where r.case_id = card.id) reach from card')).map((r) => [r.id, r])),
    open: (await em.execute<any[]>('select (select count(*) from card where concluded_at is null)::int a')) [0],
    cust: await em.execute<any[]>('select c.case_id, c.epoch ce, card.epoch from custody c left join card on card.id = c.case_id where c.state = $$HELD$$ and (card.id is null or card.epoch <> c.epoch or card.holder_office <> c.office)') }; }));
  let cardDiff = 0, tlDiff = 0, reachDiff = 0;
  for (const id of ids) { const seen = all.map((a) => a.cards.get(id)).filter(Boolean);
    const k = (r: any) => [r.epoch, r.revision, r.status, r.holder_tier, r.holder_office, r.hb, r.clocks].join('|');
    if (new Set(seen.map(k)).size > 1) { cardDiff++; log('card diff', all.map((a) => [a.tier, a.cards.get(id) && k(a.cards.get(id))])); }
    if (new Set(seen.map((r) => r.tl)).size > 1) { tlDiff++; if (tlDiff < 4) log('tl diff', all.map((a) => [a.tier, a.cards.get(id)?.tl?.slice(0, 160), a.cards.get(id)?.tl?.length])); }
    if (new Set(seen.map((r) => r.reach)).size > 1) { reachDiff++; if (reachDiff < 3) log('reach diff', all.map((a) => [a.tier, a.cards.get(id)?.reach])); } }
  log('D diffs', { n: ids.length, cardDiff, tlDiff, reachDiff, cust: all.map((a) => a.cust), maxEpoch: Math.max(...[...all[0]!.cards.values()].map((c) => c.epoch)) });
  await world[Symbol.asyncDispose]();
}, 200000);
