import type { Clause } from '../clause.ts';
import { judgeAll, judgeFact, judgeRange } from '../judge.ts';

const always = (): boolean => true;

/** Fonts and the file itself: fact sheet §4, §6 and §7. */
export const fileClauses: readonly Clause[] = [
  {
    id: 'fonts',
    source: '字体',
    what: '字体都有名、TrueType 轮廓、已嵌入子集，没有 Type 3，没有合成粗体',
    required: '0 个例外',
    tolerance: '0',
    belongs: always,
    measure: ({ paper }) => {
      const findings = paper.fonts.map(({ name, kind, isEmbedded, isSubset }) => ({
        page: 1,
        ok: kind === 'TrueType' && isEmbedded && isSubset && name !== '',
        is: `${name || '（无名）'} ${kind}${isEmbedded ? '' : ' 未嵌入'}${isSubset ? '' : ' 不是子集'}`,
      }));
      const measured = judgeAll(findings, paper.fonts.map(({ name, kind }) => name || kind).join('、'));
      return { ...measured, pages: findings.length === 0 ? 0 : paper.pages.length };
    },
  },
  {
    id: 'to-unicode',
    source: '文字层',
    what: 'ToUnicode 中的部首码位（U+2E80～2FDF）',
    required: '0 个',
    tolerance: '0',
    belongs: always,
    measure: ({ paper }) => {
      const maps = paper.fonts.filter(({ hasToUnicode }) => hasToUnicode);
      const radicals = [...new Set(maps.flatMap(({ points }) => points).filter((point) => point >= 0x2e80 && point <= 0x2fdf))];
      const fact = judgeFact(
        radicals.length === 0,
        `${radicals.length} 个（${maps.length} 个 ToUnicode 表）`,
        maps.length === 0 ? 0 : paper.pages.length,
      );
      return { ...fact, faults: radicals.slice(0, 5).map((point) => `U+${point.toString(16).toUpperCase()}`) };
    },
  },
  {
    id: 'faces',
    source: '字体（GB/T 9704-2012 §5.2.3、§7）',
    what: '用了哪些字体，哪些代替标准规定的字体（见 manifest.json）',
    required: '每种字体都在清单里',
    tolerance: '0',
    belongs: always,
    measure: ({ paper, faces }) => {
      const names = [...new Set(paper.fonts.map(({ name }) => name))];
      const findings = names.map((name) => ({
        page: 1,
        ok: faces.some((face) => isFace(face, name) || face.lent?.some(({ postScript }) => postScript === name) === true),
        is: `${name} 不在 manifest.json 的字体里`,
      }));
      const told = faces
        .filter(({ standIn }) => standIn !== undefined)
        .map(({ role, source, standIn }) => `${role}：${source}，${standIn ?? ''}`);
      return {
        ...judgeAll(findings, [...new Set(told)].join('；') || names.join('、')),
        pages: names.length === 0 ? 0 : paper.pages.length,
      };
    },
  },
  {
    id: 'shrink',
    source: '缩印',
    what: '浏览器没有把整份文件缩小',
    required: '100%',
    tolerance: '±0.1%',
    belongs: always,
    measure: ({ paper }) => judgeFact(paper.shrink === 1, `${(100 * paper.shrink).toFixed(1)}%`, paper.pages.length),
  },
  {
    id: 'largest-size',
    source: '缩印',
    what: '除标志外最大的字号等于标题的 2 号',
    required: '22 pt',
    tolerance: '±0.05 pt',
    belongs: ({ kind }) => kind === 'notice',
    measure: ({ paper }) => {
      const samples = paper.pages.map((page) => ({
        page: page.number,
        value: Math.max(0, ...page.glyphs.filter(({ colour }) => colour === '#000000').map(({ size }) => size)),
      }));
      const largest = samples.toSorted((a, b) => b.value - a.value)[0];
      return largest === undefined ? judgeRange([], 0, 0, 'pt') : judgeRange([{ ...largest, lines: 1 }], 21.95, 22.05, 'pt');
    },
  },
  {
    id: 'tagged',
    source: '文件',
    what: 'Tagged、Lang zh-CN、Title、DisplayDocTitle、有书签',
    required: '五项都有',
    tolerance: '0',
    belongs: always,
    measure: ({ paper, view }) => {
      const { isTagged, language, title, showsTitle, outline } = paper.facts;
      const facts = [
        { ok: isTagged, is: '没有标签（MarkInfo）' },
        { ok: language === 'zh-CN', is: `Lang 是 ${language ?? '空'}` },
        { ok: title !== undefined && title !== '' && (view === undefined || title === view.title), is: `Title 是“${title ?? ''}”` },
        { ok: showsTitle, is: '没有 DisplayDocTitle' },
        { ok: outline.length > 0, is: '没有书签' },
      ];
      return {
        ...judgeAll(
          facts.map((fact) => ({ ...fact, page: 1 })),
          `Lang ${language ?? '空'}，书签 ${outline.length} 条`,
        ),
        pages: paper.pages.length,
      };
    },
  },
  {
    id: 'dates',
    source: '文件（可重现）',
    what: '文件日期来自数据：成文日期或截至日',
    required: '与数据同一天',
    tolerance: '0',
    belongs: always,
    measure: ({ paper, day }) =>
      judgeFact(
        paper.facts.created === day && paper.facts.modified === day,
        `${paper.facts.created ?? '无'}（应为 ${day}）`,
        paper.pages.length,
      ),
  },
];

function isFace({ postScript, source }: { readonly postScript?: string; readonly source: string }, name: string): boolean {
  if (postScript !== undefined) return postScript === name;
  const plain = (text: string): string => text.replace(/[^\p{Letter}]/gu, '').toLowerCase();
  return plain(source).includes(plain(name).replace(/(?:regular|bold)$/u, ''));
}
