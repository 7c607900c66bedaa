import { diagnose } from '../model/messages/diagnose.ts';
import { nearestNames } from '../model/nearest.ts';
import { unknownPlaceholders } from '../model/placeholder.ts';
import { templateFiles, type Template } from '../model/template.ts';
import { LineIndex } from './line-index.ts';
import { listFolder, readSource, type SourceFiles } from './source-files.ts';

/** The templates of a workspace, from `templates/`; a placeholder that means nothing is a finding at its place. */
export async function readTemplates(files: SourceFiles): Promise<readonly Template[]> {
  const templates: Template[] = [];
  for (const name of await listFolder(files, 'templates', /\.mdx?$/iu)) {
    const file = `templates/${name}`;
    const known = templateFiles.find((one) => one.name === name);
    const text = known && (await readSource(files, file, 'needed'));
    if (known === undefined) reportUnread(files, file, name);
    if (known === undefined || text === undefined) continue;
    reportPlaceholders(files, file, text, known.placeholders);
    templates.push({ id: known.id, file, text: text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n') });
  }
  return templates;
}

function reportUnread(files: SourceFiles, file: string, name: string): void {
  const nearest = nearestNames(
    name,
    templateFiles.map((one) => one.name),
  );
  files.diagnostics.push(diagnose('unknown-file', { file, line: 1, column: 1 }, { path: file, nearest }));
}

function reportPlaceholders(files: SourceFiles, file: string, text: string, known: readonly string[]): void {
  const index = new LineIndex(file, text);
  for (const { name, start, end, nearest } of unknownPlaceholders(text, known)) {
    files.diagnostics.push(diagnose('unknown-placeholder', index.place(start, end), { name, known, nearest }));
  }
}
