// Writes docs/licences.md from package-lock.json; ends with 1 where a package has a licence that is not allowed: npm run licences
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { licenceFault } from './packages/licence-rules.ts';
import { licencesPage } from './packages/licences-page.ts';
import { readLock } from './packages/read-lock.ts';

const root = path.resolve(import.meta.dirname, '..');
const page = path.join(root, 'docs', 'licences.md');
const packages = readLock(path.join(root, 'package-lock.json'));
await writeFile(page, await format(licencesPage(packages), { ...(await resolveConfig(page)), filepath: page }));
const faults = packages.map(licenceFault).filter((fault) => fault !== undefined);
process.stderr.write(faults.length === 0 ? `${String(packages.length)} packages, all under allowed licences\n` : `${faults.join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
