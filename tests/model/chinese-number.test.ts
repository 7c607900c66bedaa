import { describe, expect, test } from 'vitest';
import { formatChineseNumber, parseChineseNumber } from '../../src/model/chinese-number.ts';
import { joinLayoutSpaces } from '../../src/model/layout-spaces.ts';

describe('Chinese numerals', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1000, '一千'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [2022, '二千零二十二'],
    [9999, '九千九百九十九'],
  ])('%d is written %s', (value, text) => {
    expect(formatChineseNumber(value)).toBe(text);
    expect(parseChineseNumber(text)).toBe(value);
  });

  test('all of 1–9999 are read as they are written, each in its own way', () => {
    const written = Array.from({ length: 9999 }, (_, i) => formatChineseNumber(i + 1));
    expect(new Set(written).size).toBe(9999);
    expect(written.map((text) => parseChineseNumber(text ?? ''))).toEqual(Array.from({ length: 9999 }, (_, i) => i + 1));
  });

  test.each([
    ['二〇二二', 2022],
    ['二○二○', 2020],
    ['二零二三', 2023],
    ['一九四九', 1949],
    ['两', 2],
    ['两千', 2000],
    ['二〇', 20],
    ['一十二', 12],
  ])('%s is read as %d', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  // 三五 is three to five, 一百五 is 150 to the ear: no number is better than a wrong one.
  test.each(['', '三五', '一百五', '十百', '百', '零十', '十十', '一万', '12', '二〇二二二', '十两'])('%j is no numeral', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });

  test.each([-1, 10_000, 1.5, Number.NaN])('%d has no numeral', (value) => {
    expect(formatChineseNumber(value)).toBeUndefined();
  });
});

describe('layout spaces', () => {
  test.each([
    ['任 务', '任务'],
    ['责 任 单 位', '责任单位'],
    ['2022 年 12 月', '2022年12月'],
    ['3、 4 季度', '3、 4季度'],
    ['６ 月 ２３ 日', '６月２３日'],
    ['牵头　科室', '牵头科室'],
    ['通\u00a0 \u3000知', '通知'],
    // Kept: between two digits, beside Latin letters, and line breaks, which part the items of a cell.
    ['9 10', '9 10'],
    ['扫描成 PDF 和', '扫描成 PDF 和'],
    ['宣传科教科\n办公室', '宣传科教科\n办公室'],
    [' 任务 ', ' 任务 '],
  ])('%j becomes %j', (text, joined) => {
    expect(joinLayoutSpaces(text)).toBe(joined);
  });

  test('a long run of spaces is walked once', () => {
    const spaces = ' '.repeat(2_000_000);
    expect(joinLayoutSpaces(`任${spaces}x${spaces}务`)).toHaveLength(4_000_003);
    expect(joinLayoutSpaces(`任${spaces}务`)).toBe('任务');
  });
});
