import { numbered } from '@sanji/tier/migrations/numbered.ts';

/** The units are told what was found at them before they could be. */
export const findingsToldBefore = numbered('0039-findings-told-before', [
  `insert into unit_finding (id, county, inspection_name, organs, unit, case_id, finding, due_on, found_at, found_by,
     rectification, rectified_at)
   select inspection || '.' || number, found.county, inspection.name, inspection.organs, unit, case_id, finding, due_on,
     found_at, found_by, rectification, rectified_at
   from inspection_finding as found join inspection on inspection.id = inspection where length(unit) > 6`,
  `insert into dispatch (case_id, peer, kind, wanted_epoch, wanted_revision)
   select id, case length(unit) when 9 then 'TOWNSHIP' else 'VILLAGE' end, 'finding', 0,
     case when rectified_at is null then 1 else 2 end
   from unit_finding`,
]);
