import { createHash } from 'node:crypto';
import { withAttribute, withQuotedSigns } from './html-tags.ts';
import { wholeAddress } from './whole-address.ts';

/** Scripts that a page keeps when it is alone: those that switch and filter what it holds; the others need the site. */
const kept = /\/(?:display|filter-table)\.[^/]*js$/u;

/**
 * A page of the site as one file (离线版): its style sheets, scripts and pictures (`data:` addresses) inside, every other address whole, so that it opens by a double click
 * without any request. Its own content security policy names each sheet and script by its hash, and allows nothing else.
 * `asset` gives the text of a sheet or script and the `data:` address of a picture, by the address in the page.
 */
export function singleFile(html: string, pageUrl: string, asset: (address: string) => string): string {
  const sheets: string[] = [];
  const scripts: string[] = [];
  const late: string[] = [];
  // Before scripts are inside, in which `<` begins no tag.
  const plain = wholeLinks(withAttribute(withoutOnline(withQuotedSigns(html)), ['img'], ['src'], asset), pageUrl);
  const inlined = plain
    .replace(/<link rel="stylesheet" href="([^"]+)"[^>]*>/gu, (_, address: string) => {
      const text = asset(address).trim();
      sheets.push(text);
      return `<style>${text}</style>`;
    })
    .replace(/<script\b([^>]*)\ssrc="([^"]+)"[^>]*><\/script>/gu, (_, attributes: string, address: string) => {
      if (!kept.test(`/${address}`)) return '';
      const text = asset(address).trim().replaceAll('</script', '<\\/script');
      scripts.push(text);
      // A script of its own file may wait for the page; one inside the page stands where it may run.
      if (!/\bdefer\b/u.test(attributes)) return `<script>${text}</script>`;
      late.push(`<script>${text}</script>`);
      return '';
    });
  const whole = inlined.replace('</body>', () => `${late.join('')}</body>`);
  return whole.replace(/<meta charset="utf-8"\s*\/?>/u, (charset) => `${charset}${policy(sheets, scripts, pageUrl)}`);
}

/** Takes away what leads to other forms of the page or needs the site: alternates, copying, its own offline edition. */
function withoutOnline(html: string): string {
  return html
    .replace(/<link rel="alternate"[^>]*>/gu, '')
    .replace(/<p class="portal"[^>]*>(?:(?!<\/p>)[\s\S])*<\/p>/gu, '')
    .replace(/<li>(?:(?!<\/li>)[\s\S])*offline\.html(?:(?!<\/li>)[\s\S])*<\/li>/gu, '');
}

/** Addresses of other pages and files; what leads to rows or places of the page itself stays. */
function wholeLinks(html: string, pageUrl: string): string {
  const whole = (address: string): string => (/^(?:[#?]|$)/u.test(address) ? address : wholeAddress(address, pageUrl));
  return withAttribute(html, ['a', 'form'], ['href', 'action'], whole);
}

function policy(sheets: readonly string[], scripts: readonly string[], pageUrl: string): string {
  const hashes = (texts: readonly string[]) =>
    texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
  const { origin } = new URL(pageUrl);
  const rules = [
    `default-src 'none'`,
    `style-src${hashes(sheets)}`,
    `script-src${hashes(scripts)}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action ${origin}`,
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`;
}
