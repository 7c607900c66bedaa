import { describe, expect, it } from 'vitest';
import { describeLent, describeMissing, describeStandIns } from '../../src/commands/describe-faces.ts';
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

describe('describeLent', () => {
  const face = { family: 'GT FangSong', weight: 400, role: '仿宋', postScript: 'X', step: 'installed', source: '甲（a.ttf）' } as const;

  it('says which Chinese characters of the documents another face draws, and where they stand first', () => {
    const texts = new Map([['content/notices/a.mdx', '---\ntitle: 昇\n---\n请喆堃联系，①完。\n堃\n']]);
    expect(describeLent([face], texts)).toEqual([]);
    expect(describeLent([{ ...face, lent: [{ postScript: 'Kai', characters: '①喆堃囧昇' }] }], texts)).toEqual([
      '字体：仿宋没有喆堃（content/notices/a.mdx:4）、昇（content/notices/a.mdx:2），用Kai补，看得出不同',
    ]);
  });

  it('names five places and counts the rest', () => {
    const rare = '甲乙丙丁戊己庚';
    const texts = new Map([['a.mdx', [...rare].join('\n')]]);
    const [said = ''] = describeLent([{ ...face, lent: [{ postScript: 'Kai', characters: rare }] }], texts);
    expect(said).toContain('戊（a.mdx:5）等7字，');
    expect(said).not.toContain('己');
  });
});
