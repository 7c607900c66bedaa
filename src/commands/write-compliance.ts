import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SiteReport } from '../model/site-report.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { writeWhole } from '../print/write-whole.ts';
import { complianceHtml, compliancePlace } from '../site/compliance-html.ts';
import { inspectSite } from './inspect-site.ts';

/** Inspects the pages of a build and fills `compliance/` with what was found, for people and for programs; gives the report. */
export async function writeCompliance(folder: string, root: string, record: PublishedWorkspace): Promise<SiteReport> {
  const json = path.join(folder, 'compliance/report.json');
  // The page links to it, and is itself inspected.
  await writeWhole(json, '');
  const report = await inspectSite(folder, root, record);
  await writeWhole(json, `${JSON.stringify(report, undefined, 2)}\n`);
  const page = path.join(folder, 'compliance/index.html');
  const html = await readFile(page, 'utf8');
  await writeWhole(
    page,
    html.replace(compliancePlace, () => complianceHtml(report)),
  );
  return report;
}
