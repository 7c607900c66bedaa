import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { SiteReport } from '../model/site-report.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { runSiteRules } from '../rules/site/run-site-rules.ts';
import { siteRules } from '../rules/site/site-rules.ts';
import { siteSubject, type PageText, type SiteInput } from '../rules/site/site-subject.ts';
import { identityBlock } from '../views/identity-block.ts';
import { publicFiles } from './copy-public.ts';
import { expectedPage } from './expected-page.ts';
import { countBySeverity } from './format-diagnostics.ts';
import { listPaths } from './manifest.ts';

/** Reads a built folder and says of it what an inspector would, by the rules that the site has not switched off. */
export async function inspectSite(folder: string, root: string, record: PublishedWorkspace): Promise<SiteReport> {
  const input = await readSite(folder, root, record);
  const settings = record.site.checks;
  const findings = runSiteRules(siteSubject(input), settings);
  return {
    edition: record.edition,
    pages: input.pages.length,
    rules: siteRules.map(({ id }) => id).filter((id) => settings[id] !== 'off'),
    counts: countBySeverity(findings),
    findings: findings.map(({ places, ...finding }) => ({ ...finding, places: [...places] })),
  };
}

async function readSite(folder: string, root: string, record: PublishedWorkspace): Promise<SiteInput> {
  const names = listPaths(folder).filter((name) => !name.startsWith('print/'));
  const files = new Map<string, number>();
  for (const name of names) files.set(name, (await stat(path.join(folder, name))).size);
  const pages = names
    .filter((name) => /\.html?$/u.test(name))
    .map((name) => ({ path: name, read: () => decoded(readFileSync(path.join(folder, name))) }));
  return {
    record,
    files,
    pages,
    own: new Set(await publicFiles(root)),
    identity: identityBlock(record.site),
    expectedOn: (name) => expectedPage(name, record),
  };
}

function decoded(bytes: Buffer): PageText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: bytes.toString('latin1'), isUtf8: false };
  }
}
