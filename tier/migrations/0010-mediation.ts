import { numbered } from './numbered.ts';
import { acts, REGION } from './policy-words.ts';

// Restrictive, so that whoever is allowed to read or write papers by another policy is still held by this one.
const CAUCUS = `kind <> 'CAUCUS' or (${acts('MEDIATE')} and office = ${REGION})`;

/** Notes of a talk with one side (背靠背, mechanism 47) belong to those who mediate in the very office that holds them. */
export const mediation = numbered('0010-mediation', [
  `create policy caucus_is_read_by_mediators on paper as restrictive for select to :app using (${CAUCUS})`,
  `create policy caucus_is_kept_by_mediators on paper as restrictive for insert to :app with check (${CAUCUS})`,
]);
