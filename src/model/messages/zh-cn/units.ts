import type { UnitsFacts } from '../facts/units.ts';
import type { Explained } from '../wording.ts';
import { formatDay } from '../../day.ts';
import { didYouMean, listed, quoted, rowNames } from './phrases.ts';

const loopKinds = { unit: '单位', group: '分组', body: '机构' } as const;

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
  'one-unit-several-names': {
    title: '一个单位有几种写法',
    why: '同一份方案的分工栏里，一个单位宜用一种写法；写法不一，读者会当成两个单位。任务仍算在同一个单位名下。',
    message: ({ unit, names }) => `${quoted(unit)}在分工里有${names.length}种写法：${listed(names.map(({ name }) => name))}`,
    note: ({ names }) => `${quoted(names[0]?.name ?? '')}先写在这里`,
    hint: ({ names }) =>
      `${names.map(({ name, rows }) => (rows.length === 0 ? quoted(name) : `${quoted(name)}见${rowNames(rows)}`)).join('；')}：统一写法；原文如此时可不理会`,
  },
  'section-named-as-office': {
    title: '科室的名称与另一机关相同',
    why: '名称先在本机关里找。科室或下属单位与另一机关同名时，本机关方案里写的总被当成自己的科室。',
    message: ({ name, unit, office }) => `${quoted(name)}既是${quoted(unit)}，又是另一机关${quoted(office)}`,
    note: ({ office }) => `${quoted(office)}登记在这里`,
    hint: () => '删去科室的这个别名，或写得更具体',
  },
  'name-outside-its-days': {
    title: '当时不用这个名称',
    why: '单位登记的别名有起止日期；方案写成的那天不在其内，多半是用了旧称，或选错了单位。',
    message: ({ name, unit, day, from, to }) =>
      to !== undefined && to < day
        ? `${quoted(name)}是${quoted(unit)}用到${formatDay(to)}的名称，方案写于${formatDay(day)}`
        : `${quoted(name)}是${quoted(unit)}${from === undefined ? '' : `从${formatDay(from)}起`}才用的名称，方案写于${formatDay(day)}`,
    note: ({ name }) => `${quoted(name)}的起止日期在这里`,
    hint: () => '改用当时的名称，或核对 units.yaml 里的日期',
  },
  'unit-succeeded': {
    title: '单位的职责已由别的单位承接',
    why: '机构改革以后写成的方案，应当把任务交给承接的单位；旧文件仍用旧名称。',
    message: ({ name, successors, from }) => `${quoted(name)}自${formatDay(from)}起由${listed(successors)}承接`,
    note: () => '承接的日期在这里',
    hint: ({ successors }) => `改写成${listed(successors)}${successors.length > 1 ? '中的一个' : ''}；原文如此时，可写明免查`,
  },
  'split-undecided': {
    title: '拆分后任务没有明确由谁承担',
    why: '一个单位拆成几个，没办完的任务归谁，要由批准的变更写明；写明以前，各承接单位的清单里都列着，注明“待明确”。',
    message: ({ name, successors, from, rows }) =>
      `${quoted(name)}自${formatDay(from)}起拆成${successors.length}个单位，${rows.length}项任务没有明确归谁`,
    note: () => '拆分的日期在这里',
    hint: ({ successors, rows }) => `${rowNames(rows)}：在 changes.yaml 里记一笔移交或改责任，写明由${listed(successors)}中的哪一个承担`,
  },
  'parent-loop': {
    title: '上级互相循环',
    why: '单位、分组和机构都要有一个最上一级；互为上级时，分不清属于哪个机关，也排不出层次。',
    message: ({ kind, names }) =>
      names.length === 1
        ? `${loopKinds[kind]}${listed(names)}把自己写成上级`
        : `${loopKinds[kind]}${listed(names.slice(0, 4))}${names.length > 4 ? `等${names.length}个` : ''}互为上级`,
    hint: () => '把其中最上一级的 parent 删去，或改成真正的上级',
  },
  'lead-class-without-members': {
    title: '牵头的一类单位没有成员',
    why: '只由“各单位”这样的一类单位牵头，又没有登记它有哪些成员，任务就不会出现在任何一家的清单里。',
    message: ({ name }) => `牵头的只有${quoted(name)}，没有登记它有哪些成员`,
    note: ({ name }) => `${quoted(name)}登记在这里`,
    hint: ({ rows }) => `${rows.length === 0 ? '' : `见${rowNames(rows)}：`}在 units.yaml 里补上 members；原文没有时可不理会`,
  },
  'unit-without-role': {
    title: '正文交了任务，表里没有这个单位',
    why: '正文写明由某个科室或单位牵头、负责的事，分工表里却没有它，这件事就不会出现在它的任务清单里。',
    message: ({ name, words }) => `正文写明${quoted(words)}，分工里却没有${quoted(name)}`,
    hint: () => '在任务、定期工作或报送里补上它；确实不用列时可不理会',
  },
  'unit-misspelt': {
    title: '句子里的单位名称与名录不一致',
    why: '正文和任务里提到的单位，名称与名录里的只差一两个字，多半是同一个单位写成了两个样子。地名、序号不同的不算。',
    message: ({ words, name }) => `这里写作${quoted(words)}，单位名录里是${quoted(name)}`,
    note: () => '名录里的名称在这里',
    hint: () => '改成名录里的名称；这也是它的叫法时，在 units.yaml 的 aliases 里加上；是另一个单位时，另外登记',
  },
  'unused-unit': {
    title: '登记的单位没有用到',
    why: '没有一份方案和公文提到的单位，可能是登记错了名称，也可能不再需要。',
    message: ({ names }) => (names.length === 1 ? `没有用到单位${listed(names)}` : `登记的单位有${names.length}个没有用到`),
    hint: ({ names }) =>
      names.length === 1
        ? '不需要时删去；以后要用时可不理会'
        : `${listed(names.slice(0, 12))}${names.length > 12 ? '等' : ''}：不需要时删去；以后要用时可不理会`,
  },
};
