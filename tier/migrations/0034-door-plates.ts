import { numbered } from './numbered.ts';

// The rule of `plateKey` in `teams/door-plate.ts`.
export const PLATE_KEY = `regexp_replace(regexp_replace(regexp_replace(
  upper(regexp_replace(normalize(target, NFKC), '\\s+', '', 'g')),
  '([0-9A-Z])(号楼|单元|号|幢|栋|座|室|户|房)', '\\1-', 'g'), '[-‐‑‒–—−#/、]+', '-', 'g'), '-$', '')`;

/** A household is known again by its door plate, however somebody writes it. */
export const doorPlates = numbered('0034-door-plates', [
  `alter table linked_pair add column target_key text collate "C"`,
  `update linked_pair set target_key = case kind when 'MEMBER_HOUSEHOLD' then ${PLATE_KEY} else target end`,
  'alter table linked_pair alter column target_key set not null',
  // Of two spellings of one link the first goes on; the other never was a second one.
  `update linked_pair set until = since from (
     select id, row_number() over (partition by place, kind, who, target_key order by since, id) as nth
     from linked_pair where until is null) as spelled
   where spelled.id = linked_pair.id and nth > 1`,
  'drop index linked_pair_once',
  'create unique index linked_pair_once on linked_pair (place, kind, who, target_key) where until is null',
]);
