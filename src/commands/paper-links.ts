import { withAttribute } from '../site/html-tags.ts';
import { wholeAddress } from '../site/whole-address.ts';

/** A paper page with the address of every link written out: a PDF is read away from the site, and must not name the server that printed it. */
export function withWholeAddresses(html: string, pageUrl: string): string {
  return withAttribute(html, ['a'], ['href'], (href) => (href === '' || href.startsWith('#') ? href : wholeAddress(href, pageUrl)));
}
