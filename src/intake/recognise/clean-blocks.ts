import type { SourceBlock, SourceNoise, SourceParagraph, SourceText } from '../../model/source-text.ts';
import { letterPairs, likeness, type LetterPairs } from '../../plan/diff/text-likeness.ts';

/** Lines that no office wrote, by why they are left out. */
const noiseLines: readonly (readonly [SourceNoise['reason'], RegExp])[] = [
  ['scanner', /^\s*(?:由?\s*扫描全能王\s*(?:扫描)?\s*创建|.{0,12}CamScanner.{0,12}|Scanned (?:by|with) .{1,40}|夸克扫描王.{0,8})\s*$/iu],
  ['page-number', /^\s*[—–―－-]{1,3}\s*\d{1,4}\s*[—–―－-]{1,3}\s*$/u],
  ['page-number', /^\s*(?:第\s*\d{1,4}\s*页\s*[,，/／]?\s*(?:共\s*\d{1,4}\s*页)?|Page \d+(?: of \d+)?|\d{1,4}\s*\/\s*\d{1,4})\s*$/iu],
  [
    'running-head',
    /^\s*(?:发布(?:时间|日期)|信息来源|来\s*源|作\s*者|编\s*辑|点击数?|阅读数?|浏览(?:次数|量)?)\s*[:：].{0,30}(?:来\s*源|浏览|点击|阅读|字号|字体|打印|作者|编辑|发布).{0,40}$|^\s*(?:发布(?:时间|日期))\s*[:：]\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*$/u,
  ],
  [
    'running-head',
    /^\s*(?:【?(?:打印|关闭|收藏|返回顶部|分享到[:：]?.{0,10}|字号?[:：].{0,12}|浏览次数[:：]?\s*\d*|阅读次数?[:：]?\s*\d*)】?)(?:\s*【?(?:打印|关闭|本页|此页|窗口)】?)*\s*$/u,
  ],
];

/** The blocks of a file without its noise, and the noise, that of the reader first. */
export function cleanBlocks(source: SourceText): { readonly blocks: readonly SourceBlock[]; readonly noise: readonly SourceNoise[] } {
  const noise: SourceNoise[] = [...source.noise];
  const kept = source.blocks.filter((block) => {
    const reason = block.type === 'paragraph' ? noiseLines.find(([, pattern]) => pattern.test(block.text))?.[0] : undefined;
    if (reason !== undefined && block.type === 'paragraph') noise.push({ text: block.text.trim(), place: block.place, reason });
    return reason === undefined;
  });
  const doubled = doubledParagraphs(kept);
  noise.push(...[...doubled].map((block) => ({ text: block.text.trim(), place: block.place, reason: 'doubled' as const })));
  return { blocks: kept.filter((block) => block.type === 'table' || !doubled.has(block)), noise };
}

/** Shorter runs that repeat are the office's own: a page has more letters. */
const FEWEST_LETTERS = 150;
const ALIKE = 0.9;

/** The paragraphs of a page that stands twice in a row: its first reading, so that the second is kept. */
function doubledParagraphs(blocks: readonly SourceBlock[]): ReadonlySet<SourceParagraph> {
  const lines = blocks.filter(
    (block): block is SourceParagraph => block.type === 'paragraph' && block.text.trim() !== '' && !block.text.includes('\t'),
  );
  const pairs = new Map<SourceParagraph, LetterPairs>();
  const pairsOf = (line: SourceParagraph): LetterPairs => {
    const known = pairs.get(line) ?? letterPairs(line.text);
    pairs.set(line, known);
    return known;
  };
  const alike = (a: SourceParagraph | undefined, b: SourceParagraph | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    (a.text === b.text || (Math.abs(a.text.length - b.text.length) < 12 && likeness(pairsOf(a), pairsOf(b)) >= ALIKE));
  const dropped = new Set<SourceParagraph>();
  const places = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const before = line.text.length < 12 ? undefined : places.get(line.text);
    places.set(line.text, at);
    if (before === undefined || dropped.has(line)) continue;
    for (const twice of runBefore(lines, before, at, alike)) dropped.add(twice);
  }
  return dropped;
}

type Alike = (a: SourceParagraph | undefined, b: SourceParagraph | undefined) => boolean;

/** The run of as many paragraphs as lie between two equal ones, all of which come again right after it. */
function runBefore(lines: readonly SourceParagraph[], first: number, second: number, alike: Alike): readonly SourceParagraph[] {
  const distance = second - first;
  let start = first;
  while (start > 0 && first - start < distance && alike(lines[start - 1], lines[start - 1 + distance])) start--;
  const run = lines.slice(start, start + distance);
  const whole = run.every((line, index) => alike(line, lines[start + distance + index]));
  const letters = run.reduce((sum, { text }) => sum + text.trim().length, 0);
  return whole && letters >= FEWEST_LETTERS ? run : [];
}
