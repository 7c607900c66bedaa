import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process so described that another process can tell whether it still runs: its number alone may have been given to another since. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The machine: its name and, where it has one, its id. */
  readonly machine: string;
  /** The start of the system and the space in which the number counts (a container has one of its own); empty where the system tells neither. */
  readonly space: string;
  /** When the process began, in the system's own count; empty where the system does not tell. */
  readonly started: string;
}

/** Whether a process still runs, as far as this process can see. */
export type ProcessState = 'alive' | 'dead' | 'unseen';

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, machine: machine(), space: space(), started: startOf(process.pid) };
}

/** Whether that process still runs; `unseen` for one on another machine, in another container, or where the number is all there is to go by. */
export function stateOf(other: ProcessIdentity): ProcessState {
  if (other.machine !== machine()) return 'unseen';
  if (other.space !== space()) return sameBoot(other.space, space()) ? 'unseen' : 'dead';
  if (!isRunning(other.pid)) return 'dead';
  if (other.started === '') return 'unseen';
  return startOf(other.pid) === other.started ? 'alive' : 'dead';
}

/** Reads an identity out of parsed JSON; undefined where it is none. */
export function asIdentity(found: unknown): ProcessIdentity | undefined {
  const { pid, machine: name, space: where, started } = (found ?? {}) as Partial<Record<keyof ProcessIdentity, unknown>>;
  const isWhole = Number.isInteger(pid) && [name, where, started].every((part) => typeof part === 'string');
  return isWhole ? (found as ProcessIdentity) : undefined;
}

function machine(): string {
  return [hostname(), quietly(() => readFileSync('/etc/machine-id', 'utf8').trim())].filter((part) => part !== '').join(' ');
}

function space(): string {
  const boot = quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  return boot === '' ? '' : `${boot} ${quietly(() => readlinkSync('/proc/self/ns/pid'))}`;
}

/** A machine that was started again since has none of the processes of before. */
function sameBoot(one: string, other: string): boolean {
  return one.split(' ')[0] === other.split(' ')[0];
}

/** Field 22 of `/proc/<pid>/stat`; the name in brackets before it may hold anything. */
function startOf(pid: number): string {
  const text = quietly(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
