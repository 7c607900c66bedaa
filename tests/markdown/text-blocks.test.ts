import { expect, it } from 'vitest';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';
import { textBlocks } from '../../src/markdown/text-blocks.ts';

const text = `# 总则

第一段有**黑体**和\`码\`，还有[链接](/plans/a/)。

<Issued>

## 一、任务

| 序号 | 任务 |
| --- | --- |
| 1 | 检查**通道** |

<Internal>

电话略。

</Internal>

</Issued>
`;

function blocks() {
  const parsed = parseMdx(text);
  if ('fault' in parsed) throw new Error(parsed.fault.said);
  return textBlocks(parsed.tree);
}

it('gives the blocks of a body in reading order, with the embeds they stand in', () => {
  expect(blocks().map(({ kind, depth, text: words, within }) => [kind, depth, words, within.join('/')])).toEqual([
    ['heading', 1, '总则', ''],
    ['paragraph', undefined, '第一段有黑体和码，还有链接。', ''],
    ['heading', 2, '一、任务', 'Issued'],
    ['cell', undefined, '序号', 'Issued'],
    ['cell', undefined, '任务', 'Issued'],
    ['cell', undefined, '1', 'Issued'],
    ['cell', undefined, '检查通道', 'Issued'],
    ['paragraph', undefined, '电话略。', 'Issued/Internal'],
  ]);
});

it.each(['总则', '第一段', '黑体', '码', '，还有', '链接', '任务', '通道', '电话'])('finds %s in the file again', (words) => {
  const block = blocks().find((one) => one.text.includes(words));
  const at = block?.text.indexOf(words) ?? -1;
  const span = block?.spanOf(at, at + words.length);
  expect(text.slice(span?.start, span?.end)).toBe(words);
});

it('covers the marks between where words go over them', () => {
  const [, paragraph] = blocks();
  const span = paragraph?.spanOf(2, 6);
  expect(text.slice(span?.start, span?.end)).toBe('段有**黑体');
});
