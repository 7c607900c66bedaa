import { diagnose } from '../model/messages/diagnose.ts';
import type { Site } from '../model/site.ts';
import { problemOf } from './check-entries.ts';
import type { SourceFiles } from './source-files.ts';
import type { YamlFile } from './yaml.ts';

/** Reports pictures of the identity block that `public/` does not have. */
export async function checkSiteFiles(
  files: SourceFiles,
  { value, yaml }: { readonly value: Site; readonly yaml: YamlFile },
): Promise<void> {
  for (const [key, badge] of Object.entries(value.identity)) {
    const path = `public/${badge?.image?.replace(/^\/|^public\//u, '') ?? ''}`;
    const problem = badge?.image === undefined ? undefined : await problemOf(files, path);
    if (problem === undefined) continue;
    const place = yaml.placeOf(['identity', key, 'image']) ?? { file: yaml.file, line: 1, column: 1 };
    files.diagnostics.push(diagnose(problem.rule, place, problem.facts as never));
  }
}
