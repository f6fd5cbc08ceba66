// One installation at a time. Node 20 offers no lock that the kernel drops with its holder, so this is
// a file that names its holders, the installing process and its pnpm; it is free once none of them runs.
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 250;
const ABANDONED_MS = 10_000;

/** @param {string} file */
export async function holdInstallLock(file) {
  const own = `${file}.${process.pid}`;
  let waiting = false;
  try {
    writeFileSync(own, describe(process.pid));
    while (!take(own, file)) {
      if (!waiting) process.stderr.write('waiting for another installation of this folder to end\n');
      waiting = true;
      await pause(POLL_MS);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return {
    /** @param {number} pid */
    share(pid) {
      writeFileSync(own, `${describe(process.pid)}\n${describe(pid)}`);
      renameSync(own, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

// A link appears whole or not at all, so that nobody ever reads a lock that is half written.
/** @param {string} own @param {string} file */
function take(own, file) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    breakIfDead(file);
    return false;
  }
}

// Two waiting processes may both find the lock dead. Only the one that makes this folder removes it,
// after looking again, for the other may have taken it meanwhile.
/** @param {string} file */
function breakIfDead(file) {
  if (isHeld(file)) return;
  const guard = `${file}.breaking`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > ABANDONED_MS) {
      rmSync(guard, { recursive: true, force: true });
    }
    return;
  }
  try {
    if (!isHeld(file)) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

/** @param {string} file */
function isHeld(file) {
  const holders = read(file);
  return (
    holders === undefined || holders.split('\n').some((line) => line === describe(Number(line.split(' ')[0])))
  );
}

// A process id alone may have gone to another process since; together with the start time it has not.
/** @param {number} pid */
function describe(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== undefined) {
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? `${pid} ended` : `${pid} ${fields[18]}`;
  }
  try {
    process.kill(pid, 0);
    return `${pid} running`;
  } catch (error) {
    return error.code === 'EPERM' ? `${pid} running` : `${pid} gone`;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}
