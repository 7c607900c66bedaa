import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay, type Day } from '../model/day.ts';
import type { Edition } from '../views/reader.ts';

/** The web pages alone, or everything but PDFs. */
export type BuiltPart = 'all' | 'pages' | 'files';

/** A share of a build's PDFs: `1/3` is the first of three. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** The options that every command takes, normalised once. */
export interface Options {
  /** The workspace, absolute. */
  readonly root: string;
  /** Where the command was called: names of folders that are no options count from here. */
  readonly workingFolder: string;
  /** Where output goes, absolute; undefined for the command's own default. */
  readonly out: string | undefined;
  readonly asOf: Day | undefined;
  readonly edition: Edition;
  readonly json: boolean;
  readonly strict: boolean;
  /** `check`: mend what can safely be mended. */
  readonly fix: boolean;
  /** `check`: read the built site in place of the workspace. */
  readonly site: boolean;
  /** `collect`: say what would be written, and write nothing. */
  readonly dryRun: boolean;
  /** `collect`: what is reported now goes before what was. */
  readonly replace: boolean;
  /** `build`: use nothing that an earlier build has kept. */
  readonly force: boolean;
  /** `build`: a part of the site alone, for measuring and trying; undefined for all of it. */
  readonly only: BuiltPart | undefined;
  /** `build`: print only this share of the PDFs. */
  readonly shard: Shard | undefined;
  /** `build`: print with browsers that run elsewhere, by their addresses. */
  readonly browserWs: readonly string[];
  /** `build`: take the PDFs from shares that were printed elsewhere, by their folders, absolute. */
  readonly merge: readonly string[];
  readonly help: boolean;
  /** `export`: which format. */
  readonly as: string | undefined;
  /** `export`: which plan. */
  readonly plan: string | undefined;
  /** `export`: which document. */
  readonly notice: string | undefined;
  /** `export`: which rows, in the words of the command line. */
  readonly unit: string | undefined;
  readonly role: string | undefined;
  readonly due: string | undefined;
  readonly state: string | undefined;
  /** `export --as poster`: which sheet. */
  readonly paper: string | undefined;
  /** `dev`: which port. */
  readonly port: number | undefined;
  /** `fonts`: get free faces and keep them in the user's cache. */
  readonly install: boolean;
  /** Words that are no options: `plan` in `guatu new plan`. */
  readonly words: readonly string[];
  /** `new`: the answers to its questions, by the name of the option. */
  readonly answers: Readonly<Record<string, string>>;
}

/** A call of the command line that cannot be carried out, with what to write instead. */
export interface UsageFault {
  readonly usage: string;
}

const flags = {
  'root': { type: 'string' },
  'out': { type: 'string' },
  'as-of': { type: 'string' },
  'edition': { type: 'string' },
  'json': { type: 'boolean' },
  'strict': { type: 'boolean' },
  'fix': { type: 'boolean' },
  'site': { type: 'boolean' },
  'force': { type: 'boolean' },
  'only': { type: 'string' },
  'shard': { type: 'string' },
  'browser-ws': { type: 'string', multiple: true },
  'merge': { type: 'string', multiple: true },
  'help': { type: 'boolean', short: 'h' },
  'as': { type: 'string' },
  'plan': { type: 'string' },
  'notice': { type: 'string' },
  'unit': { type: 'string' },
  'role': { type: 'string' },
  'due': { type: 'string' },
  'state': { type: 'string' },
  'paper': { type: 'string' },
  'port': { type: 'string' },
  'install': { type: 'boolean' },
  'id': { type: 'string' },
  'title': { type: 'string' },
  'name': { type: 'string' },
  'issuer': { type: 'string' },
  'kind': { type: 'string' },
  'parent': { type: 'string' },
  'layout': { type: 'string' },
  'period': { type: 'string' },
  'report': { type: 'string' },
  'ledger': { type: 'string' },
  'received': { type: 'string' },
  'prefer': { type: 'string' },
  'replace': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** How many words that are no options a command takes; the others take none. */
const wordsOf: Readonly<Record<string, number>> = { new: 1, diff: 2, import: 50, collect: 1000 };

/** Reads the arguments of a command; what is wrong comes back as a UsageFault. */
export function parseOptions(args: readonly string[], workingFolder: string, command: string): Options | UsageFault {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true });
    const extra = positionals[wordsOf[command] ?? 0];
    if (extra !== undefined) return { usage: `多出了“${extra}”` };
    return normalise(values, positionals, workingFolder);
  } catch (error) {
    return { usage: unknownFlag(error, args) };
  }
}

type Values = Partial<Record<keyof typeof flags, string | boolean | (string | boolean)[]>>;

function normalise(values: Values, words: readonly string[], workingFolder: string): Options | UsageFault {
  const text = (key: keyof typeof flags): string | undefined => (typeof values[key] === 'string' ? values[key] : undefined);
  const asOf = text('as-of');
  const day = asOf === undefined ? undefined : parseDay(asOf);
  if (asOf !== undefined && day === undefined) return { usage: `--as-of 要写成 2021-06-15 这样的日期，现在是“${asOf}”` };
  const edition = text('edition') ?? 'public';
  if (edition !== 'public' && edition !== 'internal') return { usage: `--edition 只能是 public 或 internal，现在是“${edition}”` };
  const port = text('port');
  if (port !== undefined && !(/^\d{1,5}$/u.test(port) && Number(port) < 65536)) return { usage: `--port 要写端口号，现在是“${port}”` };
  const shard = parseShard(text('shard'));
  if (shard === null) return { usage: `--shard 要写成 2/3 这样的第几份和共几份，现在是“${text('shard') ?? ''}”` };
  const browserWs = texts(values['browser-ws']);
  const odd = browserWs.find((url) => !/^(?:wss?|https?):\/\/./u.test(url));
  if (odd !== undefined) return { usage: `--browser-ws 要写 ws:// 或 http:// 开头的地址，现在是“${odd}”` };
  const merge = texts(values.merge);
  if (merge.length > 0 && (shard ?? browserWs[0]) !== undefined) return { usage: '--merge 不打印，不能与 --shard、--browser-ws 一起写' };
  const out = text('out');
  const only = text('only');
  if (only !== undefined && only !== 'pages' && only !== 'files') return { usage: `--only 只能是 pages 或 files，现在是“${only}”` };
  if (only !== undefined && out === undefined) return { usage: '--only 做出的网站不全，要同时用 --out 写明放进哪个目录' };
  return {
    root: path.resolve(workingFolder, text('root') ?? '.'),
    workingFolder,
    out: out === undefined ? undefined : path.resolve(workingFolder, out),
    asOf: day,
    edition,
    json: values.json === true,
    strict: values.strict === true,
    fix: values.fix === true,
    site: values.site === true,
    dryRun: values['dry-run'] === true,
    replace: values.replace === true,
    force: values.force === true,
    only,
    shard,
    browserWs,
    merge: merge.map((folder) => path.resolve(workingFolder, folder)),
    help: values.help === true,
    as: text('as'),
    plan: text('plan'),
    notice: text('notice'),
    unit: text('unit'),
    role: text('role'),
    due: text('due'),
    state: text('state'),
    paper: text('paper'),
    port: port === undefined ? undefined : Number(port),
    install: values.install === true,
    words,
    answers: Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

/** `2/3`; null where it is written otherwise. */
function parseShard(text: string | undefined): Shard | undefined | null {
  if (text === undefined) return undefined;
  const [, index = 0, count = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? []).map(Number);
  return index > 0 && index <= count ? { index, count } : null;
}

function texts(value: Values[keyof Values]): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

function unknownFlag(error: unknown, args: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const flag = args.find((arg) => arg.startsWith('-') && !(arg.replace(/^-+/u, '').split('=')[0] ?? '' in flags)) ?? args.join(' ');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${unknownName(error) ?? flag}”这个选项`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项“${unknownName(error) ?? flag}”后面缺少内容`;
  return `看不懂“${args.join(' ')}”`;
}

function unknownName(error: unknown): string | undefined {
  return error instanceof Error ? /'(?:-\w, )?(--?[\w-]+)/u.exec(error.message)?.[1] : undefined;
}

/** True where parsing the options failed. */
export function isUsageFault(options: Options | UsageFault): options is UsageFault {
  return 'usage' in options;
}
