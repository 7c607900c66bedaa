import { exitCodes, type Effects, type ExitCode } from './commands/effects.ts';
import { engineName } from './commands/engine-version.ts';
import { helpText } from './commands/help.ts';
import { machineFault } from './commands/machine-fault.ts';
import { isUsageFault, parseOptions, type Options } from './commands/options.ts';

type Command = (options: Options, effects: Effects) => Promise<ExitCode>;

// Loaded when called: `check` and `export` must not wait for Astro and the browser.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  build: async () => (await import('./commands/build.ts')).build,
  verify: async () => (await import('./commands/verify.ts')).verify,
  dev: async () => (await import('./commands/dev.ts')).dev,
  import: async () => (await import('./commands/import.ts')).importFiles,
  export: async () => (await import('./commands/export.ts')).exportFiles,
  new: async () => (await import('./commands/new.ts')).newFiles,
  form: async () => (await import('./commands/form.ts')).form,
  collect: async () => (await import('./commands/collect.ts')).collect,
  report: async () => (await import('./commands/report.ts')).report,
  diff: async () => (await import('./commands/diff.ts')).diff,
  fonts: async () => (await import('./commands/fonts.ts')).fonts,
};

/** Runs one command line and gives its exit code; the clock and the environment are read here and nowhere below. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const effects: Effects = {
    print: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    now: () => Date.now(),
    environment: process.env,
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  };
  return run(args, process.cwd(), effects);
}

/** Puts a question to who sits at the terminal. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The same with the world passed in: what a test calls. */
export async function run(args: readonly string[], workingFolder: string, effects: Effects): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return said(effects, helpText());
  if (name === '--version' || name === '-v') return said(effects, `${engineName()}\n`);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return wrongCall(effects, `没有“${name}”这个命令`);
  const options = parseOptions(rest, workingFolder, name);
  if (isUsageFault(options)) return wrongCall(effects, options.usage, name);
  if (options.help) return said(effects, helpText(name));
  try {
    const command = await load();
    return await command(options, effects);
  } catch (error) {
    return ownFault(error, effects);
  }
}

function said(effects: Effects, text: string): ExitCode {
  effects.print(text);
  return exitCodes.fine;
}

function wrongCall(effects: Effects, message: string, name?: string): ExitCode {
  effects.say(`${message}\n提示：guatu ${name === undefined ? '' : `${name} `}--help 列出用法\n`);
  return exitCodes.usage;
}

/** The machine's fault or our own: one line for the user, the trace only for who asks for it. */
function ownFault(error: unknown, effects: Effects): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  const trace = effects.environment['GUATU_DEBUG'] === '1' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  const machine = machineFault(error);
  if (machine !== undefined) {
    effects.say(`${machine.words}${trace}`);
    return machine.code;
  }
  effects.say(`程序内部出错，不是您的文件的问题：${message}\n提示：设 GUATU_DEBUG=1 再运行一次，把输出发给维护者\n${trace}`);
  return exitCodes.fault;
}
