/** An address as a browser takes it: control characters and spaces, which hide a scheme from a careless reader, dropped; `\` is `/`. */
function asBrowsersRead(address: string): string {
  return address.replace(/[\u0000-\u0020\p{Cf}]/gu, '').replaceAll('\\', '/');
}

/** A host with a name before it (`https://www.gov.cn@other.example/`) looks like the name. */
const otherSite = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/iu;
const withinSite = /^(?:\/(?!\/)|[^:/?#]+(?:[/?#]|$))/iu;
const withinPage = /^(?:#|\?|$)/u;
const toPerson = /^(?:mailto|tel):/iu;

/** Whether an address leads to another site, by `http` or `https` and under its own name. */
export function isOtherSite(address: string): boolean {
  const read = asBrowsersRead(address);
  return otherSite.test(read) && URL.canParse(read);
}

/** Whether a picture or file of this address comes from the site itself: no scheme, and no `//`, another host. */
export function isOwnFile(address: string): boolean {
  return withinSite.test(asBrowsersRead(address));
}

/** Whether a link of this address does no more than a reader expects: to a page here or elsewhere, to a mailbox or telephone; it never runs anything. */
export function isSafeLink(address: string): boolean {
  const read = asBrowsersRead(address);
  return (otherSite.test(read) && URL.canParse(read)) || withinSite.test(read) || withinPage.test(read) || toPerson.test(read);
}
