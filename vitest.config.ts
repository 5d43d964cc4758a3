import { defineConfig } from 'vitest/config';

/** Where .ci/run reads the results. */
const results = process.env.PINCITE_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: results ? ['default', 'json'] : ['default'],
    ...(results ? { outputFile: { json: results } } : {}),
  },
});
