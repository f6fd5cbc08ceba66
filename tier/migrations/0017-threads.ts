import { numbered } from './numbered.ts';
import { acts, appRule, cardOf, courierRule, lock, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// From above one writes where one's region reaches; from below in one's own office alone.
const ABOVE = ['GUIDE', 'MARK', 'INSTRUCT', 'ADOPT'] as const;
const BELOW = ['ASK_GUIDANCE', 'HANDLE', 'ACKNOWLEDGE'] as const;

const takesPart = `exists (select 1 from thread_office
  where thread_office.thread_id = thread.id and ${within('thread_office.office')})`;
const ownTurn = `(${acts(...ABOVE)} and ${within('office')}) or (${acts(...BELOW)} and exists (
  select 1 from thread_office where thread_office.thread_id = thread.id and thread_office.office = ${REGION}))`;
const ofThread = (table: string) => `exists (select 1 from thread where thread.id = ${table}.thread_id)`;
const aThread = `kind = 'thread' and ${acts(...ABOVE, ...BELOW)} and exists (
  select 1 from thread where thread.id = dispatch.case_id)`;

const also = (command: 'select' | 'insert' | 'update') =>
  `create policy thread_${command} on dispatch for ${command} to :app
   ${command === 'insert' ? 'with check' : 'using'} (${aThread})`;

/**
 * What a tier above and the offices below write to each other about a case. The thread belongs to the tier above; the
 * offices' tiers keep a copy, so that they can read and write while it is away.
 */
export const threads = numbered('0017-threads', [
  `create table thread (
     id ${CODE} primary key,
     case_id ${CODE} not null,
     purpose text not null,
     owner text not null,
     office ${CODE} not null,
     opened_at timestamptz(3) not null,
     status text not null,
     due_at timestamptz(3)
   )`,
  'create index thread_of_case on thread (case_id, opened_at, id)',
  'create index thread_of_office on thread (office, opened_at desc, id desc)',
  `create table thread_office (
     thread_id ${CODE} not null references thread (id),
     office ${CODE} not null,
     primary key (thread_id, office)
   )`,
  'create index thread_office_of on thread_office (office, thread_id)',
  // Numbered by the tier whose people wrote it, and placed by the tier that owns the thread.
  `create table thread_message (
     thread_id ${CODE} not null references thread (id),
     tier text not null,
     number int not null check (number > 0),
     id ${CODE} not null,
     kind text not null,
     at timestamptz(3) not null,
     office ${CODE} not null,
     author text not null,
     role text not null,
     body jsonb not null,
     position int check (position > 0),
     primary key (thread_id, tier, number),
     unique (thread_id, position)
   )`,
  ...['thread', 'thread_office', 'thread_message'].flatMap(lock),
  ...appRule({
    table: 'thread',
    select: `${acts('READ_HANDLING')} and (${within('office')} or ${takesPart})`,
    insert: `${acts(...ABOVE, ...BELOW)} and ${cardOf('thread')}`,
    update: `${acts(...ABOVE, ...BELOW)} and (${ownTurn})`,
  }),
  ...appRule({
    table: 'thread_office',
    select: `${acts('READ_HANDLING')} and ${within('office')}`,
    insert: `(${acts(...ABOVE)} and ${within('office')}) or (${acts(...BELOW)} and office = ${REGION})`,
  }),
  ...appRule({
    table: 'thread_message',
    select: ofThread('thread_message'),
    insert: `${acts(...ABOVE, ...BELOW)} and office = ${REGION} and ${ofThread('thread_message')}`,
  }),
  ...['thread', 'thread_office', 'thread_message'].flatMap(courierRule),
  also('select'),
  also('insert'),
  also('update'),
  // Whoever guides a case holds no dossier of it: their files lie beside it, for those who read the thread that names them.
  `create policy thread_insert on paper for insert to :app with check (
     ${acts('GUIDE')} and office = ${REGION} and kind = 'MATERIAL' and exists (
       select 1 from thread where thread.case_id = paper.case_id and thread.purpose = 'GUIDANCE'
         and thread.office = ${REGION}))`,
  `create policy thread_select on paper for select to :app using (
     ${acts('READ_HANDLING')} and kind = 'MATERIAL' and exists (
       select 1 from thread_message join thread on thread.id = thread_message.thread_id
       where thread.case_id = paper.case_id and thread_message.office = paper.office
         and thread_message.body->'attachments' @> jsonb_build_array(jsonb_build_object('materialId', paper.id))))`,
]);
