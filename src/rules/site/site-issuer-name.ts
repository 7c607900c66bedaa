import type { Unit } from '../../model/unit.ts';
import type { SiteRule } from './site-rule.ts';

/** A document whose issuer is written by an alias of a registered unit, not by its full name. */
export const siteIssuerName: SiteRule<'site-issuer-name'> = {
  id: 'site-issuer-name',
  over: 'site',
  severity: 'info',
  *check(site) {
    for (const { id, file, data } of site.record.notices) {
      const page = `notices/${id}/index.html`;
      if (site.page(page) === undefined) continue;
      for (const words of data.issuers) {
        const full = fullName(words, site.record.units);
        if (full !== undefined) yield { page, facts: { words, full, source: file } };
      }
    }
  },
  examples: {
    fires: [
      {
        notice: '\nissuers: [县卫生健康局]\n',
        files: { 'dist/notices/a/index.html': '<main>通知</main>' },
        at: ['dist/notices/a/index.html:1:1'],
      },
      {
        notice: '\nissuers: [青石县卫生健康局, 县应急局]\n',
        units: '  - id: yingji\n    name: 青石县应急管理局\n    aliases: [县应急局]\n    kind: 机关\n',
        files: { 'dist/notices/a/index.html': '<main>通知</main>' },
        at: ['dist/notices/a/index.html:1:1'],
      },
    ],
    passes: [
      { files: { 'dist/notices/a/index.html': '<main>通知</main>' } },
      {
        // The name of an earlier time is the full name of that time.
        notice: '\nissuers: [青石县卫生局]\n',
        units: '  - id: weisheng\n    name: 青石县卫生健康委员会\n    aliases: [{ name: 青石县卫生局, to: 2022-01-01 }]\n    kind: 机关\n',
        files: { 'dist/notices/a/index.html': '<main>通知</main>' },
      },
    ],
  },
};

/** The full name of the one office that words name by an alias that holds at all times. */
function fullName(words: string, units: readonly Unit[]): string | undefined {
  if (units.some(({ name }) => name === words)) return undefined;
  const [unit, ...others] = units.filter(({ aliases }) => aliases.some((alias) => isAlways(alias) === words));
  return others.length > 0 ? undefined : unit?.name;
}

function isAlways(alias: Unit['aliases'][number]): string | undefined {
  if (typeof alias === 'string') return alias;
  return alias.from === undefined && alias.to === undefined ? alias.name : undefined;
}
