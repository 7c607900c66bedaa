/** What remains to be put right if the process ends now; the last registered goes first. */
const remaining = new Set<() => void>();

/** The exit codes of programs that a signal ended. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof signals;

/** Has something put right if the process is interrupted or ends of itself; gives the way to take it back. `putRight` may not wait. */
export function atEnd(putRight: () => void): () => void {
  if (remaining.size === 0) listen();
  remaining.add(putRight);
  return () => {
    if (remaining.delete(putRight) && remaining.size === 0) forget();
  };
}

function listen(): void {
  process.on('exit', putAllRight);
  for (const name of Object.keys(signals)) process.on(name, interrupted);
}

function forget(): void {
  process.off('exit', putAllRight);
  for (const name of Object.keys(signals)) process.off(name, interrupted);
}

/** Ends the process with the code of its signal; what listens to the end puts right. */
function interrupted(signal: Signal): void {
  process.exit(signals[signal]);
}

function putAllRight(): void {
  for (const putRight of [...remaining].toReversed()) {
    try {
      putRight();
    } catch {
      // Whatever cannot be put right now is left to the next build; the others still are.
    }
  }
  remaining.clear();
}
