/** What `Issued.astro` begins with; `splitIssued` looks for it. */
export const issuedMark = '<section class="issued"';

/** The rendered body of a document, cut before its issued text, so that signature and date can stand between them. */
export function splitIssued(html: string): { readonly body: string; readonly issued: string } {
  const at = html.indexOf(issuedMark);
  return at < 0 ? { body: html, issued: '' } : { body: html.slice(0, at), issued: html.slice(at) };
}
