import { numbered } from '@sanji/tier/migrations/numbered.ts';
import {
  acts,
  appRule,
  courierRule,
  lock,
  REGION,
  type Rule,
  within,
} from '@sanji/tier/migrations/policy-words.ts';

const CODE = 'text collate "C"';

const ownPlace = `${acts('KEEP_REGISTER')} and place = ${REGION}`;
const RULES: readonly Rule[] = [
  { table: 'campaign', select: `${acts('READ_CARD')} and ${within('place')}`, insert: ownPlace },
  {
    table: 'campaign_item',
    select: `${acts('READ_CARD')} and ${within('place')}`,
    insert: ownPlace,
    update: ownPlace,
  },
  { table: 'policy_document', select: `${acts('READ_PLACE')} and ${within('place')}`, insert: ownPlace },
];

/** Special campaigns and the 1+10 documents: what only a county keeps. */
export const campaigns = numbered('0101-campaigns', [
  `create table campaign (
     id ${CODE} primary key,
     place ${CODE} not null,
     name text not null,
     opened_on date not null
   )`,
  'create index campaign_of_place on campaign (place, opened_on, id)',
  `create table campaign_item (
     campaign ${CODE} not null references campaign (id),
     place ${CODE} not null,
     number int not null,
     subject text not null,
     since_year int,
     case_id ${CODE},
     solved_on date,
     primary key (campaign, number)
   )`,
  `create table policy_document (
     id ${CODE} primary key,
     place ${CODE} not null,
     kind text not null check (kind in ('MASTER', 'SUB')),
     number int not null check (number between 0 and 10 and (number = 0) = (kind = 'MASTER')),
     version int not null,
     title text not null,
     body text not null,
     published_at timestamptz(3) not null,
     unique (place, number, version)
   )`,
  ...RULES.map(({ table }) => table).flatMap(lock),
  ...RULES.flatMap(appRule),
  ...RULES.map(({ table }) => table).flatMap(courierRule),
]);
