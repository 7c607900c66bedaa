import { readFileSync } from 'node:fs';

/** The engine's name and version, from its own package. */
export function engineName(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const version = typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown';
  return `guatu ${version}`;
}
