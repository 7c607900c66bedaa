/** What `Issued.astro` and `AnnexText.astro` begin with. */
const issuedMark = '<section class="issued"';
const annexMark = '<section class="annextext"';

/** The rendered body of a document in its parts. */
export interface BodyParts {
  readonly body: string;
  readonly issued: string;
  /** Annexes of prose, in the order of those of kind `text` in the front matter. */
  readonly annexes: readonly string[];
}

/** Cuts a rendered body before its issued text, so that signature and date can stand between them, and before each annex of prose. */
export function splitIssued(html: string): BodyParts {
  const [first = '', ...annexes] = html.split(new RegExp(`(?=${annexMark})`, 'u'));
  const at = first.indexOf(issuedMark);
  return { body: at < 0 ? first : first.slice(0, at), issued: at < 0 ? '' : first.slice(at), annexes };
}
