import type { Actor } from '@sanji/edge/identity.ts';
import { type RunningClock, readClock, worstLight } from '@sanji/tier/clocks/clocks.ts';
import type { Ask, Readers } from './readers.ts';
import { iso, isoOrNull } from './readers.ts';

interface CardRow {
  region: string;
  holderTier: string;
  holderOffice: string;
  clocks: RunningClock[];
  registeredAt: string;
  concludedAt: string | null;
  asOf: string;
  version: string;
  placeName: string | null;
  officeName: string | null;
}

const CARD = `select card.id, title, kind, category, channel, scale, status, region, holder_tier as "holderTier",
    holder_office as "holderOffice", in_transit_to as "inTransitTo", clocks, registered_at as "registeredAt",
    concluded_at as "concludedAt", outcome, epoch || '.' || revision as version, as_of as "asOf", synthetic,
    place.name as "placeName", office.name as "officeName"
  from card left join place on place.code = card.region left join place as office on office.code = card.holder_office
  where card.id = $1`;

async function cardOf(ask: Ask, id: string, now: Date) {
  const [card] = await ask<CardRow>(CARD, id);
  if (card === undefined) return null;
  const { region, holderTier, holderOffice, officeName, clocks, ...rest } = card;
  const marks = await ask<{ setAt: string }>(
    `select tier, supervised, adopted, reminders, set_at as "setAt" from mark where case_id = $1 order by tier`,
    id,
  );
  const timeline = await ask<{ at: string }>(
    `select epoch, revision, at, tier, office, role, move, sent_to as "to", ground, outcome
     from milestone where case_id = $1 order by epoch, revision`,
    id,
  );
  return {
    ...rest,
    isOpen: card.concludedAt === null,
    placeCode: region,
    holder: { tier: holderTier, office: holderOffice, officeName },
    clocks: clocks.map((clock) => readClock(clock, now)),
    light: worstLight(clocks, now),
    marks: marks.map((mark) => ({ ...mark, setAt: iso(mark.setAt) })),
    timeline: timeline.map((milestone) => ({ ...milestone, at: iso(milestone.at) })),
    registeredAt: iso(card.registeredAt),
    concludedAt: isoOrNull(card.concludedAt),
    asOf: iso(card.asOf),
  };
}

interface HandlingRow {
  office: string;
  officeName: string | null;
  receivedAt: string;
  narrative: string;
}

async function handlingOf(ask: Ask, id: string) {
  const [handling] = await ask<HandlingRow>(
    `select office, place.name as "officeName", received_at as "receivedAt", narrative
     from handling left join place on place.code = office where case_id = $1
     order by (office = (select holder_office from card where id = $1)) desc nulls last, received_at desc, office limit 1`,
    id,
  );
  if (handling === undefined) return null;
  const { office } = handling;
  const parties = await ask(
    'select id, role, name, phone, address from party where case_id = $1 and office = $2 order by role, id',
    id,
    office,
  );
  const rounds = await ask<{ openedAt: string; closedAt: string | null }>(
    `select number, leader, leader_name as "leaderName", opened_at as "openedAt", closed_at as "closedAt", outcome, note
     from round where case_id = $1 and office = $2 order by opened_at`,
    id,
    office,
  );
  const entries = await ask<{ at: string }>(
    `select at, author, move, body as text from entry where case_id = $1 and office = $2
     order by epoch desc, revision desc limit 20`,
    id,
    office,
  );
  return {
    ...handling,
    receivedAt: iso(handling.receivedAt),
    parties,
    rounds: rounds.map((round) => ({
      ...round,
      openedAt: iso(round.openedAt),
      closedAt: isoOrNull(round.closedAt),
    })),
    entries: entries.map((entry) => ({ ...entry, at: iso(entry.at) })),
  };
}

/** SMALL, by hand: three transactions side by side. */
export async function wholeCase(readers: Readers, actor: Actor, id: string) {
  const now = new Date();
  const [[card, county], township, village] = await Promise.all([
    readers.county(actor, async (ask) => [await cardOf(ask, id, now), await handlingOf(ask, id)] as const),
    readers.township(actor, (ask) => handlingOf(ask, id)),
    readers.village(actor, (ask) => handlingOf(ask, id)),
  ]);
  return { case: card && { ...card, village, township, county } };
}

/** POINT, by hand: one statement. */
export const point = (readers: Readers, actor: Actor, code: string, id: string) =>
  readers.village(actor, async (ask) => {
    const [found] = await ask(
      `select title, status from card where id = $1 and (substr(region, 1, length($2)) = $2
         or exists (select 1 from reach where reach.case_id = card.id and reach.region = $2))`,
      id,
      code,
    );
    return { village: { case: found ?? null } };
  });
