import path from 'node:path';
import { syncTypes } from './sync-types.ts';

/** Writes Astro's types of pages and components, which the linter and the compiler need. */
await syncTypes(path.resolve(import.meta.dirname, '..'));
