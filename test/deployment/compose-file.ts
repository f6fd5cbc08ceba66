import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface ComposeService {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  secrets?: (string | { source: string; target: string })[];
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  user?: string;
  restart?: string;
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

/** `${NAME:-otherwise}` and `${NAME:?complaint}`, as compose fills them in. */
function filledIn(text: string, env: Record<string, string>): string {
  return text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const given = env[name];
    if (given !== undefined && given !== '') return given;
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return rest;
  });
}

export function readCompose(env: Record<string, string>): ComposeFile {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
  // As compose does: first the YAML, then the variables, so that what is given stays a text.
  const fillIn = (_: unknown, value: unknown) => (typeof value === 'string' ? filledIn(value, env) : value);
  return parse(text, fillIn, { merge: true }) as ComposeFile;
}

/** The secrets that a container sees, by the path that it sees them at. */
export function mountedSecrets(compose: ComposeFile, service: ComposeService): Map<string, string> {
  const mounts = (service.secrets ?? []).map((secret) => {
    const { source, target } = typeof secret === 'string' ? { source: secret, target: secret } : secret;
    const file = compose.secrets[source]?.file;
    if (file === undefined) throw new Error(`the secret ${source} is not declared`);
    return [`/run/secrets/${target}`, file] as const;
  });
  return new Map(mounts);
}

/** The named volumes of a service, by the path that it sees them at. */
export const mountedVolumes = (service: ComposeService): Map<string, string> =>
  new Map(
    (service.volumes ?? []).flatMap((volume) => {
      const [name = '', path = ''] = volume.split(':');
      return /^[\w-]+$/.test(name) ? [[path, name] as const] : [];
    }),
  );
