import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PartyInput, RegisterCaseInput } from '../schema.types.ts';
import { personKey } from './person-key.ts';
import { tracesOfMatter, tracesOfPerson, withoutNumbers } from './person-trace.ts';

const KEY = personKey(Buffer.alloc(32, 7).toString('base64'));
const COUNTY = '330726';
const NUMBER = '11010519491231002X';

const hashes = (party: Partial<PartyInput>, key = KEY, county = COUNTY) =>
  tracesOfPerson(key, county, { role: 'APPLICANT', name: '甲某某', ...party }).map(({ hash }) => hash);

test('the same person has the same hash, however name, phone and number are written', () => {
  expect(hashes({ identityNumber: NUMBER })).toEqual(
    hashes({ identityNumber: '110105 19491231 002x', name: '乙' }),
  );
  expect(hashes({ phone: '13900001234' })).toEqual(hashes({ phone: '+86 139-0000-1234', name: ' 甲某·某 ' }));
});

test('a document and a phone make two traces, the one that is known at the other office is enough', () => {
  const both = tracesOfPerson(KEY, COUNTY, {
    role: 'APPLICANT',
    name: '甲某某',
    phone: '13900001234',
    identityNumber: NUMBER,
  });
  expect(both.map(({ basis }) => basis)).toEqual(['DOCUMENT', 'NAME_AND_PHONE']);
  expect(both.map(({ hash }) => hash)).toEqual([
    ...hashes({ identityNumber: NUMBER }),
    ...hashes({ phone: '13900001234' }),
  ]);
});

test('a name alone is no trace', () => {
  expect(hashes({})).toEqual([]);
});

test('another key or another county knows nobody', () => {
  const [here] = hashes({ identityNumber: NUMBER });
  expect(here).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes({ identityNumber: NUMBER }, KEY, '431124')).not.toContain(here);
  const other = personKey(randomBytes(32).toString('base64'));
  expect(hashes({ identityNumber: NUMBER }, other)).not.toContain(here);
});

const matter = (replaced: Partial<RegisterCaseInput>): RegisterCaseInput => ({
  idempotencyKey: 'key-of-a-test',
  places: ['330726107200'],
  title: '灌溉渠用水先后之争',
  kind: 'DISPUTE',
  category: '0201',
  channel: 'VISIT',
  scale: 'INDIVIDUAL',
  persons: 1,
  narrative: '',
  parties: [
    { role: 'APPLICANT', name: '甲某某', identityNumber: NUMBER },
    { role: 'RESPONDENT', name: '乙某某', phone: '13900004321' },
  ],
  ...replaced,
});

test('only those who bring the matter are traced, and nobody who reports an official', () => {
  expect(tracesOfMatter(KEY, COUNTY, matter({}))).toHaveLength(1);
  expect(tracesOfMatter(KEY, COUNTY, matter({ category: '1502' }))).toEqual([]);
});

test('what is remembered of a request holds no number', () => {
  const said = JSON.stringify(withoutNumbers(KEY, COUNTY, matter({})));
  expect(said).not.toContain(NUMBER);
  expect(said).toContain('甲某某');
});

test.each(['', 'short', 'A'.repeat(44), `${Buffer.alloc(32, 1).toString('base64')}\n`])(
  '%j is no key',
  (text) => {
    expect(() => personKey(text)).toThrow(TypeError);
  },
);
