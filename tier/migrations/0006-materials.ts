import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, ownCase } from './policy-words.ts';

// A digest is shown to whoever may read a paper that carries it, and to nobody else: the paper's own policy applies here.
const inAPaper = `exists (
  select 1 from paper
  where paper.case_id = material_wanted.case_id and paper.kind = 'MATERIAL'
    and paper.body->>'sha256' = material_wanted.sha256)`;

/** The contents that came with a case in name only, and are still to be pulled from the tier that sent it. */
export const materials = numbered('0006-materials', [
  `create table material_wanted (
     case_id text collate "C" not null,
     sha256 text collate "C" not null,
     peer text not null,
     bytes int not null,
     attempts int not null default 0,
     next_attempt_at timestamptz(3) not null,
     damaged boolean not null default false,
     arrived_at timestamptz(3),
     primary key (case_id, sha256)
   )`,
  'create index material_due on material_wanted (peer, next_attempt_at) where arrived_at is null',
  "create index paper_material on paper ((body->>'sha256')) where kind = 'MATERIAL'",
  ...lock('material_wanted'),
  ...appRule({
    table: 'material_wanted',
    select: `${acts('READ_HANDLING')} and ${inAPaper}`,
    // The holder files the content anew where the one that was to be pulled is damaged.
    update: `${acts('HANDLE', 'MEDIATE')} and ${ownCase('material_wanted')}`,
  }),
  ...courierRule('material_wanted'),
]);
