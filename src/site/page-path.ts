/** The address of the page being rendered from the top of the site, with its file: `plans/x/index.html`. */
export function pagePath(url: URL, base: string): string {
  const below = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
  const path = below.replace(/^\//u, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
