import { documentSchema } from '../model/document.ts';
import { siteSchema } from '../model/site.ts';
import { folderDisk } from './disk.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readPlan } from './read-plan.ts';
import { readShape } from './read-shape.ts';
import { readUnits } from './read-units.ts';
import type { WorkspaceReading } from './read-workspace.ts';
import { resolvePlans } from './resolve-plans.ts';
import { listFolder, readSource, sourceFiles, type SourceFiles } from './source-files.ts';

/**
 * Reads one plan of a workspace with the site, the units and the front matter of the documents that name it: all that its tables and
 * charts are made of. No rules are put to it; undefined where there is no such plan.
 */
export async function readOnePlan(root: string, id: string): Promise<WorkspaceReading | undefined> {
  const files = sourceFiles(folderDisk(root));
  if (!(await listFolder(files, 'plans', 'folders')).includes(id)) return undefined;
  const site = await readShape(files, 'site.yaml', siteSchema);
  const registered = await readUnits(files);
  const notices = await frontMatterNaming(files, id);
  const plan = await readPlan(files, id);
  const plans = resolvePlans(files, plan ? [plan] : [], registered?.units, notices);
  const units = registered?.units ?? [];
  const workspace = site && { site: site.value, units, calendars: [], plans, notices, interpretations: [], pages: [] };
  return { workspace, diagnostics: files.diagnostics, texts: files.texts, notices: [] };
}

/** Most documents name other plans: only those in which the id stands are read. */
async function frontMatterNaming(files: SourceFiles, id: string) {
  const notices = [];
  for (const name of await listFolder(files, 'content/notices', /\.mdx$/u)) {
    const file = `content/notices/${name}`;
    const text = name === `${id}.mdx` ? id : await readSource({ ...files, texts: new Map(), diagnostics: [] }, file, 'optional');
    const notice = text?.includes(id) === true ? await readFrontMatter(files, file, documentSchema) : undefined;
    if (notice?.data !== undefined) notices.push({ id: notice.id, file, data: notice.data });
  }
  return notices;
}
