import type { Act } from '@sanji/tier/schema.types.ts';
import { ANOTHER_OFFICE, type Matter, type RealMatter } from './matters.ts';

/** A statement with its parameters; it does its work when it touches at least one row. */
export type Statement = readonly [text: string, ...values: readonly unknown[]];

const NEW_CASE = '330726V-tried';

const milestone = (id: string, office: string, move: string): Statement => [
  `insert into milestone (case_id, epoch, revision, at, tier, office, move) values ($1, 0, 999, now(), 'VILLAGE', $2, $3)`,
  id,
  office,
  move,
];
const entry = (id: string, office: string, move: string): Statement => [
  `insert into entry (case_id, office, epoch, revision, at, author, move, body) values ($1, $2, 0, 999, now(), '某人', $3, '')`,
  id,
  office,
  move,
];
const round = (id: string, office: string): Statement => [
  `insert into round (case_id, office, number, leader, leader_name, opened_at, outcome)
   values ($1, $2, 1, 'VILLAGE_PARTY_SECRETARY', '某人', now(), 'OPEN')`,
  id,
  office,
];
const outbox = (id: string): Statement => [
  `insert into outbox (id, case_id, epoch, peer, statement, created_at, next_attempt_at)
   values (gen_random_uuid(), $1, 999, 'COUNTY', '', now(), now())`,
  id,
];
const reach = (id: string, region: string): Statement => [
  'insert into reach (case_id, region, registered_at) values ($1, $2, now())',
  id,
  region,
];
const handling = (id: string, office: string): Statement => [
  `insert into handling (case_id, office, narrative, received_at) values ($1, $2, '', now())`,
  id,
  office,
];
const party = (id: string, office: string): Statement => [
  `insert into party (id, case_id, office, role, name) values ('tried', $1, $2, 'APPLICANT', '某人')`,
  id,
  office,
];
const paper = (id: string, office: string): Statement => [
  `insert into paper (case_id, office, id, kind, at, author, body) values ($1, $2, 'tried', 'NOTE', now(), '某人', '{}')`,
  id,
  office,
];
const trace = (id: string, office: string): Statement => [
  `insert into person_trace (case_id, office, hash, basis, category)
   values ($1, $2, repeat('0', 64), 'DOCUMENT', '0201')`,
  id,
  office,
];
const repeated = (id: string): Statement => [
  `insert into repeated (case_id, later_id, at) values ('330726V-tried', $1, now())`,
  id,
];
const link = (id: string, office: string): Statement => [
  `insert into case_link (case_id, other_id, kind, office, at) values ($1, '330726V-tried', 'SIMILAR', $2, now())`,
  id,
  office,
];
const mark = (id: string): Statement => [
  `insert into mark (case_id, tier, revision, supervised, adopted, reminders, set_at)
   values ($1, 'COUNTY', 999, true, false, 0, now())`,
  id,
];
const dispatch = (id: string): Statement => [
  `insert into dispatch (case_id, peer, kind, wanted_epoch, wanted_revision) values ($1, 'VILLAGE', 'card', 9, 9)`,
  id,
];
const ledger = (id: string): Statement => [
  `insert into ledger (case_id, seq, at, kind, body, hash) values ($1, 999, now(), 'MARK', '', '')`,
  id,
];

const held = (id: string): Statement => ['select 1 from custody where case_id = $1 for update', id];
const revised = (id: string): Statement => ['update card set as_of = now() where id = $1', id];
const sent = (id: string): Statement => [`update custody set state = 'IN_TRANSIT' where case_id = $1`, id];

const registered = (office: string): Statement[] => [
  [`insert into custody (case_id, epoch, state, office) values ($1, 0, 'HELD', $2)`, NEW_CASE, office],
  [
    `insert into card (id, title, kind, category, channel, scale, status, region, places, handled_by, holder_tier,
       holder_office, clocks, registered_at, epoch, revision, as_of, synthetic)
     values ($1, '', 'DISPUTE', '0201', 'VISIT', 'INDIVIDUAL', 'REGISTERED', $2, '{}', '{}', 'VILLAGE', $2, '[]',
       now(), 0, 1, now(), false)`,
    NEW_CASE,
    office,
  ],
  handling(NEW_CASE, office),
  party(NEW_CASE, office),
  milestone(NEW_CASE, office, 'REGISTER'),
  entry(NEW_CASE, office, 'REGISTER'),
];

const moved = ({ id, office }: RealMatter, move: string): Statement[] => [
  held(id),
  revised(id),
  milestone(id, office, move),
  entry(id, office, move),
];
const handedOver = (matter: RealMatter, move: string): Statement[] => [
  ...moved(matter, move),
  sent(matter.id),
  outbox(matter.id),
];
const transferred = (matter: RealMatter): Statement[] => {
  const to = ANOTHER_OFFICE[matter.holder];
  return [
    ...moved(matter, 'TRANSFER'),
    reach(matter.id, to),
    handling(matter.id, to),
    party(matter.id, to),
    ['update custody set office = $2, epoch = epoch + 1 where case_id = $1', matter.id, to],
  ];
};

const inPlace = (table: 'grid' | 'mediator', { office }: Matter): Statement => [
  `select 1 from ${table} where region = $1`,
  office,
];
const ofOffice = (table: 'handling' | 'party' | 'entry', { id, office }: RealMatter): Statement => [
  `select 1 from ${table} where case_id = $1 and office = $2`,
  id,
  office,
];

type Needs<Acts extends Act> = Record<Acts, (matter: RealMatter) => Statement[]>;
type Untried = 'GUIDE' | 'ASK_GUIDANCE' | 'INSTRUCT' | 'ADOPT' | 'ACKNOWLEDGE';
type Reading = 'READ_PLACE' | 'READ_STAFF' | 'READ_CARD' | 'READ_HANDLING';

/** What a reading act shows: all of it, or nothing. */
export const READS: Needs<Reading> = {
  READ_PLACE: (matter) => [inPlace('grid', matter)],
  READ_STAFF: (matter) => [inPlace('mediator', matter)],
  READ_CARD: ({ id }) => [
    ['select 1 from card where id = $1', id],
    ['select 1 from milestone where case_id = $1', id],
  ],
  READ_HANDLING: (matter) => [
    ofOffice('handling', matter),
    ofOffice('party', matter),
    ofOffice('entry', matter),
  ],
};

/** What a writing act does, in the order in which the service does it. */
export const WRITES: Needs<Exclude<Act, Reading | 'AUDIT' | 'READ_REPORT' | 'SUBMIT' | 'FOLLOW' | Untried>> =
  {
    REGISTER: ({ office }) => registered(office),
    ACCEPT: (matter) => moved(matter, 'ACCEPT'),
    MEDIATE: (matter) => [...moved(matter, 'OPEN_ROUND'), round(matter.id, matter.office)],
    ESCALATE: (matter) => handedOver(matter, 'ESCALATE'),
    ASSIGN: (matter) => handedOver(matter, 'ASSIGN'),
    RETURN: (matter) => handedOver(matter, 'RETURN'),
    TRANSFER: (matter) => transferred(matter),
    CONCLUDE: (matter) => [
      ...moved(matter, 'CONCLUDE'),
      [`update card set status = 'CONCLUDED', concluded_at = now() where id = $1`, matter.id],
    ],
    HANDLE: (matter) => [...moved(matter, 'CONFIRM'), paper(matter.id, matter.office)],
    EXTEND: (matter) => moved(matter, 'EXTEND'),
    KEEP_REGISTER: ({ office }) => [
      [
        `insert into organisation (id, place, kind, name, functions, opened_on)
       values ('tried', $1, 'SOCIAL_FORCE', '某组织', '{}', '2026-01-01')`,
        office,
      ],
    ],
    MARK: ({ id }) => [mark(id)],
  };

/** A row in every table of the matter, each alone, as somebody might add it who has no business there. */
export const strayRows = ({ id }: RealMatter, office: string): [table: string, Statement][] => [
  ['custody', sent(id)],
  ['card', revised(id)],
  ['reach', reach(id, office)],
  ['milestone', milestone(id, office, 'ACCEPT')],
  ['mark', mark(id)],
  ['handling', handling(id, office)],
  ['party', party(id, office)],
  ['round', round(id, office)],
  ['entry', entry(id, office, 'ACCEPT')],
  ['paper', paper(id, office)],
  ['person_trace', trace(id, office)],
  ['repeated', repeated(id)],
  ['case_link', link(id, office)],
  ['outbox', outbox(id)],
  ['dispatch', dispatch(id)],
  ['ledger', ledger(id)],
];
