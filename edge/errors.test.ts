import { expect, test } from 'vitest';
import { ERROR_CODES, formatError, graphError, INTERNAL_MESSAGE } from './errors.ts';

test.each(ERROR_CODES)('%s keeps its message', (code) => {
  const formatted = formatError(graphError(code, 'A sentence for the caller.').toJSON());
  expect(formatted).toEqual({ message: 'A sentence for the caller.', extensions: { code } });
});

test.each([
  ['SQL', 'select * from household where id_number = $1', { code: '23505' }],
  ['an address', 'connect ECONNREFUSED 10.0.0.7:5432', { code: 'ECONNREFUSED' }],
  ['a bug', "Cannot read properties of undefined (reading 'id')", { code: 'INTERNAL_SERVER_ERROR' }],
  ['no code', 'whatever', {}],
  ['a code that is no text', 'whatever', { code: ['NOT_FOUND'] }],
])('%s is masked', (_, message, extensions) => {
  expect(formatError({ message, extensions })).toEqual({
    message: INTERNAL_MESSAGE,
    extensions: { code: 'INTERNAL' },
  });
});

test('only the code and a tier of ours leave in the extensions', () => {
  const extensions = { code: 'NOT_FOUND', tier: 'VILLAGE', serviceName: 'village', stacktrace: ['at x'] };
  expect(formatError({ message: 'No such case.', path: ['case'], extensions })).toEqual({
    message: 'No such case.',
    path: ['case'],
    extensions: { code: 'NOT_FOUND', tier: 'VILLAGE' },
  });
  const posing = formatError({ message: 'x', extensions: { code: 'NOT_FOUND', tier: 'http://10.0.0.7' } });
  expect(posing.extensions).toEqual({ code: 'NOT_FOUND' });
});

test('a suggestion from the schema is cut off', () => {
  const message = 'Field "titel" is not defined by type "CaseInput". Did you mean "title"?';
  const formatted = formatError({ message, extensions: { code: 'BAD_USER_INPUT' } });
  expect(formatted.message).toBe('Field "titel" is not defined by type "CaseInput".');
});
