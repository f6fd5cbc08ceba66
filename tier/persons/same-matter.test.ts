import { describe, expect, test } from 'vitest';
import {
  finallyEnded,
  inHandBelow,
  isFirst,
  isSameMatter,
  proposed,
  type Sighting,
  together,
} from './same-matter.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';

describe('the same matter', () => {
  test.each<[string, string, string[], string, string[], boolean]>([
    ['the same kind in the same village', '0201', [VILLAGE], '0201', [VILLAGE], true],
    ['a village and the township that it lies in', '0201', [VILLAGE], '0201', [TOWNSHIP], true],
    ['one place in common of several', '0201', ['330726101200', VILLAGE], '0201', [VILLAGE], true],
    ['another kind of the same class', '0201', [VILLAGE], '0202', [VILLAGE], false],
    ['kinds that nobody knew', '99', [VILLAGE], '99', [VILLAGE], false],
    ['the neighbouring village', '0201', [VILLAGE], '0201', ['330726107201'], false],
  ])('%s', (_, category, places, otherCategory, otherPlaces, same) => {
    const [one, other] = [
      { category, places },
      { category: otherCategory, places: otherPlaces },
    ];
    expect(isSameMatter(one, other)).toBe(same);
    expect(isSameMatter(other, one)).toBe(same);
  });
});

const seen = (replaced: Partial<Sighting> = {}): Sighting => ({
  caseId: '330726V-a',
  standing: 'OPEN',
  heldBy: 'VILLAGE',
  isEarlier: true,
  basis: 'DOCUMENT',
  epoch: 0,
  revision: 1,
  ...replaced,
});

describe('what several tiers say', () => {
  test('of two words about one case the later version is the truth', () => {
    const old = seen({ revision: 9 });
    const now = seen({ epoch: 1, heldBy: 'TOWNSHIP', basis: 'NAME_AND_PHONE' });
    const truth = [{ ...now, basis: 'DOCUMENT' }];
    expect(together([old, now])).toEqual(truth);
    expect(together([now, old])).toEqual(truth);
  });

  test('what is linked already is not proposed again', () => {
    const other = seen({ caseId: '330726V-b' });
    expect(proposed([seen()], [other, seen({ standing: 'ENDED' })], [])).toEqual([other, seen()]);
    expect(proposed([seen()], [other], [other.caseId])).toEqual([seen()]);
  });
});

describe('条例19(3)', () => {
  test('only what is open, and held below, is in hand', () => {
    expect(inHandBelow('TOWNSHIP', [seen()])).toEqual(seen());
    expect(inHandBelow('VILLAGE', [seen()])).toBeUndefined();
    expect(inHandBelow('TOWNSHIP', [seen({ standing: 'ENDED' })])).toBeUndefined();
    expect(inHandBelow('TOWNSHIP', [seen({ heldBy: 'COUNTY' })])).toBeUndefined();
    expect(inHandBelow('COUNTY', [seen({ heldBy: 'TOWNSHIP' })])).toBeDefined();
  });
});

test('条例36(3): only an earlier case ends a matter for good', () => {
  expect(finallyEnded([seen({ standing: 'FINAL' })])).toBeDefined();
  expect(finallyEnded([seen({ standing: 'FINAL', isEarlier: false })])).toBeUndefined();
  expect(finallyEnded([seen({ standing: 'ENDED' })])).toBeUndefined();
});

describe('M19 whether it is the first', () => {
  test.each<[string, Sighting[], ('VILLAGE' | 'COUNTY')[], boolean | null, boolean | null]>([
    ['all answered and none knows an earlier one', [], [], null, true],
    ['a later one does not count', [seen({ isEarlier: false })], [], null, true],
    ['one earlier one is enough, whoever is silent', [seen()], ['COUNTY'], null, false],
    ['with a silent tier nobody can tell', [], ['COUNTY'], null, null],
    ['and what was known stays', [], ['COUNTY'], false, false],
    ['an earlier no is taken back where a person told the cases apart', [], [], false, true],
  ])('%s', (_, found, silent, before, first) => {
    expect(isFirst(found, silent, before)).toBe(first);
  });
});
