import { expect, test } from 'vitest';
import { countyExists, countyPath, type PlaceLevel, readRegister, UnknownCounty } from './register.ts';

const PUJIANG = '330726';
const DAOXIAN = '431124';

const count = (county: string, level: PlaceLevel) =>
  readRegister([county]).filter((place) => place.level === level).length;

test('浦江县 has 15 townships and 244 villages', () => {
  expect(readRegister([PUJIANG])[0]).toEqual({ code: PUJIANG, name: '浦江县', level: 'COUNTY' });
  expect([count(PUJIANG, 'TOWNSHIP'), count(PUJIANG, 'VILLAGE')]).toEqual([15, 244]);
});

test('the villages of 浦江县 are spread over its townships as the register says', () => {
  const places = readRegister([PUJIANG]);
  const villages = places.filter(({ level }) => level === 'VILLAGE');
  const perTownship = places
    .filter(({ level }) => level === 'TOWNSHIP')
    .map((township) => villages.filter(({ code }) => code.startsWith(township.code)).length);
  expect(perTownship).toEqual([23, 22, 19, 42, 19, 9, 15, 20, 13, 16, 7, 8, 13, 11, 7]);
});

test('道县 has 23 townships and 370 villages, these among them', () => {
  expect([count(DAOXIAN, 'TOWNSHIP'), count(DAOXIAN, 'VILLAGE')]).toEqual([23, 370]);
  const names = new Map(readRegister([DAOXIAN]).map(({ code, name }) => [code, name]));
  expect(names.get('431124101213')).toContain('贵头村');
  expect(names.get('431124002018')).toContain('大坪子社区');
  expect(names.get('431124104228')).toContain('陈熊村');
});

test('several counties come in one list, each place once, in the order of their codes', () => {
  const codes = readRegister([DAOXIAN, PUJIANG, DAOXIAN]).map(({ code }) => code);
  expect(codes).toHaveLength(1 + 15 + 244 + 1 + 23 + 370);
  expect(codes).toEqual([...new Set(codes)].toSorted());
});

test('the length of a code is its level', () => {
  const lengths: Record<PlaceLevel, number> = { COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 };
  for (const { code, level } of readRegister([PUJIANG, DAOXIAN])) expect(code).toHaveLength(lengths[level]);
});

test.each(['999999', '3307', '330726001', '33072X', '%', ''])('there is no county %j', (code) => {
  expect(countyExists(code)).toBe(false);
  expect(() => readRegister([PUJIANG, code])).toThrow(UnknownCounty);
  expect(() => countyPath(code)).toThrow(expect.objectContaining({ code }));
});

test('a county is shown below its city and its province', () => {
  expect(countyExists(PUJIANG)).toBe(true);
  expect(countyPath(PUJIANG)).toEqual(['浙江省', '金华市', '浦江县']);
  expect(countyPath(DAOXIAN)).toEqual(['湖南省', '永州市', '道县']);
});

test('headings of the statistics are not places', () => {
  expect(countyPath('110101')).toEqual(['北京市', '东城区']);
  expect(countyPath('500229')).toEqual(['重庆市', '城口县']);
  expect(countyPath('441900')).toEqual(['广东省', '东莞市']);
});
