import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// A bulletin is read by those whom it concerns: everybody who works inside the place that published it.
const below = `for_below and substr(${REGION}, 1, length(place)) = place`;

/** What offices publish in writing: the content, from which the file is made. Written once. */
export const documents = numbered('0024-documents', [
  `create table document (
     id ${CODE} primary key,
     place ${CODE} not null,
     kind text not null,
     for_below boolean not null,
     year int not null,
     number int not null check (number > 0),
     title text not null,
     made_at timestamptz(3) not null,
     made_by text not null,
     content jsonb not null,
     unique (place, kind, year, number)
   )`,
  'create index document_of_place on document (place, made_at, id)',
  ...lock('document'),
  ...appRule({
    table: 'document',
    select: `${acts('READ_HANDLING')} and (${within('place')} or (${below}))`,
    insert: `${acts('KEEP_REGISTER', 'AUDIT', 'MARK')} and place = ${REGION}`,
  }),
  ...courierRule('document'),
]);
