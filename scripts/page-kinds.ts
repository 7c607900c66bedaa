import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Where pages of one kind differ: the names of plans, units, documents, tags, years, ledgers, reminders and kinds of rules. */
const named: readonly RegExp[] = [
  /^(?:plans|notices|units|interpretations|calendar|reference)\/(?!(?:tags|years|rules|words|embeds)\/)(?<name>[^/]+)\//u,
  /\/(?:tags|years|rules|ledgers|reminders)\/(?<name>[^/]+)\//u,
];

/** Files in HTML that are no pages of the site: pieces for other websites, and copies of pages to keep. */
const besides = /(?:^|\/)(?:fragment\.html|offline\.html|fragments\/)/u;

/** One page of each kind of an output, by the name of its kind (`plans/…/index.html`). */
export async function pageKinds(output: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(output, { recursive: true })).map((name) => name.split(path.sep).join('/')).toSorted();
  const pages = files.filter((file) => file.endsWith('.html') && !besides.test(file));
  return new Map([...Map.groupBy(pages, kindOf)].map(([kind, [first = '']]) => [kind, first]));
}

/** The name of the kind to which a page belongs. */
export function kindOf(page: string): string {
  return named.reduce((name, pattern) => name.replace(pattern, (whole, part: string) => whole.replace(`/${part}/`, '/…/')), page);
}
