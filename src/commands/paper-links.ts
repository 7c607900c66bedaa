/** A paper page with the address of every link written out: a PDF is read away from the site, and must not name the server that printed it. */
export function withWholeAddresses(html: string, pageUrl: string): string {
  return html.replace(
    /(<a\b[^>]*?\shref=")([^"#][^"]*)(")/gu,
    (_, before: string, href: string, after: string) => `${before}${new URL(href, pageUrl).href}${after}`,
  );
}
