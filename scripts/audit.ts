// Asks the registry for advisories about the packages of the lock; ends with 1 where one is not explained, with 3 where there is no answer: npm run audit
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { explainedAdvisories } from './packages/explained-advisories.ts';
import { readAudit } from './packages/read-audit.ts';

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const reading = readAudit(stdout, explainedAdvisories);
if ('noAnswer' in reading) process.stderr.write(`The registry gave no advisories: ${reading.noAnswer}\n`);
else
  process.stderr.write(
    [...reading.unexplained, `${String(reading.unexplained.length)} advisories, ${String(reading.explained)} more explained`, ''].join(
      '\n',
    ),
  );
process.exitCode = 'noAnswer' in reading ? 3 : reading.unexplained.length > 0 ? 1 : 0;
