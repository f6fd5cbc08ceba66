import { expect, test } from 'vitest';
import { readEnvironment } from '../environment.ts';
import { readIceServers } from './ice-servers.ts';

test('a list of STUN and TURN servers is read as browsers take it', () => {
  expect(readIceServers('[]')).toEqual([]);
  const given = [
    { urls: 'stun:stun.example:3478' },
    { urls: ['turn:turn.example', 'turns:turn.example?transport=tcp'], username: 'a', credential: 'b' },
  ];
  expect(readIceServers(JSON.stringify(given))).toEqual([
    { urls: ['stun:stun.example:3478'] },
    { urls: ['turn:turn.example', 'turns:turn.example?transport=tcp'], username: 'a', credential: 'b' },
  ]);
});

test.each([
  'stun:stun.example',
  '{}',
  '[{"urls":"https://stun.example"}]',
  '[{"urls":[]}]',
  '[{"urls":"turn:turn.example"}]',
  '[{"urls":"stun:stun.example","password":"x"}]',
  JSON.stringify(Array.from({ length: 11 }, () => ({ urls: 'stun:stun.example' }))),
])('%s is not a list of them', (text) => {
  expect(() => readIceServers(text)).toThrow();
});

test('a gateway that is told nonsense does not start, says so in a line, and repeats no password', () => {
  const start = () =>
    readEnvironment({ ICE_SERVERS: '[{"urls":"turn:turn.example","credential":"secret"}]' });
  expect(start).toThrow(/ICE_SERVERS: is not a JSON list/);
  expect(start).not.toThrow(/secret/);
});
