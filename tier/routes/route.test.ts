import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../configuration/county-rules.ts';
import { responsibleUnits } from './duty-list.ts';
import { competentLevel, skipsLevel } from './level.ts';
import { DESTINATIONS, isForOtherOrgans, leavesTheLadder, proposedRoute } from './route.ts';

const rules = {
  ...DEFAULT_RULES,
  dutyList: [
    { categories: ['07'], unit: '乡镇劳动保障所', tier: 'TOWNSHIP' as const },
    { categories: ['07'], unit: '县人力社保局', tier: 'COUNTY' as const },
    { categories: ['0702', '1202'], unit: '县社会保险中心', tier: 'COUNTY' as const },
    { categories: ['1102'], unit: '县自然资源局', tier: 'COUNTY' as const },
  ],
};
const claim = (category: string, region = '330726107200') => ({ kind: 'CLAIM' as const, category, region });

test('M17 the six routes of art. 31 and discipline: two stay with the offices, the others lead to an organ', () => {
  const staying = Object.entries(DESTINATIONS).flatMap(([route, organs]) =>
    organs.length === 0 ? [route] : [],
  );
  expect(staying).toEqual(['STATUTORY_DUTY', 'PETITION']);
  expect(leavesTheLadder('LITIGATION')).toBe(true);
  expect(leavesTheLadder('PETITION')).toBe(false);
});

test('M18 classes 14, 15 and 07 of GB/T 31000 suggest a route; a suggestion has none', () => {
  expect(['1403', '1502', '0701', '0201', '1104'].map((category) => proposedRoute(claim(category)))).toEqual([
    'LITIGATION',
    'DISCIPLINE',
    'ARBITRATION',
    null,
    null,
  ]);
  expect(proposedRoute({ kind: 'SUGGESTION', category: '1403' })).toBeNull();
});

test('M18 only 14 and 15 are never mediated; a labour dispute is until somebody finds that it goes to arbitration', () => {
  expect(isForOtherOrgans({ category: '1403' })).toBe(true);
  expect(isForOtherOrgans({ category: '0701', route: null })).toBe(false);
  expect(isForOtherOrgans({ category: '0701', route: 'ARBITRATION' })).toBe(true);
  expect(isForOtherOrgans({ category: '1104', route: 'PETITION' })).toBe(false);
});

test('M127 the line that names the category most closely answers, one unit a tier', () => {
  expect(responsibleUnits(rules, '0701')).toEqual([
    { tier: 'TOWNSHIP', unit: '乡镇劳动保障所' },
    { tier: 'COUNTY', unit: '县人力社保局' },
  ]);
  expect(responsibleUnits(rules, '0702')).toEqual([
    { tier: 'TOWNSHIP', unit: '乡镇劳动保障所' },
    { tier: 'COUNTY', unit: '县社会保险中心' },
  ]);
  expect(responsibleUnits(rules, '0201')).toEqual([]);
  expect(responsibleUnits(DEFAULT_RULES, '0701')).toEqual([]);
});

test('M112 a level is skipped above the competent one and the next (条例20)', () => {
  expect(skipsLevel('TOWNSHIP', 'TOWNSHIP')).toBe(false);
  expect(skipsLevel('TOWNSHIP', 'COUNTY')).toBe(false);
  expect(skipsLevel('TOWNSHIP', 'CITY')).toBe(true);
  expect(skipsLevel('COUNTY', 'CITY')).toBe(false);
  expect(skipsLevel('VILLAGE', 'CENTRAL')).toBe(true);
  expect(skipsLevel('COUNTY', 'VILLAGE')).toBe(false);
});

test('M112 the competent level: by kind and place, and by the duty list where it names units', () => {
  expect(competentLevel(claim('1104'), rules)).toBe('TOWNSHIP');
  expect(competentLevel(claim('1104', '330726'), rules)).toBe('COUNTY');
  expect(competentLevel(claim('1102'), rules)).toBe('COUNTY');
  expect(competentLevel({ kind: 'DISPUTE', category: '0201', region: '330726107200' }, rules)).toBe(
    'VILLAGE',
  );
  expect(competentLevel({ kind: 'DISPUTE', category: '0601', region: '330726107200' }, rules)).toBe(
    'TOWNSHIP',
  );
  expect(competentLevel({ kind: 'SUGGESTION', category: '1104', region: '330726107' }, rules)).toBe(
    'TOWNSHIP',
  );
});
