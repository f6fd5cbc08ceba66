import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// Whoever does something about a case may tell an office of this tier, in their own county, that it did.
const WRITES = [
  'REGISTER',
  'ACCEPT',
  'MEDIATE',
  'ESCALATE',
  'ASSIGN',
  'RETURN',
  'TRANSFER',
  'CONCLUDE',
  'HANDLE',
  'KEEP_REGISTER',
  'MARK',
  'GUIDE',
  'ASK_GUIDANCE',
  'INSTRUCT',
  'ADOPT',
  'ACKNOWLEDGE',
  'AUDIT',
];
const COUNTY = "(select substr(nullif(current_setting('app.region', true), ''), 1, 6))";
const ownSubject = "subject = (select current_setting('app.subject', true))";

/** The inbox of notices of each office, and who has read what. */
export const officeDesk = numbered('0016-office-desk', [
  `create table office_notice (
     office ${CODE} not null,
     id ${CODE} not null,
     kind text not null,
     case_id ${CODE},
     subject_id ${CODE},
     at timestamptz(3) not null,
     primary key (office, id)
   )`,
  'create index office_notice_newest on office_notice (office, at desc, id desc)',
  ...lock('office_notice'),
  ...appRule({
    table: 'office_notice',
    select: `${acts('READ_STAFF')} and office = ${REGION}`,
    insert: `${acts(...WRITES)} and (${within('office')} or substr(office, 1, 6) = ${COUNTY})`,
  }),
  ...courierRule('office_notice'),
  `create table read_notice (
     subject text not null,
     office ${CODE} not null,
     id ${CODE} not null,
     read_at timestamptz(3) not null,
     primary key (subject, office, id)
   )`,
  ...lock('read_notice'),
  ...appRule({ table: 'read_notice', select: ownSubject, insert: `${ownSubject} and office = ${REGION}` }),
  ...courierRule('read_notice'),
  'create index card_open_at_office on card (holder_office, id) where concluded_at is null',
]);
