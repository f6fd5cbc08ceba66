// Makes sure that node_modules is what the lockfile says, with a pinned pnpm, and does nothing if it is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { holdInstallLock } from './install-lock.mjs';

const PNPM = 'pnpm@12.21.0';
const EX_CONFIG = 78;

// npm tells its children about the package and the options it runs with. pnpm and the npm inside an
// install script would take that for their own options: a loglevel that hides errors, a prefix, a
// workspace, an omission of development dependencies. What is in an .npmrc they read by themselves.
const FROM_NPM_RUN =
  /^(npm_(lifecycle|package)_.*|npm_(command|execpath|node_execpath)|init_cwd|node_env|npm_config_(loglevel|(local_|global_)?prefix|global|location|workspaces?|include.*|omit|only|production|dev|user_agent|npm_version|node_gyp|call|package|json|dry_run|package_lock.*))$/i;

/** @param {string} root */
export async function install(root) {
  const stamp = join(root, 'node_modules', '.sanji-installed');
  const wanted = fingerprint(root);
  const isInstalled = () =>
    existsSync(join(root, 'node_modules', 'node', 'bin', 'node')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  const lock = await writable(root, () => {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    return holdInstallLock(join(root, 'node_modules', '.sanji-install.lock'));
  });
  try {
    if (isInstalled()) return;
    rmSync(stamp, { force: true });
    process.stderr.write('installing the workspace\n');
    await runPnpm(root, (pid) => lock.share(pid));
    writeFileSync(stamp, wanted);
  } finally {
    lock.release();
  }
}

/** @param {string} root */
function fingerprint(root) {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const hash = createHash('sha256').update([PNPM, process.platform, process.arch, workspace].join('\n'));
  for (const file of ['pnpm-lock.yaml', 'package.json', ...manifests(root, workspace)]) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} workspace */
function manifests(root, workspace) {
  const block = /^packages:\n((?:[ \t]+-.*\n|[ \t]*\n)*)/m.exec(workspace)?.[1] ?? '';
  const folders = block
    .split('\n')
    .map((line) => line.replace(/^[ \t]+-[ \t]*|['"]|[ \t]+#.*$/g, '').trim())
    .filter((pattern) => pattern !== '')
    .flatMap((pattern) => (pattern.endsWith('/*') ? subfolders(root, pattern.slice(0, -2)) : [pattern]));
  return folders.map((folder) => `${folder}/package.json`).filter((file) => existsSync(join(root, file)));
}

/** @param {string} root @param {string} folder */
function subfolders(root, folder) {
  const entries = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return entries.toSorted().map((name) => `${folder}/${name}`);
}

/**
 * @template T
 * @param {string} root @param {() => Promise<T>} work
 */
async function writable(root, work) {
  try {
    return await work();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(error?.code)) throw error;
    throw halt(
      `cannot install into ${join(root, 'node_modules')}: it is not writable (${error.code})`,
      EX_CONFIG,
    );
  }
}

/**
 * @param {string} root @param {(pid: number) => void} started
 * @returns {Promise<void>}
 */
function runPnpm(root, started) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FROM_NPM_RUN.test(name)));
  // The Node in node_modules/.bin is itself one of the things being installed.
  env.PATH = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter);
  const options = ['install', '--frozen-lockfile', '--prod=false', '--config.confirm-modules-purge=false'];
  const child = spawn('npx', ['-y', PNPM, ...options], {
    cwd: root,
    env,
    // Whatever the caller prints to stdout, a token for one, must stay alone there.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (child.pid !== undefined) started(child.pid);
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((done, fail) => {
    child.once('error', (error) =>
      fail(halt(`cannot run npx, which comes with npm: ${error.message}`, EX_CONFIG)),
    );
    child.once('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass);
      if (code === 0) done();
      else fail(halt(`the installation failed (${signal ?? `status ${code}`})`, signal === null ? 1 : 130));
    });
  });
}

/** @param {string} message @param {number} status */
function halt(message, status) {
  return Object.assign(new Error(message), { status });
}
