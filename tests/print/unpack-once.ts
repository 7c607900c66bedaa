// Started as a process of its own by unpack-chromium.test.ts: unpacks, starts the program, prints what it says it is.
import { execFileSync } from 'node:child_process';
import { packagedChromium } from '../../src/print/packaged-chromium.ts';
import { unpackChromium } from '../../src/print/unpack-chromium.ts';

const packaged = packagedChromium();
if (packaged === undefined) throw new Error('the packaged browser is not installed');
const { program, libraries } = await unpackChromium(packaged, process.argv[2] ?? '');
const version = execFileSync(program, ['--version', '--no-sandbox'], { env: { ...process.env, LD_LIBRARY_PATH: libraries } });
process.stdout.write(version.toString());
