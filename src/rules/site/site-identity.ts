import type { SiteRule } from './site-rule.ts';

/** A row of the identity block that the site does not set, or that the foot of a page does not show. */
export const siteIdentity: SiteRule<'site-identity'> = {
  id: 'site-identity',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { label, isSet } of site.identity) if (!isSet) yield { page: 'index.html', facts: { label, lacks: 'setting' } };
    for (const { path, html, isWhole } of site.pages) {
      if (!isWhole) continue;
      for (const { label, isSet } of site.identity)
        if (isSet && !html.words.foot.includes(label)) yield { page: path, facts: { label, lacks: 'page' } };
    }
  },
  examples: {
    fires: [
      {
        site: "\nhost: 青石县卫生健康局\ncontact: 县城某路1号\nsiteIdCode: '0000000000'\nicp: 某ICP备00000000号\npolice: 某公网安备00000000000000号\nidentity: { mark: { link: https://mark.example.invalid/ } }\n",
        files: {
          'dist/index.html': '<footer>党政机关网站标识 主办单位 联系方式 网站标识码 ICP备案号 公安备案号</footer>',
        },
        at: ['dist/index.html:1:1'],
      },
      {
        site: "\nhost: 青石县卫生健康局\ncontact: 县城某路1号\nsiteIdCode: '0000000000'\nicp: 某ICP备00000000号\npolice: 某公网安备00000000000000号\nidentity: { mark: { link: https://mark.example.invalid/ }, findFault: { link: https://fault.example.invalid/ } }\n",
        files: {
          'dist/index.html': '<footer>党政机关网站标识 我为政府网站找错 主办单位 联系方式 网站标识码 ICP备案号</footer>',
        },
        at: ['dist/index.html:1:1'],
      },
    ],
    passes: [
      {
        site: "\nhost: 青石县卫生健康局\ncontact: 县城某路1号\nsiteIdCode: '0000000000'\nicp: 某ICP备00000000号\npolice: 某公网安备00000000000000号\nidentity: { mark: { link: https://mark.example.invalid/ }, findFault: { link: https://fault.example.invalid/ } }\n",
        files: {
          'dist/index.html':
            '<footer><img src="mark.png" alt="党政机关网站标识"> 我为政府网站找错 主办单位 联系方式 网站标识码 ICP备案号 公安备案号</footer>',
        },
      },
    ],
  },
};
