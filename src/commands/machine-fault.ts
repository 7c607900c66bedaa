import { exitCodes, type ExitCode } from './effects.ts';

/** What a person is told of a fault that is neither of their files nor of the program, and the exit code that goes with it. */
export interface MachineFault {
  readonly words: string;
  readonly code: ExitCode;
}

interface FaultWords {
  /** Ended by the path where there is one. */
  readonly says: string;
  readonly hint: string;
  /** `input` where another place or other rights mend it, `fault` where the machine gave out. */
  readonly code: 'input' | 'fault';
}

const place = '换一个输出目录，或者请管理员给这个用户写的权限';
const space = '腾出空间后再运行一次；已经发布的网站没有变';

const faults: Readonly<Record<string, FaultWords>> = {
  ENOSPC: { says: '磁盘已满，没有写完', hint: space, code: 'fault' },
  EDQUOT: { says: '磁盘配额已用完，没有写完', hint: space, code: 'fault' },
  EFBIG: { says: '文件超过系统允许的大小，没有写完', hint: '调高文件大小的限制（ulimit -f）后再运行一次', code: 'fault' },
  EIO: { says: '磁盘读写出错', hint: '检查磁盘后再运行一次；已经发布的网站没有变', code: 'fault' },
  EMFILE: { says: '打开的文件太多，系统不让再打开', hint: '调高打开文件数的限制（如 ulimit -n 4096）后再运行一次', code: 'fault' },
  ENFILE: { says: '整个系统打开的文件太多', hint: '关掉一些程序后再运行一次', code: 'fault' },
  ENOMEM: { says: '内存不够', hint: '关掉一些程序后再运行一次', code: 'fault' },
  EROFS: { says: '磁盘是只读的，不能写', hint: '换一个输出目录，或者把磁盘挂载成可写的', code: 'input' },
  EACCES: { says: '没有权限', hint: place, code: 'input' },
  EPERM: { says: '系统不允许这样改', hint: `里面的文件若正被别的程序打开，先关闭；否则${place}`, code: 'input' },
  EBUSY: { says: '正被别的程序使用', hint: '关闭打开它的程序后再运行一次', code: 'input' },
  ENOTDIR: { says: '路径中有一段是文件，不是目录', hint: '移走那个文件，或换一个目录', code: 'input' },
  EEXIST: { says: '要建目录的地方有同名的文件', hint: '移走那个文件，或换一个目录', code: 'input' },
  EISDIR: { says: '应当是文件的地方是目录', hint: '移走那个目录后再运行一次', code: 'input' },
  ELOOP: { says: '链接绕成了圈', hint: '改好或删去链接后再运行一次', code: 'input' },
  ENAMETOOLONG: { says: '路径太长', hint: '把工作区放到浅一些、名字短一些的目录', code: 'input' },
  EXDEV: { says: '不在同一个磁盘上，不能整个换掉', hint: '删去原来的输出目录后再运行一次，或换一个输出目录', code: 'input' },
};

/** The words of the system for what programs in other languages report without its code. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/no space left on device|os error 28\b/iu, 'ENOSPC'],
  [/read-only file system|os error 30\b/iu, 'EROFS'],
  [/permission denied|os error 13\b/iu, 'EACCES'],
  [/too many open files|os error 24\b/iu, 'EMFILE'],
];

/** The machine's fault behind an error or one of its causes: a full disk, no right to write, a file in place of a directory. */
export function machineFault(error: unknown): MachineFault | undefined {
  const found = faultBehind(error, 0);
  if (found === undefined) return undefined;
  const { says, hint, code } = found.words;
  return { words: `错误  ${says}${found.path === undefined ? '' : `（${found.path}）`}\n提示：${hint}\n`, code: exitCodes[code] };
}

function faultBehind(error: unknown, depth: number): { readonly words: FaultWords; readonly path: string | undefined } | undefined {
  if (!(error instanceof Error) || depth > 8) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const name = code !== undefined && Object.hasOwn(faults, code) ? code : spoken.find(([words]) => words.test(error.message))?.[1];
  const words = name === undefined ? undefined : faults[name];
  if (words !== undefined) return { words, path };
  const causes = [error.cause, ...(error instanceof AggregateError ? (error.errors as readonly unknown[]) : [])];
  return causes.map((cause) => faultBehind(cause, depth + 1)).find((found) => found !== undefined);
}
