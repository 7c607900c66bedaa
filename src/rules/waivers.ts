/** A comment that waives one finding: `# 免查 rest-day：原文如此`, in MDX as a comment in braces. */
export interface Waiver {
  readonly file: string;
  /** The id as written; empty where there is none. */
  readonly name: string;
  readonly hasReason: boolean;
  /** Offsets of the id (of the word 免查 where there is none) in the text. */
  readonly span: { readonly start: number; readonly end: number };
  /** The lines that it speaks of, 1-based: its own, or those after a comment that stands alone. */
  readonly lines: ReadonlySet<number>;
}

const inYaml = /(?<=^|\s)#[ \t]*免查(?=[\s：:]|$)[ \t]*([^：:\r\n]*)(?:[：:][ \t]*(.*))?$/u;
const inMdx = /\{\/\*\s*免查(?=[\s：:*])\s*([^：:*]*)(?:[：:]\s*([^*]*))?\*\/\}/u;

/** Whether a text may hold waivers. */
export function hasWaivers(text: string): boolean {
  return text.includes('免查');
}

/** The waivers in the text of a YAML or MDX file. */
export function readWaivers(file: string, text: string): readonly Waiver[] {
  if (!hasWaivers(text)) return [];
  const lines = text.split(/\r\n|\r|\n/u);
  const starts = startsOf(text);
  return lines.flatMap((line, index) => {
    const found = inMdx.exec(line) ?? inYaml.exec(line);
    return found === null ? [] : [waiver(file, lines, index, found, starts[index] ?? 0)];
  });
}

function startsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((found) => found.index + found[0].length)];
}

function waiver(file: string, lines: readonly string[], index: number, found: RegExpExecArray, start: number): Waiver {
  const written = found[1] ?? '';
  const name = written.trim();
  const word = name === '' ? '免查' : name;
  const at = start + found.index + found[0].indexOf(word);
  const alone = (lines[index] ?? '').replace(found[0], '').trim() === '';
  return {
    file,
    name,
    hasReason: (found[2] ?? '').trim() !== '',
    span: { start: at, end: at + word.length },
    lines: new Set(alone ? linesAfter(lines, index, found[0].startsWith('{')) : [index + 1]),
  };
}

/** The next line that is neither empty nor a comment; in a body the whole block that begins there. */
function linesAfter(lines: readonly string[], index: number, isBody: boolean): readonly number[] {
  const isComment = (line: string): boolean => (isBody ? inMdx.test(line) : /^\s*#/u.test(line));
  const first = lines.findIndex((line, at) => at > index && line.trim() !== '' && !isComment(line));
  if (first === -1) return [];
  if (!isBody) return [first + 1];
  const end = lines.findIndex((line, at) => at > first && line.trim() === '');
  return Array.from({ length: (end === -1 ? lines.length : end) - first }, (_, at) => first + at + 1);
}
