import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{test,divisions,edge,gateway,schema,tier,services,start}/**/*.test.ts'],
    globalSetup: ['test/cluster.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
