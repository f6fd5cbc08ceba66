import { expect, test } from 'vitest';
import { plateKey } from './door-plate.ts';

test('M75 one door plate is known again however it is written', () => {
  const same = ['3幢2单元201室', '3-2-201', ' 3 栋 2 单元 201', '3号楼2单元201户', '3#2—201', '3-2-201室'];
  expect(new Set(same.map(plateKey))).toEqual(new Set(['3-2-201']));
  expect(plateKey('1组12号')).toBe(plateKey('1 组 12'));
  expect(plateKey('a座5')).toBe(plateKey('A-5号'));
});

test('M75 two doors stay two', () => {
  const doors = ['1组12号', '2组12号', '11组2号', '中山街3号', '环城街3号', '3-22-01', '32-2-01', '3-2-201'];
  expect(new Set(doors.map(plateKey)).size).toBe(doors.length);
  // Without a number before it, a word is a part of a name.
  expect(plateKey('户部巷3号')).toBe('户部巷3');
});
