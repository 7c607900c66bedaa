import { expect, it } from 'vitest';
import { siteSchema } from '../../src/model/site.ts';
import { identityBlock } from '../../src/views/identity-block.ts';

const block = (more: object) => identityBlock(siteSchema.parse({ name: '站', url: 'https://a.invalid/', ...more }));

it('the identity block says of each of its rows whether the site sets it', () => {
  expect(block({ host: '某局', icp: '某ICP备00000000号' }).map(({ label, isSet }) => `${label} ${isSet ? '有' : '无'}`)).toEqual([
    '党政机关网站标识 无',
    '我为政府网站找错 无',
    '主办单位 有',
    '联系方式 无',
    '网站标识码 无',
    'ICP备案号 有',
    '公安备案号 无',
  ]);
});

it('pictures are files of the site, named where nobody named them', () => {
  const [mark, fault] = block({
    identity: {
      mark: { image: 'files/mark.png', link: 'https://b.invalid/x' },
      findFault: { image: 'files/zhaocuo.png', alt: '找错' },
    },
  });
  expect(mark).toEqual({
    key: 'mark',
    label: '党政机关网站标识',
    image: 'files/mark.png',
    alt: '党政机关网站标识',
    link: 'https://b.invalid/x',
    isSet: true,
  });
  expect(fault).toMatchObject({ image: 'files/zhaocuo.png', alt: '找错', isSet: true });
});

it('a link that is none is refused', () => {
  const parsed = siteSchema.safeParse({ name: '站', url: 'https://a.invalid/', identity: { mark: { link: 'javascript:alert(1)' } } });
  expect(parsed.success).toBe(false);
});
