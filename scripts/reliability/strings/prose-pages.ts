import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { readWorkspaceOn } from '../../../src/sources/read-workspace.ts';
import { memoryDisk } from '../../fuzz/memory-disk.ts';

/** Pages whose prose is made of strings, as far as a document may hold them, and what was refused without a finding that helps. */
export interface ProsePages {
  /** Texts of pages by their file. */
  readonly files: Readonly<Record<string, string>>;
  readonly tried: number;
  readonly refused: number;
  readonly failures: readonly string[];
}

/** Where in a document a string may stand. */
const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `## ${text}`,
  (text) => `- ${text}`,
  (text) => `> ${text}`,
  (text) => `| ${text} |\n| --- |\n| ${text} |`,
  (text) => `\`${text}\``,
  (text) => `[${text}](/)`,
  (text) => `[字](${text})`,
  (text) => `[字](<${text}>)`,
  (text) => `[字](/ "${text}")`,
  (text) => `![${text}](/files/mark.svg)`,
  (text) => `![字](${text})`,
  (text) => `字[^n]\n\n[^n]: ${text}`,
  (text) => `<Internal>${text}</Internal>`,
  (text) => `<Contact ref="${text}" />`,
];

const MOST_IN_PAGE = 60;

/** Every string in every place of a document, with a reader's word on each. `base` has what a workspace needs beside them. */
export async function prosePages(strings: readonly string[], base: Readonly<Record<string, string>>): Promise<ProsePages> {
  const snippets = strings.flatMap((text) => places.map((place) => place(text)));
  const errors = await errorsOf(snippets, base);
  const accepted = snippets.filter((_, index) => (errors[index] ?? []).length === 0);
  const groups = Array.from({ length: Math.ceil(accepted.length / MOST_IN_PAGE) }, (_, index) =>
    accepted.slice(index * MOST_IN_PAGE, (index + 1) * MOST_IN_PAGE),
  );
  const pages = await pagesOf(groups, base);
  return {
    files: Object.fromEntries(pages.map((text, index) => [`content/pages/prose-${String(index)}.mdx`, text])),
    tried: snippets.length,
    refused: snippets.length - accepted.length,
    failures: errors.flatMap((found, index) =>
      found
        .filter(({ hint = '' }) => hint === '')
        .map(({ rule, message }) => `${JSON.stringify(snippets[index])}: ${rule} ${message}, without a hint`),
    ),
  };
}

/** Snippets that a page has one after the other; what is refused only beside others is taken apart. */
async function pagesOf(groups: readonly (readonly string[])[], base: Readonly<Record<string, string>>): Promise<readonly string[]> {
  if (groups.length === 0) return [];
  const texts = groups.map((group) => group.join('\n\n'));
  const errors = await errorsOf(texts, base);
  const good = texts.filter((_, index) => (errors[index] ?? []).length === 0).map(pageOf);
  const halves = groups
    .filter((group, index) => (errors[index] ?? []).length > 0 && group.length > 1)
    .flatMap((group) => {
      const middle = Math.ceil(group.length / 2);
      return [group.slice(0, middle), group.slice(middle)];
    });
  return [...good, ...(await pagesOf(halves, base))];
}

/** What the reader has against each of some bodies, each in a page of its own. */
async function errorsOf(bodies: readonly string[], base: Readonly<Record<string, string>>): Promise<readonly (readonly Diagnostic[])[]> {
  const names = bodies.map((_, index) => `content/pages/s${String(index)}.mdx`);
  const files = Object.fromEntries(bodies.map((body, index) => [names[index] ?? '', pageOf(body)]));
  const { diagnostics } = await readWorkspaceOn(memoryDisk({ ...base, ...files }));
  const byFile = Map.groupBy(
    diagnostics.filter(({ severity }) => severity === 'error'),
    ({ place }) => place.file,
  );
  return names.map((name) => byFile.get(name) ?? []);
}

function pageOf(body: string): string {
  return `---\ntitle: 文\n---\n\n${body}\n`;
}
