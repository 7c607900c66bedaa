import type { DocumentRule } from '../rule.ts';

/** A document that another replaces, while its catalogue still says 有效. */
export const validityDiffers: DocumentRule<'validity-differs'> = {
  id: 'validity-differs',
  over: 'document',
  severity: 'warning',
  *check({ data: { catalogue, replacedBy }, file }) {
    const index = catalogue.findIndex(({ label, value }) => label === '有效性' && /^(?:现行)?有效$/u.test(value));
    const words = catalogue[index]?.value;
    if (replacedBy === undefined || words === undefined) return;
    yield { at: { file, path: ['catalogue', index, 'value'] }, facts: { words, by: replacedBy }, cause: { file, path: ['replacedBy'] } };
  },
  examples: {
    fires: [
      { notice: '\ncatalogue: [{ label: 有效性, value: ⟦有效⟧ }]\nreplacedBy: ⟪青卫发〔2022〕5号⟫\n' },
      {
        notice:
          '\nreplacedBy: ⟪青卫发〔2022〕5号⟫\ncatalogue:\n  - { label: 主题分类, value: 卫生 }\n  - { label: 有效性, value: ⟦现行有效⟧ }\n',
      },
    ],
    passes: [{ notice: '\ncatalogue: [{ label: 有效性, value: 已废止 }]\nreplacedBy: 青卫发〔2022〕5号\n' }],
  },
};
