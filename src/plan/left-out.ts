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

/** The words of a record that may be the path of a file of `public/`: each as written, without `/` or `public/` at its head. */
export function pathsNamedIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (one: unknown): void => {
    if (typeof one === 'string') found.add(one.replace(/^(?:\.?\/)?(?:public\/)?/u, ''));
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) look(inner);
  };
  look(value);
  return found;
}
