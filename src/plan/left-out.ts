import type { Workspace } from './workspace.ts';

/** The folder of `public/` whose files only the internal edition has, whatever names them. */
export const internalFolder = 'internal/';

/** True for a file of `public/`, by its path from there, that stands in the internal folder. */
export function isInInternalFolder(file: string): boolean {
  return file.replace(/^\/|^\.\//u, '').startsWith(internalFolder);
}

/** The addresses of pages that an edition leaves out, from the top of the site: `notices/x/`, `plans/y/`; none for the internal edition. */
export function leftOutAddresses(whole: Workspace, published: Workspace): readonly string[] {
  const shown = new Set(addressesOf(published));
  return addressesOf(whole).filter((address) => !shown.has(address));
}

function addressesOf({ plans, notices, interpretations, pages }: Workspace): readonly string[] {
  return [
    ...plans.map(({ id }) => `plans/${id}/`),
    ...notices.map(({ id }) => `notices/${id}/`),
    ...interpretations.map(({ id }) => `interpretations/${id}/`),
    ...pages.map(({ id }) => `${id}/`),
  ];
}

/**
 * The files of `public/` that the public edition leaves out: those of the internal folder, and those that something names, but nothing that
 * the public edition shows. What nothing names at all (an icon, `robots.txt`) is published.
 */
export function leftOutFiles(files: readonly string[], named: ReadonlySet<string>, shown: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(files.filter((file) => isInInternalFolder(file) || (named.has(file) && !shown.has(file))));
}

/** Those of some files of `public/` that a record names anywhere, each as the path of its own: without `/` or `public/` at its head. */
export function filesNamedIn(value: unknown, files: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  // Nearly all words of a record are longer than any path: they need no second look.
  const longest = [...files].reduce((most, { length }) => Math.max(most, length), 0) + './public/'.length;
  const look = (one: unknown): void => {
    if (typeof one === 'string') {
      if (one.length > longest) return;
      const file = one.replace(/^(?:\.?\/)?(?:public\/)?/u, '');
      if (files.has(file)) found.add(file);
    } else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) look(inner);
  };
  if (files.size > 0) look(value);
  return found;
}
