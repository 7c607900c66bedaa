// Started by ready-guatu.ts: carries out one command line after the other, with Astro loaded once, and says how much memory it has taken.
import { run } from '../../src/cli.ts';
import type { AskedCommand, ReadyAnswer } from './ready-guatu.ts';

async function answer({ args, cwd }: AskedCommand): Promise<ReadyAnswer> {
  const said = { out: '', err: '' };
  const code = await run(args, cwd, {
    print: (text) => void (said.out += text),
    say: (text) => void (said.err += text),
    now: () => Date.now(),
    environment: process.env,
  });
  return { ran: { code, ...said }, memory: process.memoryUsage.rss() };
}

process.on('message', (asked: AskedCommand) => {
  void answer(asked).then((answered) => process.send?.(answered));
});
