import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  DESK_FOR,
  type DisciplineKeys,
  type ReportContent,
  sealReport,
  unsealReport,
} from './seal-report.ts';

const county = generateKeyPairSync('x25519');
const above = generateKeyPairSync('x25519');
const keys: DisciplineKeys = {
  county: county.publicKey,
  above: above.publicKey,
  opens: county.privateKey,
};
const about = (more: Partial<ReportContent> = {}): ReportContent => ({
  accusedLevel: 'VILLAGE',
  accused: '某村会计',
  narrative: '账目不清。',
  reporter: null,
  contact: null,
  ...more,
});

test('M18 a report is opened by the desk that it is sealed to, and by no other', async () => {
  expect(DESK_FOR).toEqual({ VILLAGE: 'COUNTY', TOWNSHIP: 'COUNTY', COUNTY: 'ABOVE' });
  const lower = await sealReport(keys, about());
  expect(lower.desk).toBe('COUNTY');
  expect(await unsealReport(county.privateKey, lower.sealed)).toEqual(about());
  const upper = await sealReport(keys, about({ accusedLevel: 'COUNTY' }));
  expect(upper.desk).toBe('ABOVE');
  await expect(unsealReport(county.privateKey, upper.sealed)).rejects.toThrow('decryption');
  expect(await unsealReport(above.privateKey, upper.sealed)).toMatchObject({ accused: '某村会计' });
});

test('M18 no sealed report is like another, and all are of one length', async () => {
  const [one, same, longest] = await Promise.all([
    sealReport(keys, about()),
    sealReport(keys, about()),
    sealReport(
      keys,
      about({
        accused: '\u0001'.repeat(200),
        narrative: '\u0001'.repeat(2000),
        reporter: '\u0001'.repeat(80),
        contact: '\u0001'.repeat(200),
      }),
    ),
  ]);
  expect(one.sealed).not.toBe(same.sealed);
  expect(new Set([one, same, longest].map(({ sealed }) => sealed.length)).size).toBe(1);
});

test('M18 a changed text is not opened', async () => {
  const { sealed } = await sealReport(keys, about());
  const middle = sealed.length / 2;
  const changed = `${sealed.slice(0, middle)}${sealed[middle] === 'A' ? 'B' : 'A'}${sealed.slice(middle + 1)}`;
  await expect(unsealReport(county.privateKey, changed)).rejects.toThrow('decryption');
});
