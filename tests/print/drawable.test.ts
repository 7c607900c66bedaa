import { describe, expect, it } from 'vitest';
import { describeMissing, describeStandIns } from '../../src/commands/describe-faces.ts';
import { isLookalike, undrawable } from '../../src/print/drawable.ts';

describe('undrawable', () => {
  it('lists each character once, in order, and none that leaves no mark', () => {
    expect(undrawable('试☐测☐\u200b\ufe0f\n\u3000😀', '测试')).toEqual(['☐', '😀']);
  });
});

describe('isLookalike', () => {
  it.each([
    ['⼀', true],
    ['⺀', true],
    ['\uE000', true],
    ['\uFA1B', true],
    ['\u{2F800}', true],
    ['一', false],
    ['\uFA0E', false],
    ['\u{20000}', false],
    ['（', false],
  ])('%s: %s', (char, is) => {
    expect(isLookalike(char.codePointAt(0) ?? 0)).toBe(is);
  });
});

describe('describeMissing', () => {
  const texts = new Map([
    ['plans/a/plan.yaml', '# ☐ 备注\ntitle: 甲\ntasks:\n  - text: 完成☐后⼀同上报\n'],
    ['content/notices/b.mdx', '---\ntitle: 乙\n---\n\n# 标题\n'],
  ]);

  it('names file, line and column, shows the line, and passes over comments', () => {
    const said = describeMissing([{ char: '☐', codePoint: 'U+2610' }], texts);
    expect(said).toContain('plans/a/plan.yaml:4:13 错误  没有字体能印出“☐”（U+2610）  (missing-glyph)');
    expect(said).toContain('完成☐后⼀同上报');
    expect(said).toContain('fonts/');
  });

  it('knows the common character for a radical', () => {
    expect(describeMissing([{ char: '⼀', codePoint: 'U+2F00' }], texts)).toContain('改成“一”');
  });

  it('still lists a character that no file has as such', () => {
    expect(describeMissing([{ char: '😀', codePoint: 'U+1F600' }], texts)).toMatch(/^错误 {2}没有字体能印出这些字：😀（U\+1F600）\n提示：/);
  });
});

describe('describeStandIns', () => {
  const face = { family: 'GT FangSong', weight: 400, role: '仿宋', postScript: 'X', step: 'packaged' } as const;

  it('says in one line which faces stand in, and nothing where none does', () => {
    expect(describeStandIns([{ ...face, source: '甲（a.ttf）' }])).toEqual([]);
    expect(describeStandIns([{ ...face, source: '甲（a.ttf）', standIn: '代替仿宋体' }])).toEqual([
      '字体：甲 代替仿宋体；guatu fonts --install 可装免费的仿宋',
    ]);
  });
});
