/** What words that name no day say about time. */
export type Undated = 'none' | 'uncheckable' | 'immediate' | 'open';

const han = '\\p{Script=Han}';

const kinds: readonly (readonly [Undated, RegExp])[] = [
  ['none', /^(?:无|暂无|无要求|无时限|不限|\/|-)$/],
  ['immediate', new RegExp(`^(?:立即|立刻|即刻|马上|即时)${han}{0,12}$|^(?:立行立改|立查立改|即知即改|即查即改|立整立改)$`, 'u')],
  [
    'uncheckable',
    new RegExp(`^(?:不定期|定期|适时|及时|按时|按期|如期|限期|逾期|尽快|尽早|随时|近期|视情|有效期内|按要求|按规定)${han}{0,12}$`, 'u'),
  ],
  ['uncheckable', /^(?:重点|关键)(?:时段|时节|时期)$/],
  ['open', new RegExp(`^(?:主?汛期|全程|始终)?(?:持续|长期|长效|常态|常年|常抓|坚持不懈|经常)${han}{0,12}$`, 'u')],
];

/** Words that would give the phrase a day or a rhythm after all, so that it is not undated. */
const dated = /[至到]|[年月日季底]|每/;

/** Which kind of undated words these are (持续推进, 及时, 立即整改, 无), folded by `plainWords`; undefined where they are none of them. */
export function undatedKind(plain: string): Undated | undefined {
  if (dated.test(plain.replace(/^常年|到位$/g, ''))) return undefined;
  return kinds.find(([, pattern]) => pattern.test(plain))?.[0];
}
