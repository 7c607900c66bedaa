import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { withBytes } from './held-response.ts';
import type { BuiltPart } from './options.ts';
import type { PageBundle } from './page-bundle.ts';

/** A route of the site as Astro describes it; only what is needed here. */
export interface Route {
  readonly type: string;
  readonly route: string;
  readonly component: string;
  /** Its address, where it has no parameters. */
  readonly pathname?: string | undefined;
}

/** One page or file that the site has. */
export interface PagePath {
  /** Its address from the top of the site: `/plans/x`, `/plans/x/plan.json`. */
  readonly pathname: string;
  readonly route: Route;
  /** What the page is made of, in few characters, where its route says so. */
  readonly cacheKey?: string | undefined;
}

/** The compiled program that makes the pages. */
export interface PageProgram {
  /** The pages of what is the current build, or of a part of it, that such routes make. */
  paths(part: BuiltPart, isAsked: (route: Route) => boolean): Promise<readonly PagePath[]>;
  /** The page of this address that the route in this file makes; throws where no route is in it. */
  page(pathname: string, component: string): PagePath;
  /** One page; undefined where its route has nothing to say. */
  render(page: PagePath): Promise<Buffer | undefined>;
}

/** What of Astro's program for static sites is used (`astro/entrypoints/prerender`). */
interface AstroProgram {
  readonly app: ConstructorParameters<typeof StaticPaths>[0] & {
    setInternals(internals: object): void;
    setOptions(options: object): void;
    readonly routeCache: { clearAll(): void };
    getComponentByRoute?(route: Route): Promise<{ readonly cacheKey?: () => string | undefined }>;
    render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
  };
}

/** Loads the program of a bundle. */
export async function pageProgram({ folder, entry, styles }: PageBundle): Promise<PageProgram> {
  const { app } = (await import(pathToFileURL(path.join(folder, entry)).href)) as AstroProgram;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  // What routes said of an earlier build of this process is no longer true.
  app.routeCache.clearAll();
  return {
    paths: async (part, isAsked) => withOwnKeys(app, withoutDoubles(await new StaticPaths(withRoutes(app, part, isAsked)).getAll())),
    page: (pathname, component) => ({ pathname, route: routeIn(app, component) }),
    render: async ({ pathname, route }) => {
      const { status, bytes } = await withBytes(() => app.render(new Request(addressOf(pathname, route)), { routeData: route }));
      if (status >= 400 && route.route !== '/404') throw new Error(`${pathname}: ${String(status)}`);
      return bytes;
    },
  };
}

function routeIn({ manifest }: AstroProgram['app'], component: string): Route {
  const found = manifest.routes.find(({ routeData }) => routeData.component === component);
  if (found === undefined) throw new Error(`No route of the pages is in "${component}"`);
  return found.routeData;
}

/** The program as if it had the routes of a part of the site alone: what the others are made of is then not worked out. */
function withRoutes(
  app: AstroProgram['app'],
  part: BuiltPart,
  isAsked: (route: Route) => boolean,
): ConstructorParameters<typeof StaticPaths>[0] {
  const routes = app.manifest.routes.filter(({ routeData }) => isIn(part, routeData) && isAsked(routeData));
  const getComponentByRoute = app.getComponentByRoute?.bind(app);
  return { manifest: { ...app.manifest, routes }, routeCache: app.routeCache, ...(getComponentByRoute && { getComponentByRoute }) };
}

function isIn(part: BuiltPart, { type, route }: Route): boolean {
  const isPaper = route.startsWith('/print/');
  if (part === 'pages') return type === 'page' && !isPaper && route !== '/compliance';
  return part === 'all' || !isPaper;
}

/** Of two routes with one address the first is meant, as in Astro. */
function withoutDoubles(pages: readonly PagePath[]): readonly PagePath[] {
  return [...new Map(pages.toReversed().map((page) => [page.pathname.replace(/\/$/u, ''), page])).values()].toReversed();
}

/** Routes with parameters give the keys of their pages beside these; one without says its key by itself. */
function withOwnKeys(app: AstroProgram['app'], pages: readonly PagePath[]): Promise<readonly PagePath[]> {
  return Promise.all(
    pages.map(async (page) => {
      if (page.route.pathname === undefined) return page;
      const component = await app.getComponentByRoute?.(page.route);
      return { ...page, cacheKey: component?.cacheKey?.() };
    }),
  );
}

/** A page's address on a host that is none: a folder for a page, the name itself for a file. */
function addressOf(pathname: string, { type }: Route): string {
  const below = pathname.replace(/^\//u, '');
  const isFolder = type === 'page' && below !== '' && !below.endsWith('/');
  return new URL(`${encodeURI(below)}${isFolder ? '/' : ''}`, 'https://guatu.invalid/').href;
}

/** Where a page is written, from the top of the site: `plans/x/index.html`, `404.html`, `plans/x/plan.json`. */
export function fileOf({ pathname, route }: PagePath): string {
  const below = pathname.replace(/^\/|\/$/gu, '');
  if (route.type !== 'page') return below;
  if (below === '404') return '404.html';
  return below === '' ? 'index.html' : `${below}/index.html`;
}
