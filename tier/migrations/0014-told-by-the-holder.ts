import { numbered } from './numbered.ts';
import { acts, ownCase } from './policy-words.ts';

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
  'EXTEND',
];

/** The office that holds a case lays what the parties may read with the office that registered it: there they read it. */
export const toldByTheHolder = numbered('0014-told-by-the-holder', [
  `create policy holder_insert on paper for insert to :app with check (
     ${acts(...WRITES)} and ${ownCase('paper')} and exists (select 1 from milestone
       where milestone.case_id = paper.case_id and milestone.move = 'REGISTER' and milestone.office = paper.office))`,
]);
