/** Text as it is compared: white space, emphasis and heading marks left out, full-width forms folded, with the line of every character. */
export interface Compared {
  readonly chars: string;
  /** 1-based line in the file, by index in `chars`. */
  readonly lines: readonly number[];
}

/** A run of characters that a text shares with another, and the line where it begins. */
export interface SharedRun {
  readonly text: string;
  readonly line: number;
}

/** A shorter name is an ordinary word (各单位, 办公室), and counts with the sentence that it stands in. */
const shortestName = 8;

/** What layout and Markdown put between the words of a sentence. */
const layout = /<\/?b>|[\s*#]/gu;

/** The text of a file, made ready for comparison. */
export function compared(text: string): Compared {
  const chars: string[] = [];
  const lines: number[] = [];
  text.split('\n').forEach((line, index) => {
    for (const char of line.replace(layout, '').normalize('NFKC')) {
      chars.push(char);
      lines.push(index + 1);
    }
  });
  return { chars: chars.join(''), lines };
}

/** The text of an MDX file, made ready for comparison; its headings are titles, and a character that no other text has stands in their place. */
export function withoutHeadings(text: string): Compared {
  return compared(text.replace(/^#{1,6} .*$/gmu, '\u{f8ff}'));
}

/** Puts one private character in the place of every occurrence of a name, the longest names first; the same name gives the same character. */
export function withNames({ chars, lines }: Compared, names: readonly string[]): Compared {
  const folded = [...new Set(names.map((name) => compared(name).chars))].filter((name) => name.length >= shortestName).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  let text = chars;
  let at = lines;
  folded.forEach((name, index) => {
    const mark = String.fromCodePoint(0xe000 + index);
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      text = text.slice(0, start) + mark + text.slice(start + name.length);
      at = [...at.slice(0, start + 1), ...at.slice(start + name.length)];
    }
  });
  return { chars: text, lines: at };
}

/** The longest runs of at least `length` characters of `text` that also stand in `source`. */
export function sharedRuns(text: Compared, source: Compared, length: number): readonly SharedRun[] {
  const windows = new Set<string>();
  for (let start = 0; start + length <= source.chars.length; start++) windows.add(source.chars.slice(start, start + length));
  const runs: SharedRun[] = [];
  for (let start = 0; start + length <= text.chars.length; start++) {
    if (!windows.has(text.chars.slice(start, start + length))) continue;
    let end = start + length;
    while (end < text.chars.length && source.chars.includes(text.chars.slice(start, end + 1))) end++;
    runs.push({ text: text.chars.slice(start, end), line: text.lines[start] ?? 0 });
    start = end - length;
  }
  return runs;
}

/** Titles in a text: what stands in 《…》, inner titles included, and document numbers such as 乐安委〔2020〕8号. */
export function titlesIn(text: string): readonly string[] {
  const flat = text.replace(layout, '');
  const titles: string[] = [];
  const open: number[] = [];
  for (const { index, 0: mark } of flat.matchAll(/[《》]/gu)) {
    if (mark === '《') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) titles.push(flat.slice(start, index + 1), flat.slice(start + 1, index));
    }
  }
  return [...titles, ...[...flat.matchAll(/[\p{Script=Han}]{2,6}〔\d{4}〕\d{1,4}号/gu)].map(([number]) => number)];
}
