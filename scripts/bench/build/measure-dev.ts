import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planId } from '../invented-province.ts';
import { median } from '../median.ts';
import type { Figures } from './figures.ts';
import { provinceFolder } from './province-folder.ts';

const engine = path.resolve(import.meta.dirname, '../../..');
const agent = new Agent({ keepAlive: true });

/**
 * How long after a save of one plan `guatu dev`, compiled, serves its page with the changed word: the median of some saves in a province of so many plans.
 * The page is asked for again as soon as an answer without the word is there, over one kept connection.
 */
export async function measureDev(plans: number, saves = 7): Promise<Required<Figures>['dev']> {
  const root = await mkdtemp(path.join(tmpdir(), 'guatu-bench-dev-'));
  await provinceFolder(root, plans);
  const server = spawn(process.execPath, ['lib/guatu.mjs', 'dev', '--root', root, '--port', '0'], {
    cwd: engine,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const address = await addressOf(server);
    const times: number[] = [];
    // The first page loads the components, the first save what follows it: a person feels both once.
    for (let save = 0; save <= saves; save += 1) {
      const milliseconds = await timeOfSave(root, address, planId(Math.floor(plans / 2)), save);
      if (save > 0) times.push(milliseconds);
    }
    return { plans, milliseconds: Math.round(median(times)), saves };
  } finally {
    await ended(server);
    await rm(root, { recursive: true, force: true });
  }
}

async function timeOfSave(root: string, address: string, id: string, save: number): Promise<number> {
  const page = new URL(`plans/${id}/`, address);
  const word = `第${String(save + 1)}次保存`;
  const file = path.join(root, 'plans', id, 'plan.yaml');
  await bodyOf(page);
  const text = (await readFile(file, 'utf8')).replace(/^( {4}text: [^。\n]*)/mu, `$1，${word}`);
  const start = performance.now();
  await writeFile(file, text);
  while (!(await bodyOf(page)).includes(word)) if (performance.now() - start > 120_000) throw new Error(`${page.href} never says ${word}`);
  return performance.now() - start;
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (text: string): void => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.setEncoding('utf8').on('data', read);
    server.stderr?.setEncoding('utf8').on('data', read);
    server.once('error', reject);
    server.once('close', (code) => reject(new Error(`guatu dev ended with ${String(code)}:\n${said}`)));
  });
}

function bodyOf(page: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    get(page, { agent }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => void (body += text));
      answer.once('end', () => resolve(body));
      answer.once('error', reject);
    }).once('error', reject);
  });
}

function ended(server: ChildProcess): Promise<void> {
  agent.destroy();
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.removeAllListeners('close').once('close', () => resolve());
    server.kill('SIGTERM');
  });
}
