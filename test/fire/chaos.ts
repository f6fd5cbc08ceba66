import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runChaos } from './chaos-run.ts';

const USAGE = 'npm run chaos -- --moves 2000 --seed anything [--kills 150]';

const { values } = parseArgs({
  options: {
    moves: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    kills: { type: 'string' },
  },
});
const moves = Number(values.moves);
const kills = Number(values.kills ?? Math.ceil(moves * 0.075));
if (!Number.isInteger(moves) || !Number.isInteger(kills) || moves < 1 || kills < 0) {
  console.error(USAGE);
  process.exit(64);
}

// Whatever was started ends when this process exits; a signal alone would not let it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

console.log(`chaos: npm run chaos -- --moves ${moves} --seed ${values.seed} --kills ${kills}`);
const { faults, ...report } = await runChaos({ moves, kills, seed: values.seed, say: console.log });
console.log(report);
for (const fault of faults.slice(0, 50)) console.error(fault);
if (faults.length > 0) {
  console.error(
    `${faults.length} faults; again with: npm run chaos -- --moves ${moves} --seed ${values.seed} --kills ${kills}`,
  );
  process.exitCode = 1;
}
