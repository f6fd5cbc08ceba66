import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { expect } from 'vitest';
import type { World } from '../world.ts';

/** The four places where a stranger may knock. */
export const DOORS = ['gateway', 'village', 'township', 'county'] as const satisfies readonly (
  | 'gateway'
  | SubgraphName
)[];
export type Door = (typeof DOORS)[number];

export const urlOf = (world: Pick<World, 'gatewayUrl' | 'tiers'>, door: Door): string =>
  door === 'gateway' ? world.gatewayUrl : world.tiers[door].url;

/** A field that every door has, and an answer that is none of its own. */
export const PLACE = {
  gateway: '{ county(code: "330726") { code name } }',
  village: '{ village(code: "330726107200") { code name } }',
  township: '{ township(code: "330726107") { code name } }',
  county: '{ county(code: "330726") { code name } }',
} satisfies Record<Door, string>;

export interface Knock {
  method?: string;
  path?: string;
  token?: string | null;
  headers?: Record<string, string>;
  body?: unknown;
  raw?: string | Uint8Array<ArrayBuffer>;
}

export interface Heard {
  status: number;
  text: string;
  data: unknown;
  codes: string[];
}

// What only our own machinery would say: statements, stacks, addresses, roles of the database, files.
const INNER =
  /\b(?:insert into|update \w+ set|select .+ from|current_setting|row-level|relation "|syntax error at or near)\b|node_modules|\.ts:\d|\bat \w+ \(|127\.0\.0\.1|localhost|\bECONN|\bEADDR|postgres|sanji_|MikroORM|DriverException|stacktrace|originalError|serviceName/i;

interface Said {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Knocks and listens. Whatever is said must be JSON, ours, and tell nothing of what is behind the door. */
export async function knock(
  url: string,
  { method = 'POST', path = '/graphql', ...knocked }: Knock,
): Promise<Heard> {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...knocked.headers };
  if (knocked.token) headers.authorization = `Bearer ${knocked.token}`;
  const body = knocked.raw ?? (knocked.body === undefined ? undefined : JSON.stringify(knocked.body));
  const response = await fetch(`${url}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  expect(response.headers.get('content-type'), text).toMatch(/^application\/(?:graphql-response\+)?json\b/);
  expect(INNER.exec(text)?.[0], text).toBeUndefined();
  if (method === 'HEAD') return { status: response.status, text, data: undefined, codes: [] };
  const said: Said = JSON.parse(text);
  const codes = (said.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NO_CODE');
  return { status: response.status, text, data: said.data, codes };
}

/** Neither a fault of ours, nor one that we would have to mask. */
export function expectHarmless({ status, codes, text }: Heard): void {
  expect(status, text).toBeLessThan(500);
  expect(codes, text).not.toContain('INTERNAL');
  expect(codes, text).not.toContain('NO_CODE');
}
