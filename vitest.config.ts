import { defineConfig } from 'vitest/config';

/** Tests that start no program and keep nothing in modules: a worker takes one file after the other, with what it has loaded. */
const quiet = [
  'tests/{model,plan,views,formats,markdown,rules,intake,sources,conformance}/**/*.test.ts',
  'tests/content/!(demo-pages|handbook).test.ts',
];

export default defineConfig({
  test: {
    // Only against what hangs for ever: on a machine with other work a build takes minutes.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // Two cores: a file in each; files that build a site or print start processes of their own.
    maxWorkers: 2,
    // Dates must not depend on where the machine thinks it is: tests run where it is still yesterday when Shanghai has today.
    // Faces of the developer's own machine would change the papers.
    env: { TZ: 'Pacific/Honolulu', GUATU_FONTS: '/nonexistent', GUATU_SYSTEM_FONTS: 'off' },
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/outside/**', ...quiet],
          globalSetup: 'tests/commands/ready-guatu.ts',
        },
      },
      { extends: true, test: { name: 'quiet', include: quiet, isolate: false } },
    ],
  },
});
