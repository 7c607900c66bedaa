/** An address within the site as a link names it: from the top of the site without the first `/`, and the place on the page. */
export interface LinkAddress {
  readonly path: string;
  readonly anchor: string | undefined;
}

/**
 * The address within the site that a link on the page at `from` (`notices/x/`) leads to; undefined where it leads elsewhere, or out of
 * the top of the site.
 */
export function linkAddress(url: string, from: string): LinkAddress | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url)) return undefined;
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(url) ?? [];
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of decoded(path).replace(/^\//u, '').split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.') steps.push(step);
  }
  const whole = path === '' ? from : steps.join('/');
  return { path: whole, anchor: anchor === undefined ? undefined : decoded(anchor) };
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** The address of the page that a file of `content/` becomes, from the top of the site: `notices/x/`, `about/`. */
export function pageAddress(file: string): string {
  return `${file.replace(/^content\/(?:pages\/)?/u, '').replace(/\.mdx$/u, '')}/`;
}
