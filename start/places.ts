import type { Place } from '@sanji/divisions/register.ts';
import pg from 'pg';

const PARENT_LENGTH = { COUNTY: 0, TOWNSHIP: 6, VILLAGE: 9 } as const;

/** Loads the register into a tier's database. Loading again renames what was renamed and adds what is new. */
export async function loadPlaces(ownerUrl: string, places: readonly Place[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into place (code, name, level, parent)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
       on conflict (code) do update set name = excluded.name
       where place.name <> excluded.name`,
      [
        places.map((place) => place.code),
        places.map((place) => place.name),
        places.map((place) => place.level),
        places.map((place) => place.code.slice(0, PARENT_LENGTH[place.level]) || null),
      ],
    );
  } finally {
    await client.end();
  }
}
