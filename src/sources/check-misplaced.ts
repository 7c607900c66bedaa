import path from 'node:path';
import { diagnose } from '../model/messages/diagnose.ts';
import { nearestNames } from '../model/nearest.ts';
import { planFolders, planLists } from './read-plan.ts';
import { listFolder, type SourceFiles } from './source-files.ts';

/** What authors write; pictures and the like may lie anywhere. */
const written = /\.(?:ya?ml|mdx?)$/iu;
const documentFolders = ['notices', 'interpretations', 'pages'] as const;
const topFiles = ['site.yaml', 'units.yaml'] as const;
const topFolders = ['calendar', 'content', 'plans', 'templates'] as const;

/** Reports files that no reader will ever open, because they lie in a folder or bear a name that means nothing: they would be missing in silence. */
export async function checkMisplaced(files: SourceFiles): Promise<void> {
  await checkTop(files);
  await checkTopFolders(files);
  for (const name of await listFolder(files, 'plans', written)) report(files, `plans/${name}`, [`plans/${idOf(name)}/plan.yaml`]);
  for (const id of await listFolder(files, 'plans', 'folders')) await checkPlanFolders(files, `plans/${id}`);
  await checkContent(files);
}

/** The top of a workspace may hold files of other programs: only what looks like ours is said to be misplaced. */
async function checkTop(files: SourceFiles): Promise<void> {
  const parts = ['plan.yaml', 'plans.yaml', ...planLists.map((name) => `${name}.yaml`), ...planFolders.map((name) => `${name}.yaml`)];
  for (const name of await listFolder(files, '', written)) {
    if ((topFiles as readonly string[]).includes(name)) continue;
    if (parts.includes(name)) report(files, name, [`plans/<方案的标识>/${name}`]);
    else if (/\.mdx$/iu.test(name)) report(files, name, [`content/notices/${name}`, `content/pages/${name}`]);
    else await reportNear(files, name);
  }
}

/** `site.yml` beside `site.yaml`; where the right one is missing, that finding names this file. */
async function reportNear(files: SourceFiles, name: string): Promise<void> {
  const nearest = nearestNames(name, topFiles, 1);
  const [wanted] = nearest;
  if (wanted !== undefined && (await files.disk.kindOf(wanted)) === 'file') report(files, name, nearest);
}

async function checkTopFolders(files: SourceFiles): Promise<void> {
  for (const folder of await listFolder(files, '', 'folders')) {
    if ((topFolders as readonly string[]).includes(folder)) continue;
    const wanted = documentFolders.find((name) => name === folder);
    const nearest = wanted === undefined ? nearestNames(folder, topFolders, 1) : [`content/${wanted}`];
    if (nearest[0] === undefined) continue;
    for (const file of await writtenUnder(files, folder)) report(files, file, [file.replace(folder, nearest[0])]);
  }
}

async function checkPlanFolders(files: SourceFiles, plan: string): Promise<void> {
  for (const folder of await listFolder(files, plan, 'folders')) {
    const isKnown = (planFolders as readonly string[]).includes(folder);
    const nearest = nearestNames(folder, planFolders, 1)[0];
    for (const file of await writtenUnder(files, `${plan}/${folder}`)) {
      const name = path.posix.basename(file);
      const isRead = isKnown && /\.ya?ml$/u.test(name) && file === `${plan}/${folder}/${name}`;
      if (!isRead) report(files, file, nearest === undefined ? [] : [`${plan}/${nearest}/${name.replace(/\.[^.]*$/u, '.yaml')}`]);
    }
  }
}

async function checkContent(files: SourceFiles): Promise<void> {
  for (const name of await listFolder(files, 'content', written)) report(files, `content/${name}`, [`content/pages/${idOf(name)}.mdx`]);
  for (const folder of await listFolder(files, 'content', 'folders')) {
    const isKnown = (documentFolders as readonly string[]).includes(folder);
    const nearest = nearestNames(folder, documentFolders, 1)[0];
    for (const file of await writtenUnder(files, `content/${folder}`)) {
      const name = path.posix.basename(file);
      const isRead = isKnown && name.endsWith('.mdx') && file === `content/${folder}/${name}`;
      if (!isRead) report(files, file, nearest === undefined ? [] : [`content/${nearest}/${idOf(name)}.mdx`]);
    }
  }
}

async function writtenUnder(files: SourceFiles, folder: string): Promise<readonly string[]> {
  const here = (await listFolder(files, folder, written)).map((name) => `${folder}/${name}`);
  const below = (await listFolder(files, folder, 'folders')).map((name) => writtenUnder(files, `${folder}/${name}`));
  return [...here, ...(await Promise.all(below)).flat()];
}

function idOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

function report(files: SourceFiles, file: string, nearest: readonly string[]): void {
  files.diagnostics.push(diagnose('unknown-file', { file, line: 1, column: 1 }, { path: file, nearest }));
}
