import type { EntityManager } from '@mikro-orm/postgresql';
import { OpenCount } from './database.ts';

const VILLAGE_DIGITS = 12;

/** How many cases of each place are open. A village is a leaf of the counts; above it they are summed. */
export async function openCounts(em: EntityManager, places: readonly string[]): Promise<number[]> {
  const areLeaves = places.every((code) => code.length === VILLAGE_DIGITS);
  const rows = await em.find(
    OpenCount,
    areLeaves
      ? { region: { $in: [...places] } }
      : { $or: places.map((code) => ({ region: { $gte: code, $lt: `${code}:` } })) },
  );
  if (areLeaves) {
    const byCode = new Map(rows.map(({ region, n }) => [region, n]));
    return places.map((code) => byCode.get(code) ?? 0);
  }
  return places.map((code) =>
    rows.filter(({ region }) => region.startsWith(code)).reduce((sum, { n }) => sum + n, 0),
  );
}
