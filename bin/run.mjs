// Runs a script or a command of this workspace on its own Node, installing the workspace first where
// that is needed. It is plain JavaScript, since any Node from 20 on must be able to read it.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const EX_CONFIG = 78;
const OLDEST_NODE = 20;
const SAME_WISH_MS = 1_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (typeof error?.status !== 'number') throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.status;
}

/** @param {string[]} argv */
async function main([target, ...args]) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw stop(`Node ${OLDEST_NODE} or newer is needed, this is ${process.versions.node}`);
  }
  if (target === undefined) throw stop('usage: node bin/run.mjs <script.ts | command> [arguments]');
  await install(root);
  const script = resolve(root, target);
  if (existsSync(script) && statSync(script).isFile()) {
    return follow(join(root, 'node_modules', 'node', 'bin', 'node'), [script, ...args], true);
  }
  const command = join(root, 'node_modules', '.bin', target);
  if (!existsSync(command)) throw stop(`${target} is neither a script nor a command of this workspace`);
  return follow(command, args, false);
}

/**
 * Starts the program and answers its status. A script runs in a session of its own: Ctrl-C reaches
 * every process of the terminal's group, and npm passes it on once more, so that the script would be
 * told up to three times. Here it is told once. It sees `disconnect` should this process be killed.
 * A command stays in the group, where the terminal tells it, and can ask the terminal for keys.
 *
 * @param {string} program @param {string[]} args @param {boolean} isScript
 * @returns {Promise<number>}
 */
function follow(program, args, isScript) {
  const bin = join(root, 'node_modules', '.bin');
  const child = spawn(program, args, {
    cwd: root,
    detached: isScript,
    stdio: isScript ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: { ...process.env, PATH: [bin, process.env.PATH].filter(Boolean).join(delimiter) },
  });
  let toldAt = Number.NEGATIVE_INFINITY;
  /** @param {NodeJS.Signals} signal */
  const tell = (signal) => {
    if (signal === 'SIGINT' && !isScript && process.stdin.isTTY) return;
    if (performance.now() - toldAt < SAME_WISH_MS) return;
    toldAt = performance.now();
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, tell);
  const watch = watchNpm(() => tell('SIGTERM'));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      done(code ?? 128 + constants.signals[signal]);
    });
  });
}

/**
 * `kill -9` on npm tells nobody. Whoever started us through npm means to stop us by it, so its end is
 * ours; without npm there may be good reasons to outlive the parent.
 *
 * @param {() => void} ended
 */
function watchNpm(ended) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ended();
  }, 250);
  return timer;
}

/** @param {string} message */
function stop(message) {
  return Object.assign(new Error(message), { status: EX_CONFIG });
}
