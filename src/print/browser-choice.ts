/** Where a browser came from: named by the user, unpacked from our package, or found on the machine. */
export type BrowserSource = 'GUATU_BROWSER' | 'packaged' | 'system';

/** A browser that can print; `path` is a program, or for `packaged` the folder that holds its archives. */
export interface BrowserChoice {
  readonly path: string;
  readonly source: BrowserSource;
  /** What a person calls it, e.g. `Google Chrome`. */
  readonly name: string;
}

/** Why no browser could be chosen: one plain Chinese message with what to do, and every place that was looked at. */
export interface BrowserRefusal {
  readonly refused: true;
  readonly message: string;
  readonly looked: readonly string[];
}

/** What the choice depends on; every fact of the machine is an argument, so that any machine can be tested on any other. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The environment of the command; `GUATU_BROWSER`, `HOME` and the program folders of Windows are read from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of packaged archives (see `packagedChromium`), or undefined where the package is not installed. */
  readonly packaged: string | undefined;
  readonly exists: (path: string) => boolean;
}

interface Place {
  readonly path: string;
  readonly name: string;
}

/** The packaged browser is a glibc program: without this loader (Alpine, NixOS) the kernel cannot start it. */
const glibcLoader = '/lib64/ld-linux-x86-64.so.2';

/** Returns the browser to print with, in the order `GUATU_BROWSER`, packaged, system, or a refusal that says where it looked. */
export function chooseBrowser(search: BrowserSearch): BrowserChoice | BrowserRefusal {
  const named = search.env['GUATU_BROWSER']?.trim();
  if (named !== undefined && named !== '') return namedBrowser(named, search);
  if (search.packaged !== undefined && runsPackaged(search, search.packaged)) {
    return { path: search.packaged, source: 'packaged', name: 'Chromium（随软件包）' };
  }
  const places = systemPlaces(search.platform, search.env);
  const found = places.find((place) => search.exists(place.path));
  return found === undefined ? nothingFound(search, places) : { ...found, source: 'system' };
}

/** Tells a refusal from a choice. */
export function isBrowserRefusal(answer: BrowserChoice | BrowserRefusal): answer is BrowserRefusal {
  return 'refused' in answer;
}

// A wrong GUATU_BROWSER is refused, not passed over: the user asked for one certain program.
function namedBrowser(path: string, search: BrowserSearch): BrowserChoice | BrowserRefusal {
  if (search.exists(path)) return { path, source: 'GUATU_BROWSER', name: path };
  const message = `环境变量 GUATU_BROWSER 指向的浏览器不存在：${path}。请改成浏览器程序的完整路径，或删去这个变量。`;
  return { refused: true, message, looked: [path] };
}

function runsPackaged(search: BrowserSearch, folder: string): boolean {
  const machine = search.platform === 'linux' && search.arch === 'x64';
  return machine && search.exists(glibcLoader) && search.exists(`${folder}/chromium.br`);
}

function nothingFound(search: BrowserSearch, places: readonly Place[]): BrowserRefusal {
  const looked = [...(search.packaged === undefined ? [] : [search.packaged]), ...places.map((place) => place.path)];
  const message = [
    `没有找到可以打印 PDF 的浏览器（${search.platform} ${search.arch}）。已查找：`,
    ...looked.map((path) => `  ${path}`),
    '请安装 Chrome、Chromium 或 Edge，或把环境变量 GUATU_BROWSER 设为浏览器程序的完整路径。',
  ].join('\n');
  return { refused: true, message, looked };
}

function systemPlaces(platform: NodeJS.Platform, env: BrowserSearch['env']): readonly Place[] {
  if (platform === 'darwin') return macPlaces(env['HOME']);
  if (platform === 'win32') return windowsPlaces(env);
  return linuxPlaces;
}

const linuxPlaces: readonly Place[] = [
  { path: '/usr/bin/google-chrome-stable', name: 'Google Chrome' },
  { path: '/usr/bin/google-chrome', name: 'Google Chrome' },
  { path: '/opt/google/chrome/chrome', name: 'Google Chrome' },
  { path: '/usr/bin/chromium', name: 'Chromium' },
  { path: '/usr/bin/chromium-browser', name: 'Chromium' },
  { path: '/usr/lib/chromium/chromium', name: 'Chromium' },
  { path: '/snap/bin/chromium', name: 'Chromium' },
  { path: '/usr/bin/microsoft-edge-stable', name: 'Microsoft Edge' },
  { path: '/usr/bin/microsoft-edge', name: 'Microsoft Edge' },
];

const macPrograms: readonly Place[] = [
  { path: 'Google Chrome.app/Contents/MacOS/Google Chrome', name: 'Google Chrome' },
  { path: 'Chromium.app/Contents/MacOS/Chromium', name: 'Chromium' },
  { path: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', name: 'Microsoft Edge' },
];

function macPlaces(home: string | undefined): readonly Place[] {
  const folders = ['/Applications', ...(home === undefined ? [] : [`${home}/Applications`])];
  return folders.flatMap((folder) => macPrograms.map(({ path, name }) => ({ path: `${folder}/${path}`, name })));
}

// Edge is part of Windows, so it is the last to be asked but the one that is always there.
const windowsPrograms: readonly Place[] = [
  { path: 'Google\\Chrome\\Application\\chrome.exe', name: 'Google Chrome' },
  { path: 'Chromium\\Application\\chrome.exe', name: 'Chromium' },
  { path: 'Microsoft\\Edge\\Application\\msedge.exe', name: 'Microsoft Edge' },
];

function windowsPlaces(env: BrowserSearch['env']): readonly Place[] {
  const given = [env['ProgramFiles'] ?? 'C:\\Program Files', env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)', env['LOCALAPPDATA']];
  const folders = given.filter((folder) => folder !== undefined);
  return windowsPrograms.flatMap(({ path, name }) => folders.map((folder) => ({ path: `${folder}\\${path}`, name })));
}
