import { describe, expect, it } from 'vitest';
import { chooseBrowser, isBrowserRefusal } from '../../src/print/browser-choice.ts';
import type { BrowserSearch } from '../../src/print/browser-choice.ts';

const archives = '/app/node_modules/@sparticuz/chromium/bin';
const loader = '/lib64/ld-linux-x86-64.so.2';

function choose(files: readonly string[], search: Partial<Omit<BrowserSearch, 'exists'>> = {}) {
  return chooseBrowser({ platform: 'linux', arch: 'x64', env: {}, packaged: archives, ...search, exists: (path) => files.includes(path) });
}

describe('chooseBrowser', () => {
  it.each([
    [
      'the named one before all',
      ['/my/chrome', `${archives}/chromium.br`, loader],
      { env: { GUATU_BROWSER: '/my/chrome' } },
      '/my/chrome',
      'GUATU_BROWSER',
    ],
    ['the packaged one before the system’s', [`${archives}/chromium.br`, loader, '/usr/bin/chromium'], {}, archives, 'packaged'],
    [
      'the system’s where the C library is not glibc',
      [`${archives}/chromium.br`, '/usr/bin/chromium-browser'],
      {},
      '/usr/bin/chromium-browser',
      'system',
    ],
    ['the system’s on arm64', [`${archives}/chromium.br`, loader, '/usr/bin/chromium'], { arch: 'arm64' }, '/usr/bin/chromium', 'system'],
    [
      'Chrome before Edge on Linux',
      ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome'],
      { packaged: undefined },
      '/usr/bin/google-chrome',
      'system',
    ],
    [
      'Chrome on macOS',
      ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      { platform: 'darwin', arch: 'arm64' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'system',
    ],
    [
      'a user’s own Edge on macOS',
      ['/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      { platform: 'darwin', env: { HOME: '/Users/li' } },
      '/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'system',
    ],
    [
      'Edge on Windows',
      ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      { platform: 'win32' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'system',
    ],
    [
      'a user’s own Chrome on Windows',
      ['D:\\Local\\Google\\Chrome\\Application\\chrome.exe'],
      { platform: 'win32', env: { LOCALAPPDATA: 'D:\\Local' } },
      'D:\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'system',
    ],
  ] as const)('takes %s', (_, files, search, path, source) => {
    expect(choose(files, search)).toMatchObject({ path, source });
  });

  it('refuses a named browser that is not there instead of taking another', () => {
    const answer = choose([`${archives}/chromium.br`, loader], { env: { GUATU_BROWSER: '/gone/chrome' } });
    expect(isBrowserRefusal(answer) && answer.message).toContain('GUATU_BROWSER 指向的浏览器不存在：/gone/chrome');
  });

  it('says where it looked and what to do', () => {
    const answer = choose([], { platform: 'win32', env: { ProgramFiles: 'D:\\Programs' } });
    expect(isBrowserRefusal(answer) && answer.looked).toContain('D:\\Programs\\Google\\Chrome\\Application\\chrome.exe');
    expect(isBrowserRefusal(answer) && answer.message).toMatch(
      /已查找：[\s\S]*msedge\.exe[\s\S]*请安装 Chrome、Chromium 或 Edge，或把环境变量 GUATU_BROWSER/,
    );
  });
});
