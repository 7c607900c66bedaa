import type { UnitsFacts } from '../facts/units.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, listed, quoted } from './phrases.ts';

/** The words about names of units, in Chinese. */
export const units: Explained<UnitsFacts> = {
  'unknown-unit': {
    title: '单位没有登记',
    why: '方案里写的单位要能在 units.yaml 里找到，否则这一项不会出现在任何科室的任务清单里。名称写错一个字时，给出相近的名称。',
    message: ({ name }) => `没有名为${quoted(name)}的单位`,
    note: () => '相近的单位在这里',
    hint: (facts) => didYouMean(facts) ?? '检查单位名称；若是新的单位，请先登记在 units.yaml 里',
  },
  'ambiguous-unit': {
    title: '单位名称分不清指谁',
    why: '同一个简称属于几个单位时，系统不猜测是哪一个。',
    message: ({ name, meanings }) => `${quoted(name)}可能指${listed(meanings)}，分不清是哪一个`,
    note: () => '另一个同名的单位在这里',
    hint: () => '改写成单位全称，或在旁边写明单位编号',
  },
  'duplicate-alias': {
    title: '一个名称属于两个单位',
    why: '同一机关里，一个名称只能指一个单位；否则任务会算到别的科室名下。',
    message: ({ name, owner }) => `别名${quoted(name)}已经属于${quoted(owner)}`,
    note: ({ name }) => `${quoted(name)}先写在这里`,
    hint: () => '一个别名只能指一个单位，请删去一处或写得更具体',
  },
};
