import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/outside/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: 'tests/commands/ready-guatu.ts',
    maxWorkers: 2,
    // Faces of the machine would change the papers; the test of the installed ones says where they are.
    env: { GUATU_FONTS: '/nonexistent', GUATU_SYSTEM_FONTS: 'off' },
  },
});
