import { spawnSync } from 'node:child_process';

/** Everything that is checked without running the product. Each line is a command that can be run by itself. */
const CHECKS = [
  ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['types of the page for meetings', 'tsc', '--noEmit', '-p', 'gateway/meeting/page/tsconfig.json'],
  ['types of what drives it in a browser', 'tsc', '--noEmit', '-p', 'test/video/tsconfig.json'],
  ['types of what runs Hive Gateway', 'tsc', '--noEmit', '-p', 'test/hive-gateway/tsconfig.json'],
  ['format and imports', 'biome', 'check', '--error-on-warnings', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings', '.'],
  ['the supergraph is composed from the contract', 'node', 'schema/compose.ts', '--check'],
  ['the types are generated from the contract', 'node', 'schema/codegen.ts', '--check'],
] as const;

const failed = CHECKS.filter(([what, command, ...args]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
