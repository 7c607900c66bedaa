import path from 'node:path';

/**
 * The folders whose files the preview may hand to a browser: the workspace, the engine, and the packages that the engine stands among (an
 * installed one) or beside (the repository). Nothing above them.
 */
export function servedFolders(root: string, engine: string): readonly string[] {
  const parts = path.resolve(engine).split(path.sep);
  const outermost = parts.indexOf('node_modules');
  const around = outermost < 0 ? [] : [parts.slice(0, outermost + 1).join(path.sep)];
  return [root, path.resolve(engine), path.join(path.dirname(path.resolve(engine)), 'node_modules'), ...around];
}
