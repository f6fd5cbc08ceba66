import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// The county's own people, and those above it; a township writes nothing about itself.
const theCounty = `${acts('MARK')} and ${within('place')} and length(${REGION}) <= 6`;
const aListing = `kind = 'listing' and ${acts('MARK')} and exists (
  select 1 from township_listing where township_listing.id = dispatch.case_id)`;

const also = (command: 'select' | 'insert' | 'update') =>
  `create policy listing_${command} on dispatch for ${command} to :app
   ${command === 'insert' ? 'with check' : 'using'} (${aListing})`;

/** The townships that the county lists for rectification; at the township's service what the county told of it. */
export const listings = numbered('0024-listings', [
  `create table township_listing (
     id ${CODE} primary key,
     place ${CODE} not null,
     criteria jsonb not null,
     from_day date not null,
     listed_at timestamptz(3) not null,
     listed_by text not null,
     until_day date check (until_day >= from_day),
     rectified text,
     delisted_at timestamptz(3),
     delisted_by text,
     check ((until_day is null) = (rectified is null) and (until_day is null) = (delisted_at is null))
   )`,
  'create index township_listing_of_place on township_listing (place, listed_at, id)',
  ...lock('township_listing'),
  ...appRule({
    table: 'township_listing',
    select: `${acts('READ_STAFF')} and ${within('place')}`,
    insert: theCounty,
    update: theCounty,
  }),
  ...courierRule('township_listing'),
  also('select'),
  also('insert'),
  also('update'),
]);
