import { execFile } from 'node:child_process';

/** Asks git something in a folder: its answer as bytes; throws a GitFault where git is missing or refuses. */
export type Git = (folder: string, args: readonly string[], input?: string) => Promise<Buffer>;

/** What git said no to, in its own words; `missing` where there is no git on this machine. */
export class GitFault extends Error {
  readonly missing: boolean;

  constructor(words: string, missing: boolean) {
    super(words);
    this.name = 'GitFault';
    this.missing = missing;
  }
}

const MOST_BYTES = 256 * 1024 * 1024;
/** Set while git runs a hook: they would point at another repository than the folder's own. */
const pointing = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** The git of this machine, as a process of its own that changes nothing: it takes no lock and asks no one. */
export function machineGit(environment: Readonly<Record<string, string | undefined>>): Git {
  const kept = Object.fromEntries(Object.entries(environment).filter(([name]) => !pointing.includes(name)));
  const env = { ...kept, LC_ALL: 'C', TZ: 'CST-8', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  return (folder, args, input) => {
    return new Promise((resolve, reject) => {
      const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: MOST_BYTES } as const;
      const child = execFile('git', [...args], options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new GitFault(stderr.toString('utf8').trim() || error.message, 'code' in error && error.code === 'ENOENT'));
      });
      // Git may end before it has read everything; what it says of that comes with its end.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
  };
}
