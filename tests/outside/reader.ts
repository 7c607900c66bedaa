import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { it } from 'vitest';

const run = promisify(execFile);

/** A program that did not write our files, with the Debian package that brings it. */
export interface OutsideReader {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly debian: string;
}

/** The readers that these tests ask. */
export const readers = {
  pdffonts: { program: 'pdffonts', arguments: ['-v'], debian: 'poppler-utils' },
  pdfinfo: { program: 'pdfinfo', arguments: ['-v'], debian: 'poppler-utils' },
  xmllint: { program: 'xmllint', arguments: ['--version'], debian: 'libxml2-utils' },
  // Debian's own Python: its packages are not those of another one that may stand before it on the path.
  python: { program: '/usr/bin/python3', arguments: ['-c', 'import csv'], debian: 'python3' },
  soffice: { program: 'soffice', arguments: ['--version'], debian: 'libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk' },
  openpyxl: { program: '/usr/bin/python3', arguments: ['-c', 'import openpyxl'], debian: 'python3-openpyxl' },
  icalendar: { program: '/usr/bin/python3', arguments: ['-c', 'import icalendar'], debian: 'python3-icalendar' },
  nginx: { program: '/usr/sbin/nginx', arguments: ['-v'], debian: 'nginx-light' },
} as const satisfies Readonly<Record<string, OutsideReader>>;

/** What a program writes to standard output for these arguments; throws where it fails. */
export async function ask(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { stdout } = await run(program, [...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } });
  return stdout;
}

async function isHere({ program, arguments: args }: OutsideReader): Promise<boolean> {
  return ask(program, args).then(
    () => true,
    () => false,
  );
}

/** A test that needs a reader: without it, it fails where `GUATU_OUTSIDE=required`, else it is skipped; both name the Debian package. */
export function itAsks(name: keyof typeof readers, title: string, test: () => Promise<void>): void {
  it(title, async ({ skip }) => {
    const reader: OutsideReader = readers[name];
    if (!(await isHere(reader))) {
      const missing = `${reader.program} is missing: apt-get install ${reader.debian}`;
      if (process.env['GUATU_OUTSIDE'] === 'required') throw new Error(missing);
      skip(missing);
    }
    await test();
  });
}
