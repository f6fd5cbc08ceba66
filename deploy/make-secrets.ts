import { generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
// By path: an installation without development tools has the workspace's names inside its packages only.
import { SERVICE_NAMES } from '../edge/service-identity.ts';
import { SUBGRAPHS, type SubgraphName } from '../schema/sdl.ts';
import { databaseVariable, serversFrom } from '../start/environment.ts';
import { StartFault } from '../start/fault.ts';
import { databaseRoles } from '../tier/server/database-roles.ts';

/** The account that the image runs as. What root makes is given to it; anybody else runs the containers as oneself. */
const IMAGE_USER = 1000;

type Files = Record<string, string>;

const password = () => randomBytes(24).toString('base64url');

/** The owner's URL of each tier's database: on servers of the user's where they are named, otherwise on compose's own. */
function ownerUrls(env: NodeJS.ProcessEnv, ownerPassword: string): Record<SubgraphName, URL> {
  const given = serversFrom(env);
  const variables = SUBGRAPHS.map(databaseVariable);
  if (given === null && variables.some((name) => env[name] !== undefined))
    throw new StartFault(`name all three databases or none: ${variables.join(', ')}`);
  const url = (subgraph: SubgraphName) => {
    const text =
      given?.[subgraph] ?? `postgres://sanji_owner:${ownerPassword}@postgres:5432/sanji_${subgraph}`;
    if (!URL.canParse(text)) throw new StartFault(`${databaseVariable(subgraph)} is no URL`);
    return new URL(text);
  };
  return { village: url('village'), township: url('township'), county: url('county') };
}

function databaseFiles(env: NodeJS.ProcessEnv): Files {
  const ownerPassword = password();
  const owners = ownerUrls(env, ownerPassword);
  const as = (url: URL, username: string) =>
    Object.assign(new URL(url), { username, password: password() }).href;
  const files = SUBGRAPHS.flatMap((subgraph) => {
    const roles = databaseRoles(subgraph);
    return [
      [`${subgraph}-owner-database-url`, owners[subgraph].href],
      [`${subgraph}-app-database-url`, as(owners[subgraph], roles.app)],
      [`${subgraph}-courier-database-url`, as(owners[subgraph], roles.courier)],
    ];
  });
  const own = serversFrom(env) === null ? { 'database-owner-password': ownerPassword } : {};
  return { ...own, ...Object.fromEntries(files) };
}

// The same for all tiers of the county: under it people are known again. Who changes it forgets everybody.
const personKeyFile = (): Files => ({ 'person-key': randomBytes(32).toString('base64') });

/** To whom reports against officials are sealed. The key that opens the upper one's belongs to the organ above alone. */
const DESKS = ['discipline', 'discipline-above'];

function keyFiles({ DISCIPLINE_ABOVE_PUBLIC_KEY_FILE: above }: NodeJS.ProcessEnv): Files {
  const pairs = [
    ...SERVICE_NAMES.map((name) => [name, generateKeyPairSync('ed25519')] as const),
    ...DESKS.map((name) => [name, generateKeyPairSync('x25519')] as const),
  ];
  const files = pairs.flatMap(([name, { privateKey, publicKey }]) => [
    [`${name}-private-key`, privateKey.export({ type: 'pkcs8', format: 'pem' })],
    [`${name}-public-key`, publicKey.export({ type: 'spki', format: 'pem' })],
  ]);
  const made = Object.fromEntries(files);
  if (above === undefined) return made;
  // The organ above made its own pair, and its private key never was here.
  const { 'discipline-above-private-key': _, ...others } = made;
  return { ...others, 'discipline-above-public-key': readFileSync(above, 'utf8') };
}

// Whole or not at all: half a folder of secrets would be refused the next time, and be of no use.
function writeFolder(folder: string, files: Files): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StartFault(`${folder} is not empty; nothing in it was changed`);
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = join(unfinished, name);
      // No line end of ours: the image of PostgreSQL takes a password file as it is.
      writeFileSync(file, text.trim(), { mode: 0o600 });
      if (process.getuid?.() === 0) chownSync(file, IMAGE_USER, IMAGE_USER);
    }
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function main(folder: string | undefined): void {
  if (folder === undefined) throw new StartFault('usage: npm run make-secrets -- <folder>');
  const files = { ...databaseFiles(process.env), ...keyFiles(process.env), ...personKeyFile() };
  writeFolder(resolve(folder), files);
  console.log(`${Object.keys(files).length} secrets are in ${resolve(folder)}`);
  const uid = process.getuid?.() ?? IMAGE_USER;
  if (uid !== 0 && uid !== IMAGE_USER)
    console.log(
      `so that the containers may read them, put SANJI_USER=${uid}:${process.getgid?.()} into .env`,
    );
}

try {
  main(process.argv[2]);
} catch (error) {
  const isOperators = error instanceof StartFault || (error instanceof Error && 'syscall' in error);
  if (!isOperators) throw error;
  process.stderr.write(`sanji: ${error.message}\n`);
  process.exitCode = StartFault.exitStatus;
}
