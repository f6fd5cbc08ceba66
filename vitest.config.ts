import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{test,divisions,edge,gateway,schema,tier,services,start}/**/*.test.ts'],
    globalSetup: ['test/cluster.ts'],
    pool: 'forks',
    // Node itself runs the tests as it runs the product, so that nothing passes here that Node refuses there.
    experimental: { viteModuleRunner: false },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
