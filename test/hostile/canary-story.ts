import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { given, resident, sessionOf } from '../life/residents.ts';
import { office } from '../offices.ts';
import { teamUnder } from '../round-table.ts';
import { done, isRefused } from '../seen-case.ts';
import type { As, World } from '../world.ts';
import { CANARIES } from './canaries.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

/** What goes wrong in the world while the story is told. */
export interface Trouble {
  away: boolean;
  laterMs: number;
  faultAt: string | null;
}

export interface Story {
  ids: string[];
  /** What was answered to those who were refused, or met a fault of ours. */
  answers: string[];
  nestsOnTheWay: string[];
  /** What a resident was given to keep to themself. */
  secrets: string[];
}

const parties = [
  { role: 'APPLICANT', name: CANARIES.name, phone: CANARIES.phone, address: CANARIES.address },
  { role: 'RESPONDENT', name: CANARIES.otherName },
];
const MATTER = { narrative: CANARIES.narrative, parties };

/** Every way that a matter can go, with the words in everything that a person types. */
export async function tellTheStory(
  world: World,
  trouble: Trouble,
  nestsNow: () => Promise<string[]>,
): Promise<Story> {
  const answers: string[] = [];
  const at = (subgraph: SubgraphName, region: string, roles: As['roles']) =>
    office(world, subgraph, region, roles);
  const village = at('village', VILLAGE, ['SECRETARY']);
  const neighbour = at('village', '330726107201', ['SECRETARY']);
  const township = at('township', TOWNSHIP, ['OFFICER']);
  const county = at('county', COUNTY, ['OFFICER']);
  for (const title of [`${CANARIES.name}与邻居争水`, `请致电 ${CANARIES.phone}`]) {
    const refused = await village.registers({ ...MATTER, title });
    if (!isRefused(refused)) throw new Error('a title with a name was taken');
    answers.push(JSON.stringify(refused));
  }
  // Rounds that fail, the climb while the tiers cannot reach each other, and the way back.
  const dispute = done(await village.registers(MATTER)).id;
  done(await village.accepts(dispute));
  for (const leader of ['VILLAGE_PARTY_SECRETARY', 'TOWNSHIP_RESIDENT_CADRE']) {
    const participants = teamUnder(leader, CANARIES.leader);
    const opening = { case: await village.on(dispute), leader, leaderName: CANARIES.leader, participants };
    done(await village.mutate('openRound', 'OpenRoundInput', opening));
    done(await village.fails(dispute, CANARIES.note));
  }
  trouble.away = true;
  trouble.faultAt = 'escalate.posted';
  const masked = await village.escalates(dispute, 'TOWNSHIP', 'ROUNDS_FAILED', CANARIES.note).catch(String);
  answers.push(JSON.stringify(masked));
  done(await village.escalates(dispute, 'TOWNSHIP', 'ROUNDS_FAILED', CANARIES.note));
  const nestsOnTheWay = await nestsNow();
  trouble.faultAt = 'inbox.judged';
  trouble.away = false;
  await world.settle();
  // What was rejected is tried again after a while.
  trouble.laterMs += 120_000;
  await world.settle();
  done(await township.returns(dispute, CANARIES.note));
  await world.settle();
  // A claim that climbs, is assigned where it cannot be dealt with, declined, and climbs on.
  const claim = done(await village.registers({ ...MATTER, kind: 'CLAIM', category: '1104' })).id;
  done(await village.escalates(claim, 'TOWNSHIP', 'COMPETENCE', CANARIES.note));
  await world.settle();
  done(await township.assigns(claim, VILLAGE, CANARIES.note));
  await world.settle();
  done(await township.escalates(claim, 'COUNTY', 'COMPETENCE', CANARIES.note));
  await world.settle();
  done(await county.accepts(claim));
  done(await county.concludes(claim, 'OPINION_ISSUED', CANARIES.reply));
  // A transfer, a round that succeeds, and what the second lock and the database refuse on the way.
  const moved = done(await village.registers(MATTER)).id;
  done(await village.transfers(moved, neighbour.region, CANARIES.note));
  done(await neighbour.accepts(moved));
  const opening = {
    case: await neighbour.on(moved),
    leader: 'VILLAGE_PARTY_SECRETARY',
    leaderName: CANARIES.leader,
    participants: teamUnder('VILLAGE_PARTY_SECRETARY', CANARIES.leader),
  };
  done(await neighbour.mutate('openRound', 'OpenRoundInput', opening));
  done(await neighbour.settles(moved, CANARIES.agreement));
  answers.push(JSON.stringify(await village.concludes(moved, 'SETTLED', CANARIES.reply)));
  const own = await tellAsResident(world, answers);
  trouble.faultAt = 'register.entered';
  answers.push(await village.registers(MATTER).then(JSON.stringify, String));
  await world.settle();
  return { answers, nestsOnTheWay, ids: [dispute, claim, moved, own.id], secrets: own.secrets };
}

/** A resident's way through the county's app, with the words in all that is typed; the case goes up meanwhile. */
async function tellAsResident(world: World, answers: string[]) {
  const villager = resident(world, 'village');
  const { name, phone, address, narrative, note } = CANARIES;
  const person = { name, phone, address, narrative };
  const where = { place: VILLAGE };
  answers.push(JSON.stringify(await villager.submits(where, { ...person, title: `${name}家门口路灯坏了` })));
  const slip = given(await villager.submits(where, person));
  answers.push(JSON.stringify(await villager.opens(slip.number, note)));
  answers.push(JSON.stringify(await villager.opens(name, slip.secret ?? '')));
  const session = await sessionOf(villager, slip);
  given(await villager.adds(session, note));
  answers.push(JSON.stringify(await villager.adds(session, note.repeat(500))));
  answers.push(JSON.stringify(await villager.adds(`${session}${note}`, note)));
  done(await office(world, 'village', VILLAGE).escalates(slip.number, 'TOWNSHIP', 'COMPETENCE', note));
  given(await villager.adds(session, note));
  await world.settle();
  return { id: slip.number, secrets: [slip.secret ?? '', (slip.secret ?? '').replaceAll('-', ''), session] };
}
