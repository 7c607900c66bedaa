import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';

/** `renameat2` of Linux by machine; with the flag `RENAME_EXCHANGE` (2) two names change places at once, and no moment has neither. */
const renameat2: Readonly<Record<string, number>> = { x64: 316, arm64: 276, riscv64: 276, loong64: 276, ppc64: 357, s390x: 347 };

/** Node has no call for it. `mv` has from coreutils 9.5 on; before that perl, which is part of every Debian and Ubuntu, asks the kernel. */
const programs: readonly ((one: string, other: string) => readonly [string, readonly string[]])[] = [
  (one, other) => ['mv', ['--exchange', '-T', '--', one, other]],
  (one, other) => [
    'perl',
    [
      '-e',
      'my ($n, $a, $b) = @ARGV; exit(syscall($n + 0, -100, $a, -100, $b, 2) == 0 ? 0 : 1)',
      String(renameat2[process.arch]),
      one,
      other,
    ],
  ],
];

/** Lets two folders (or links) of one disk change places in one step of the kernel; false where the system or the disk cannot, and then nothing has changed. */
export function exchangeFolders(one: string, other: string): boolean {
  if (process.platform !== 'linux' || renameat2[process.arch] === undefined) return false;
  const before = numberOf(one);
  return programs.some((call) => {
    const [program, args] = call(one, other);
    spawnSync(program, args, { stdio: 'ignore', timeout: 60_000 });
    return numberOf(one) !== before;
  });
}

/** What is asked is whether the disk has done it, not what the program says. */
function numberOf(file: string): bigint {
  return lstatSync(file, { bigint: true }).ino;
}
