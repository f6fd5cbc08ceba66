import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, REGION, type Rule, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const KEEPS = acts('KEEP_REGISTER');
const ownPlace = `${KEEPS} and place = ${REGION}`;
const keptHere = { insert: ownPlace, update: ownPlace };
const staff = `${acts('READ_STAFF')} and ${within('place')}`;
const handling = `${acts('READ_HANDLING')} and ${within('place')}`;
// A village sees who is sent to it, though the county keeps the record.
const staffOf = (village: string) => `${acts('READ_STAFF')} and (${within('place')} or ${within(village)})`;
const ofTeam = (table: string) => `exists (select 1 from service_team where service_team.id = ${table}.team)`;

// A letter and a decision are told to whoever they are for, in another database.
const PAIRS = { letter: 'responsibility_letter', decision: 'meeting_decision' } as const;
const pairTold = Object.entries(PAIRS)
  .map(
    ([kind, table]) =>
      `(kind = '${kind}' and exists (select 1 from ${table} where ${table}.id = dispatch.case_id))`,
  )
  .join(' or ');
const also = (command: 'select' | 'insert' | 'update') =>
  `create policy pair_${command} on dispatch for ${command} to :app
   ${command === 'insert' ? 'with check' : 'using'} (${KEEPS} and (${pairTold}))`;

const TABLES: readonly Rule[] = [
  { table: 'meeting', select: staff, ...keptHere },
  { table: 'meeting_attendee', select: staff, ...keptHere },
  {
    table: 'meeting_decision',
    select: `${acts('READ_HANDLING')} and (${within('place')} or ${within('responsible')})`,
    insert: ownPlace,
    // Whoever is responsible says that it is done.
    update: `${KEEPS} and responsible = ${REGION}`,
  },
  {
    table: 'responsibility_letter',
    select: `${acts('READ_STAFF')} and (${within('upper')} or ${within('lower')})`,
    insert: `${KEEPS} and upper = ${REGION}`,
  },
  // Each side signs for itself alone.
  {
    table: 'letter_signature',
    select: `${acts('READ_STAFF')} and exists (
      select 1 from responsibility_letter where responsibility_letter.id = letter_signature.letter)`,
    insert: `${KEEPS} and office = ${REGION}`,
  },
  { table: 'service_team', select: staffOf('village'), ...keptHere },
  {
    table: 'service_team_member',
    select: `${acts('READ_STAFF')} and ${ofTeam('service_team_member')}`,
    ...keptHere,
  },
  { table: 'team_visit', select: `${acts('READ_STAFF')} and ${ofTeam('team_visit')}`, ...keptHere },
  // A household is somebody's home.
  { table: 'linked_pair', select: handling, ...keptHere },
  { table: 'cadre_activity', select: staff, insert: ownPlace },
  { table: 'resident_cadre', select: staffOf('village'), ...keptHere },
  {
    table: 'village_stay',
    select: `${acts('READ_STAFF')} and exists (
      select 1 from resident_cadre where resident_cadre.id = village_stay.cadre)`,
    ...keptHere,
  },
];

/** Meetings with their decisions, responsibility letters, service teams, links, and cadres who live in villages. */
export const meetings = numbered('0023-meetings', [
  `create table meeting (
     id ${CODE} primary key,
     place ${CODE} not null,
     kind text not null,
     on_day date not null,
     venue text not null,
     chair ${CODE} references official (id),
     chair_name text not null,
     chair_post text not null,
     recorded_at timestamptz(3) not null,
     recorded_by text not null
   )`,
  'create index meeting_of_place on meeting (place, on_day, id)',
  `create table meeting_attendee (
     meeting ${CODE} not null references meeting (id),
     place ${CODE} not null,
     number int not null check (number > 0),
     office ${CODE},
     official ${CODE} references official (id),
     name text not null,
     post text not null,
     primary key (meeting, number)
   )`,
  // A copy is kept by the tier of whoever is responsible: it knows the kind and the day of a meeting that it has not.
  `create table meeting_decision (
     id ${CODE} primary key,
     meeting ${CODE} not null,
     place ${CODE} not null,
     meeting_kind text not null,
     on_day date not null,
     number int not null check (number > 0),
     text text not null,
     responsible ${CODE} not null,
     unit text,
     due_on date not null,
     case_id ${CODE},
     decides_jurisdiction boolean not null,
     done_on date,
     done text,
     unique (meeting, number)
   )`,
  'create index meeting_decision_of_case on meeting_decision (case_id) where case_id is not null',
  'create index meeting_decision_open on meeting_decision (responsible, due_on, id) where done_on is null',
  'create index meeting_decision_followed on meeting_decision (place, due_on, id) where done_on is null',

  `create table responsibility_letter (
     id ${CODE} primary key,
     year int not null,
     upper ${CODE} not null,
     lower ${CODE} not null,
     text text not null,
     digest text not null,
     issued_at timestamptz(3) not null,
     unique (year, lower)
   )`,
  // The digest is computed by each tier from the letter that it has: a signature of other words is none.
  // No foreign key: the signature of the lower side may come to a third tier before the letter does.
  `create table letter_signature (
     letter ${CODE} not null,
     office ${CODE} not null,
     name text not null,
     post text not null,
     digest text not null,
     signed_at timestamptz(3) not null,
     primary key (letter, office)
   )`,

  `create table service_team (
     id ${CODE} primary key,
     place ${CODE} not null,
     number int not null check (number > 0),
     name text not null,
     village ${CODE} not null,
     since date not null,
     until date check (until >= since)
   )`,
  'create unique index service_team_number on service_team (place, number) where until is null',
  'create index service_team_of_village on service_team (village)',
  `create table service_team_member (
     id ${CODE} primary key,
     team ${CODE} not null references service_team (id),
     place ${CODE} not null,
     kind text not null,
     name text not null,
     post text not null
   )`,
  'create index service_team_member_of on service_team_member (team, id)',
  `create table team_visit (
     team ${CODE} not null references service_team (id),
     place ${CODE} not null,
     on_day date not null,
     attended text[] not null,
     matters int not null check (matters >= 0),
     recorded_at timestamptz(3) not null,
     primary key (team, on_day)
   )`,
  'create index team_visit_of_place on team_visit (place, on_day)',

  `create table linked_pair (
     id ${CODE} primary key,
     place ${CODE} not null,
     kind text not null,
     who text not null,
     target text not null,
     since date not null,
     until date check (until >= since)
   )`,
  'create unique index linked_pair_once on linked_pair (place, kind, who, target) where until is null',
  `create table cadre_activity (
     id ${CODE} primary key,
     place ${CODE} not null,
     kind text not null,
     official ${CODE} not null references official (id),
     village ${CODE} not null,
     on_day date not null,
     case_id ${CODE},
     tag text,
     recorded_at timestamptz(3) not null
   )`,
  'create index cadre_activity_of_place on cadre_activity (place, on_day)',

  `create table resident_cadre (
     id ${CODE} primary key,
     place ${CODE} not null,
     official ${CODE} not null references official (id),
     village ${CODE} not null,
     since date not null,
     until date check (until >= since)
   )`,
  'create index resident_cadre_of_place on resident_cadre (place, village, id)',
  'create unique index resident_cadre_once on resident_cadre (official, village) where until is null',
  `create table village_stay (
     cadre ${CODE} not null references resident_cadre (id),
     place ${CODE} not null,
     on_day date not null,
     stayed_night boolean not null,
     visits int not null check (visits >= 0),
     primary key (cadre, on_day),
     check (stayed_night or visits > 0)
   )`,
  ...TABLES.map(({ table }) => table).flatMap(lock),
  ...TABLES.flatMap(appRule),
  ...TABLES.map(({ table }) => table).flatMap(courierRule),
  also('select'),
  also('insert'),
  also('update'),
]);
