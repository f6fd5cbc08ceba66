import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// The one case of a resident's session. Always set; empty for everybody else, and no case has an empty id.
const CASE = "(select nullif(current_setting('app.case', true), ''))";
const follows = (column: string) => `(${acts('FOLLOW')} and ${column} = ${CASE})`;
const followsHere = `${follows('case_id')} and office = ${REGION}`;

/** A further rule beside those of the officers: what is allowed by one of them is allowed. */
const also = (table: string, command: 'select' | 'insert' | 'update', rule: string) =>
  `create policy resident_${command} on ${table} for ${command} to :app
   ${command === 'insert' ? 'with check' : 'using'} (${rule})`;

// An officer, and not a resident who is bringing a matter in: that one may register, and look at nothing.
const officer = `${acts('REGISTER')} and ${acts('READ_CARD')} and office = ${REGION}`;
const registeredHere = `exists (select 1 from milestone
  where milestone.case_id = resident_access.case_id and milestone.move = 'REGISTER' and milestone.office = ${REGION})`;
const theCounty = `${acts('REGISTER')} and ${acts('READ_CARD')} and substr(place, 1, 6) = ${REGION}`;
const aCodeOfOurs = `kind = 'code' and ${acts('REGISTER')} and exists (
  select 1 from place_code where place_code.serial = dispatch.case_id)`;
const aWord = `kind = 'word' and ${follows('case_id')}`;

/** How matters come in, and the way that residents have to their own. */
export const residents = numbered('0004-residents', [
  // Whoever has the secret may open the case. What is kept is a slow hash of it.
  `create table resident_access (
     case_id ${CODE} primary key,
     office ${CODE} not null,
     hash text not null,
     issued_at timestamptz(3) not null,
     opened_at timestamptz(3)
   )`,
  ...lock('resident_access'),
  ...appRule({
    table: 'resident_access',
    select: `(${acts('SUBMIT')} and case_id = ${CASE} and ${within('office')}) or (${followsHere}) or (${officer})`,
    insert: `${acts('REGISTER')} and office = ${REGION} and ${registeredHere}`,
    update: `(${acts('SUBMIT')} and case_id = ${CASE} and ${within('office')}) or (${officer} and ${registeredHere})`,
  }),
  ...courierRule('resident_access'),
  // Wrong attempts, by the digest of what was tried: of a number that exists and of one that does not alike.
  `create table access_attempt (
     key ${CODE} primary key,
     attempts int not null,
     since timestamptz(3) not null,
     locked_until timestamptz(3)
   )`,
  'create index access_attempt_since on access_attempt (since)',
  ...lock('access_attempt'),
  ...appRule({
    table: 'access_attempt',
    select: acts('SUBMIT'),
    insert: acts('SUBMIT'),
    update: acts('SUBMIT'),
  }),
  'grant delete on access_attempt to :app',
  `create policy app_delete on access_attempt for delete to :app using (${acts('SUBMIT')})`,

  // A message that became a case, by the digest of its reference, so that it becomes one case only.
  `create table message_link (
     office ${CODE} not null,
     message ${CODE} not null,
     case_id ${CODE} not null,
     primary key (office, message)
   )`,
  ...lock('message_link'),
  ...appRule({ table: 'message_link', select: officer, insert: officer }),

  // The QR codes of the county's places: the county's own, and at the tiers below what is known of them. No secret.
  `create table place_code (
     serial ${CODE} primary key,
     place ${CODE} not null,
     issued_at timestamptz(3) not null,
     revoked_at timestamptz(3)
   )`,
  'create index place_code_of_place on place_code (place, issued_at)',
  ...lock('place_code'),
  ...appRule({ table: 'place_code', select: 'true', insert: theCounty, update: theCounty }),
  ...courierRule('place_code'),

  'alter table dispatch drop constraint dispatch_kind_check',
  `alter table dispatch add constraint dispatch_kind_check check (kind ~ '^[a-z]+$')`,
  also('dispatch', 'select', `(${aCodeOfOurs}) or (${aWord})`),
  also('dispatch', 'insert', `(${aCodeOfOurs}) or (${aWord})`),
  also('dispatch', 'update', `(${aCodeOfOurs}) or (${aWord})`),

  also('custody', 'select', follows('case_id')),
  also('card', 'select', follows('id')),
  also('paper', 'select', followsHere),
  // A word is laid where the resident reads, and with the office of this tier that has the case by now.
  also(
    'paper',
    'insert',
    `${follows('case_id')} and kind in ('RESIDENT_WORD', 'RESIDENT_RATING') and (office = ${REGION} or exists (
      select 1 from custody where custody.case_id = paper.case_id and custody.office = paper.office))`,
  ),
  also('ledger', 'insert', `kind = 'PAPER' and ${follows('case_id')}`),
  // Whoever sees no card has no use for the places from which cards are seen.
  `alter policy app_select on reach using ((${acts('READ_CARD')} and ${within('region')}) or ${follows('case_id')})`,
  // The agents of a place, without reading every paper in it; and its registrations, for their share.
  `create index paper_agency on paper (office, case_id) where kind in ('AGENCY', 'AGENCY_END')`,
  `create index milestone_registered on milestone (office, at) where move = 'REGISTER'`,
]);
