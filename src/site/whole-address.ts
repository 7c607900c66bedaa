/** The whole address that a page at `pageUrl` means by one of its links; one that no browser can read stays as it is. */
export function wholeAddress(address: string, pageUrl: string): string {
  return URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
}
