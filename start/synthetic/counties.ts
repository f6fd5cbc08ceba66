import { countyPath } from '@sanji/divisions/register.ts';
import { loadSyntheticWork } from './load.ts';

type Loading = Omit<Parameters<typeof loadSyntheticWork>[0], 'county' | 'progress'>;

/** Loads the synthetic year of each county that has none yet, and tells how far it is. */
export async function loadSyntheticCounties(
  counties: readonly string[],
  loading: Loading,
  say: (line: string) => unknown,
): Promise<void> {
  for (const county of counties) {
    const loaded = await loadSyntheticWork({
      ...loading,
      places: loading.places.filter((place) => place.code.startsWith(county)),
      county,
      progress: (done, total, what) => say(`synthetic year: ${what} ${done}/${total}`),
    });
    const result =
      loaded === 'ALREADY_THERE'
        ? 'was there already'
        : `loaded: ${loaded.matters} matters, ${loaded.petitions} of them petitions`;
    say(`synthetic year of ${countyPath(county).join('')} ${result}`);
  }
}
