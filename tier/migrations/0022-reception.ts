import { numbered } from './numbered.ts';
import { acts, appRule, cardOf, courierRule, lock, REGION, type Rule, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const ownPlace = `${acts('KEEP_REGISTER')} and place = ${REGION}`;
const keptHere = { insert: ownPlace, update: ownPlace };
// Who received whom when is for everybody who may know the staff; what was said there only for those who read handlings.
const staff = `${acts('READ_STAFF')} and ${within('place')}`;
const handling = `${acts('READ_HANDLING')} and ${within('place')}`;
// The county's app shows on which days one is received, and never who comes.
const days = `${acts('READ_PLACE', 'SUBMIT')} and ${within('place')}`;
const residentOf = `${acts('SUBMIT')} and ${within('place')}`;

const TABLES: readonly Rule[] = [
  { table: 'official', select: staff, ...keptHere },
  {
    table: 'expert_assignment',
    select: `${acts('READ_STAFF')} and ${cardOf('expert_assignment')}`,
    insert: `${acts('GUIDE')} and place = ${REGION} and ${cardOf('expert_assignment')}`,
  },
  { table: 'visit', select: `(${staff}) or (${days})`, ...keptHere },
  { table: 'visit_participant', select: staff, ...keptHere },
  { table: 'visit_text', select: handling, ...keptHere },
  { table: 'visit_case', select: handling, ...keptHere },
  {
    table: 'reception_day',
    select: days,
    insert: `(${ownPlace}) or (${residentOf})`,
    update: `(${ownPlace}) or (${residentOf})`,
  },
  // Who comes is read by the office that receives, and by nobody above it.
  {
    table: 'reception_booking',
    select: `${acts('READ_HANDLING')} and place = ${REGION}`,
    insert: `(${ownPlace} and not by_resident) or (${residentOf} and by_resident)`,
    update: ownPlace,
  },
  { table: 'reception_session', select: staff, ...keptHere },
  { table: 'session_batch', select: handling, insert: ownPlace },
  { table: 'session_item', select: handling, insert: ownPlace },
];

/** Officials of a place, leaders' visits, reception days with their bookings, and reception sessions. */
export const reception = numbered('0022-reception', [
  `create table official (
     id ${CODE} primary key,
     place ${CODE} not null,
     name text not null,
     post text not null,
     kind text not null,
     subject text,
     contact_places text[] not null,
     since date not null,
     until date check (until >= since)
   )`,
  'create index official_of_place on official (place, kind, name, id)',
  'create unique index official_subject on official (place, subject) where until is null',
  `create table expert_assignment (
     id ${CODE} primary key,
     case_id ${CODE} not null,
     place ${CODE} not null,
     official ${CODE} not null references official (id),
     name text not null,
     post text not null,
     assigned_at timestamptz(3) not null,
     assigned_by text not null,
     unique (case_id, official)
   )`,
  'create index expert_assignment_of_official on expert_assignment (official)',

  `create table visit (
     id ${CODE} primary key,
     place ${CODE} not null,
     mode text not null,
     level text not null,
     official ${CODE} references official (id),
     leader_name text not null,
     leader_post text not null,
     campaign text,
     on_day date not null,
     venue text not null,
     stage text not null,
     planned_at timestamptz(3) not null,
     met_at timestamptz(3),
     closed_at timestamptz(3)
   )`,
  'create index visit_of_place on visit (place, on_day, id)',
  'create index visit_open on visit (place, stage, on_day) where closed_at is null',
  `create table visit_participant (
     visit ${CODE} not null references visit (id),
     place ${CODE} not null,
     number int not null,
     kind text not null,
     name text not null,
     official ${CODE} references official (id),
     primary key (visit, number)
   )`,
  `create table visit_text (
     visit ${CODE} not null references visit (id),
     place ${CODE} not null,
     stage text not null,
     at timestamptz(3) not null,
     author text not null,
     text text not null,
     primary key (visit, stage)
   )`,
  `create table visit_case (
     visit ${CODE} not null references visit (id),
     place ${CODE} not null,
     case_id ${CODE} not null,
     number int not null,
     result text,
     told text,
     due_on date,
     done_on date,
     done text,
     primary key (visit, case_id)
   )`,
  'create index visit_case_of_case on visit_case (case_id)',
  'create index visit_case_due on visit_case (place, due_on) where due_on is not null and done_on is null',

  `create table reception_day (
     place ${CODE} not null,
     day date not null,
     capacity int not null check (capacity > 0),
     booked int not null check (booked between 0 and capacity),
     primary key (place, day)
   )`,
  `create table reception_booking (
     id ${CODE} primary key,
     place ${CODE} not null,
     day date not null,
     person text not null,
     name text not null,
     phone text not null,
     matter text not null,
     case_id ${CODE},
     by_resident boolean not null,
     booked_at timestamptz(3) not null,
     cancelled_at timestamptz(3)
   )`,
  'create unique index reception_booking_once on reception_booking (place, day, person) where cancelled_at is null',
  'create index reception_booking_of_day on reception_booking (place, day, booked_at, id)',

  `create table reception_session (
     id ${CODE} primary key,
     place ${CODE} not null,
     day date not null,
     venue text not null,
     campaign text,
     visit ${CODE} references visit (id),
     opened_at timestamptz(3) not null
   )`,
  'create index reception_session_of_place on reception_session (place, day, id)',
  `create table session_batch (
     session ${CODE} not null references reception_session (id),
     place ${CODE} not null,
     number int not null check (number > 0),
     persons int not null check (persons > 0),
     subject text not null,
     primary key (session, number)
   )`,
  `create table session_item (
     session ${CODE} not null,
     place ${CODE} not null,
     number int not null check (number > 0),
     batch int not null,
     outcome text not null,
     subject text not null,
     told text,
     case_id ${CODE},
     primary key (session, number),
     foreign key (session, batch) references session_batch (session, number),
     check ((outcome = 'ASSIGNED') = (case_id is not null))
   )`,
  ...TABLES.map(({ table }) => table).flatMap(lock),
  ...TABLES.flatMap(appRule),
  ...TABLES.map(({ table }) => table).flatMap(courierRule),
]);
