import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { json, RequestFault, type Routes } from '@sanji/edge/http.ts';
import { pageFile } from './page-file.ts';

/** Somebody who can be tried out, in the embedded mode only. */
export interface DemoPerson {
  id: string;
  name: string;
  /** What they are and where, as in '县委书记 · 桐庐县'. */
  post: string;
  /** A fresh token, without the word Bearer. */
  token: () => Promise<string>;
}

export interface SampleQuery {
  title: string;
  query: string;
  variables: Record<string, unknown>;
}

export interface Embedded {
  people: readonly DemoPerson[];
  page: { queries: readonly SampleQuery[] };
}

// GraphiQL's dialogs add a style element of their own, which is why styles alone may stand in the page.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const packages = createRequire(import.meta.url);
const inPackage = (name: string, file: string) =>
  join(dirname(packages.resolve(`${name}/package.json`)), file);
const file = (path: string) => pageFile(path, PAGE_POLICY);
const inPage = (file: string) => join(import.meta.dirname, 'page', file);

/** The page at / for a first look: an editor, people to be, and questions to ask. No other host is involved. */
export function embeddedRoutes({ people, page }: Embedded): Routes {
  const list = people.map(({ id, name, post }) => ({ id, name, post }));
  return {
    'GET /': file(inPage('page.html')),
    'GET /demo/page.css': file(inPage('page.css')),
    'GET /demo/page.js': file(inPage('page.js')),
    'GET /demo/graphiql.css': file(inPackage('graphiql', 'graphiql.min.css')),
    'GET /demo/graphiql.js': file(inPackage('graphiql', 'graphiql.min.js')),
    'GET /demo/react.js': file(inPackage('react', 'umd/react.production.min.js')),
    'GET /demo/react-dom.js': file(inPackage('react-dom', 'umd/react-dom.production.min.js')),
    'GET /demo/try': () => json(200, { people: list, queries: page.queries }),
    'GET /demo/token/*': async ({ rest }) => {
      const person = people.find(({ id }) => encodeURIComponent(id) === rest);
      if (!person) throw new RequestFault(404, 'NOT_FOUND', 'There is no such demonstration person.');
      return json(200, { token: await person.token() });
    },
  };
}
