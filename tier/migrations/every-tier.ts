import type { DatabaseRoles } from '../server/database-roles.ts';
import { spine } from './0001-spine.ts';
import { wholeLife } from './0002-whole-life.ts';
import { clockRings } from './0003-clock-rings.ts';
import { residents } from './0004-residents.ts';
import { personTraces } from './0005-person-traces.ts';
import { materials } from './0006-materials.ts';
import { sealedReports } from './0007-sealed-reports.ts';
import { registers } from './0008-registers.ts';
import { outcomes } from './0009-outcomes.ts';
import { mediation } from './0010-mediation.ts';
import { hearingsHeldIndex } from './0011-hearings-held.ts';
import { toldByTheHolder } from './0014-told-by-the-holder.ts';
import { actingTogether } from './0015-acting-together.ts';
import { officeDesk } from './0016-office-desk.ts';
import { threads } from './0017-threads.ts';
import { live } from './0020-live.ts';
import { videoMeetings } from './0021-video-meetings.ts';
import { videoParties } from './0021-video-parties.ts';
import { reception } from './0022-reception.ts';
import { meetings } from './0023-meetings.ts';
import { documents } from './0024-documents.ts';
import { listings } from './0024-listings.ts';
import { supervision } from './0024-supervision.ts';
import { eventWriters } from './0025-event-writers.ts';
import { papersInOrder } from './0028-papers-in-order.ts';
import { threadEndings } from './0029-thread-endings.ts';
import { threadOrder } from './0030-thread-order.ts';
import { doorPlates } from './0034-door-plates.ts';
import { plannedOnce } from './0036-planned-once.ts';
import { cardsOfAllTiers } from './0038-cards-of-all-tiers.ts';
import { findingsTold } from './0039-findings-told.ts';
import { threadsThatWait } from './0039-threads-that-wait.ts';

const MIGRATIONS = [
  spine,
  wholeLife,
  clockRings,
  residents,
  personTraces,
  materials,
  sealedReports,
  registers,
  outcomes,
  mediation,
  hearingsHeldIndex,
  toldByTheHolder,
  actingTogether,
  officeDesk,
  threads,
  live,
  videoMeetings,
  videoParties,
  reception,
  meetings,
  documents,
  supervision,
  listings,
  eventWriters,
  papersInOrder,
  threadEndings,
  threadOrder,
  doorPlates,
  plannedOnce,
  cardsOfAllTiers,
  findingsTold,
  threadsThatWait,
];

/** The migrations that every tier runs before its own, in their order. */
export const everyTierMigrations = (roles: DatabaseRoles) => MIGRATIONS.map((migration) => migration(roles));
