import type { Root, RootContent } from 'mdast';

/** The parts of a document's body, each on pages of its own. */
export interface BodyParts {
  readonly own: readonly RootContent[];
  readonly issued: readonly RootContent[];
  /** Annexes of prose, in the order of those of kind `text` in the front matter. */
  readonly annexes: readonly (readonly RootContent[])[];
}

/** The body in its parts: the issued text and annexes of prose stand at its end and begin pages. */
export function cutBody({ children }: Root): BodyParts {
  const isPart = (name: string) => (node: RootContent) => node.type === 'mdxJsxFlowElement' && node.name === name;
  const text = children.filter((node) => !isPart('AnnexText')(node));
  const at = text.findIndex(isPart('Issued'));
  const annexes = children.filter(isPart('AnnexText')).map((node) => [node]);
  return at < 0 ? { own: text, issued: [], annexes } : { own: text.slice(0, at), issued: text.slice(at), annexes };
}
