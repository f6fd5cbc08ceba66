import { numbered } from './numbered.ts';
import { acts, appRule, cardOf, courierRule, lock, REGION } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// Whoever may do something about a case without holding it, or about one that is guided or instructed from above.
const TOGETHER = ['MARK', 'GUIDE', 'ASK_GUIDANCE', 'INSTRUCT', 'ADOPT', 'ACKNOWLEDGE', 'HANDLE'] as const;
const anAction = `kind = 'action' and ${acts(...TOGETHER)} and ${cardOf('dispatch')}`;

const also = (command: 'select' | 'insert' | 'update') =>
  `create policy action_${command} on dispatch for ${command} to :app
   ${command === 'insert' ? 'with check' : 'using'} (${anAction})`;

/** What tiers do about a case that another holds: cards on the mark, and a numbered log of it all (mechanism 37). */
export const actingTogether = numbered('0015-acting-together', [
  `alter table mark
     add column yellow_cards int not null default 0 check (yellow_cards >= 0),
     add column red_cards int not null default 0 check (red_cards >= 0)`,
  `create table tier_action (
     case_id ${CODE} not null,
     tier text not null,
     number int not null check (number > 0),
     at timestamptz(3) not null,
     office ${CODE} not null,
     role text not null,
     action text not null,
     primary key (case_id, tier, number)
   )`,
  ...lock('tier_action'),
  ...appRule({
    table: 'tier_action',
    select: cardOf('tier_action'),
    insert: `${acts(...TOGETHER)} and office = ${REGION} and ${cardOf('tier_action')}`,
  }),
  ...courierRule('tier_action'),
  also('select'),
  also('insert'),
  also('update'),
]);
