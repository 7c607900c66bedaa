/** A snippet of the handbook: what is written into which file and where, a command line, or what a command says. */
export type Snippet =
  | { readonly kind: 'file'; readonly file: string; readonly where: Where; readonly text: string; readonly isBroken: boolean }
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'said'; readonly words: readonly string[]; readonly text: string };

/** Where the text goes: a new file, the end, in place of the block with the same first line, or after the block that begins so. */
export type Where = { readonly at: 'new' | 'end' | 'instead' } | { readonly at: 'after'; readonly line: string };

const fence = /^```(\w+)(?: (.+))?\n([\s\S]*?)^```$/gmu;

/** The snippets of the handbook's text in order. */
export function handbookSnippets(handbook: string): readonly Snippet[] {
  return [...handbook.replaceAll('\r\n', '\n').matchAll(fence)].flatMap(([, language = '', meta = '', text = '']): Snippet[] => {
    if (language === 'sh')
      return text
        .trim()
        .split('\n')
        .map((line) => ({ kind: 'command', words: wordsOf(line) }));
    return [language === 'text' ? { kind: 'said', words: wordsOf(meta), text } : fileSnippet(meta, text)];
  });
}

/** The arguments of `npx guatu …`. */
function wordsOf(line: string): readonly string[] {
  const [npx, guatu, ...words] = line.trim().split(/\s+/u);
  if (npx !== 'npx' || guatu !== 'guatu') throw new Error(`Not a call of guatu: ${line}`);
  return words;
}

function fileSnippet(meta: string, text: string): Snippet {
  const [, file = '', how = '', line = ''] = /^(\S+) (new|append|replace|after)(?:: (.+?))?(?: broken)?$/u.exec(meta) ?? [];
  const where: Readonly<Record<string, Where>> = {
    new: { at: 'new' },
    append: { at: 'end' },
    replace: { at: 'instead' },
    after: { at: 'after', line },
  };
  const found = where[how];
  if (found === undefined) throw new Error(`A snippet of the handbook does not say where it goes: ${meta}`);
  return { kind: 'file', file, where: found, text, isBroken: meta.endsWith(' broken') };
}

/** The text of a file with a snippet in its place; throws where the place is not there. */
export function withSnippet(before: string | undefined, where: Where, text: string): string {
  if (where.at === 'new') {
    if (before !== undefined) throw new Error('The handbook writes a new file that is there already');
    return text;
  }
  if (before === undefined) throw new Error('The handbook changes a file that is not there');
  if (where.at === 'end') return before + text;
  const lines = before.split('\n');
  const start = where.at === 'after' ? where.line : (text.split('\n')[0] ?? '').trim();
  const first = lines.findIndex((line) => line.trimStart().startsWith(start));
  if (first === -1) throw new Error(`The handbook looks for a line that is not there: ${start}`);
  const indent = indentOf(lines[first] ?? '');
  const rest = lines.findIndex((line, index) => index > first && (line.trim() === '' || indentOf(line) <= indent));
  const end = rest === -1 ? lines.length : rest;
  const kept = where.at === 'after' ? end : first;
  return [...lines.slice(0, kept), ...text.trimEnd().split('\n'), ...lines.slice(end)].join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
