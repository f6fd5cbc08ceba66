import { defineEntity, p } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { Card, Milestone } from '@sanji/tier/cases/card.ts';
import { Entry, Handling, Party, Round } from '@sanji/tier/cases/handling.ts';
import { Mark } from '@sanji/tier/cases/marks.ts';
import { Grid } from '@sanji/tier/grids/grids.ts';
import { Place } from '@sanji/tier/jurisdiction/place.ts';
import { Mediator } from '@sanji/tier/mediators/mediators.ts';

/** The product keeps this table by a trigger and has no entity for it. */
export const OpenCount = defineEntity({
  name: 'OpenCount',
  tableName: 'open_count',
  properties: { region: p.string().primary(), n: p.integer() },
});

export const openDatabase = (url: string): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl: url,
    entities: [Card, Milestone, Mark, Handling, Party, Round, Entry, Grid, Mediator, Place, OpenCount],
    sessionContext: 'transaction',
    debug: false,
  });
