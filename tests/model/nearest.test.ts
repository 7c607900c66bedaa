import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../src/model/nearest.ts';

describe('nearestNames', () => {
  it.each([
    ['公未科', ['公卫科', '医政科', '办公室'], ['公卫科']],
    ['公科', ['公卫科', '人事科'], ['公卫科']],
    ['局公卫科', ['医政科', '公卫科'], ['公卫科']],
    ['应急办', ['办公室', '卫生应急办'], ['卫生应急办']],
    ['市疾控中心', ['市疾病预防控制中心', '市疾控中心 '], ['市疾控中心 ']],
    ['titel', ['title', 'text'], ['title']],
    ['dedline', ['deadline', 'lead'], ['deadline', 'lead'].slice(0, 1)],
    ['ＬＥＡＤ', ['lead'], ['lead']],
    ['every_day', ['every-day'], ['every-day']],
    ['a', ['b', 'c'], []],
    ['甲', ['乙'], []],
    ['完全不同', ['公卫科', '医政科'], []],
    ['', ['a'], []],
  ])('%s', (name, candidates, expected) => expect(nearestNames(name, candidates)).toEqual(expected));

  it('gives the nearest first, and no more than asked for', () => {
    const candidates = ['公共科', '局公卫科', '公卫科', '公卫处', '公卫'];
    expect(nearestNames('公卫科', candidates, 2)).toEqual(['公卫科', '公共科']);
    expect(nearestNames('公卫科', candidates)).toHaveLength(3);
  });

  it('ends on long input', () => {
    const candidates = Array.from({ length: 5_000 }, (_, index) => `单位${index}`.repeat(20));
    expect(nearestNames('科'.repeat(100_000), candidates)).toEqual([]);
    expect(nearestNames('单位'.repeat(30), candidates).length).toBeLessThanOrEqual(3);
  });
});
