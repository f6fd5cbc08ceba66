import { spawnSync } from 'node:child_process';

for (const script of ['schema/compose.ts', 'schema/codegen.ts']) {
  const { status } = spawnSync('node', [script], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
