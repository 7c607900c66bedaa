import type { Diagnostic } from '../model/diagnostic.ts';

/** The workspace has errors: nothing is built from it; the findings say what they are. */
export class WorkspaceFault extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    super(errors.map(({ place, message }) => `${place.file}:${place.line}:${place.column} ${message}`).join('\n'));
    this.name = 'WorkspaceFault';
    this.diagnostics = diagnostics;
  }
}
