import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { createIdentity, jwksFrom } from '@sanji/edge/identity.ts';
import { contains } from '@sanji/tier/jurisdiction/region.ts';
import { told } from '../told.ts';
import { page } from './page.ts';
import { openReaders } from './readers.ts';
import { point, wholeCase } from './whole-case.ts';

// The yardstick: what the same answers cost with no graph at all, one process for the three databases.
const readers = openReaders({
  village: told('VILLAGE_DATABASE_URL'),
  township: told('TOWNSHIP_DATABASE_URL'),
  county: told('COUNTY_DATABASE_URL'),
});
const identify = createIdentity({
  issuer: told('TOKEN_ISSUER'),
  audience: told('TOKEN_AUDIENCE'),
  jwks: jwksFrom(new URL(told('TOKEN_JWKS_URL'))),
});

async function answer(request: IncomingMessage): Promise<unknown> {
  const actor = await identify(request.headers.authorization, new Date());
  const { code = '', id = '' } = JSON.parse(await text(request)) as { code?: string; id?: string };
  if (code !== '' && !contains(actor.region, code))
    return { errors: ['That place lies outside your region.'] };
  if (request.url === '/BIG') return { data: await page(readers, actor, code) };
  if (request.url === '/SMALL') return { data: await wholeCase(readers, actor, id) };
  return { data: await point(readers, actor, code, id) };
}

createServer((request, response) => {
  answer(request).then(
    (given) =>
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify(given)),
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end('{"errors":["It failed."]}');
    },
  );
}).listen(Number(told('PORT')), told('HOST'));
