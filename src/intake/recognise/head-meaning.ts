import { foldWidth } from '../../model/plain-words.ts';

/** What a column of a responsibility table holds, by the words of its head. */
export const headKeys = [
  'no',
  'group',
  'task',
  'detail',
  'requirement',
  'lead',
  'responsible',
  'assist',
  'roles',
  'person',
  'deadline',
  'schedule',
  'target',
  'notes',
] as const;

/** What a column holds. */
export type HeadKey = (typeof headKeys)[number];

const office = '(?:单位|部门|科室|处室|股室|机关|站所|机构|主体|方|责任单位)';

/** Read from the top: a head takes the first meaning that its words have. */
const meanings: readonly (readonly [HeadKey, RegExp])[] = [
  ['no', /^(?:序号?|编号|号|项次|条目|项号|序列|no\.?|任务序号|任务编号)$/iu],
  [
    'person',
    /^(?:牵头|责任|分管|包保|包抓|挂钩|联系|督办|主管|市级|县级|区级|局|委)?(?:领导|负责人|责任人|联系人|联络员|负责同志|县领导|局领导|委领导)(?:及联系(?:电话|方式))?$|责任人|联络员|分管领导|牵头领导|责任领导/u,
  ],
  ['roles', /牵头.*(?:配合|责任|参与|协办).*|责任.*(?:分工|配合|参与)|职责分工|任务分工/u],
  ['lead', /牵头|主办|领办|主责|首责|第一责任/u],
  ['assist', /配合|参与|参加|协办|协助|协同|会同|支持单位/u],
  ['requirement', /^(?:有关|工作|具体|任务|目标|质量|整改|主要)?要求(?!$)|(?:有关|工作|具体|任务|质量)要求$/u],
  [
    'deadline',
    /时限|期限|(?:完成|办结|整改|计划|结束|起止|截止|落实|推进|实施|工作|节点)(?:的)?(?:时间|日期|进度)|^(?:时间|时间节点|日期|进度|时间安排|时间要求|时间进度|进度要求|完成节点|时间表|节点)$|何时完成|时间节点/u,
  ],
  [
    'responsible',
    new RegExp(
      `责任${office}|承办|(?:落实|实施|负责|执行|完成|组织|建设|整改|报送|填报)${office}|^${office}$|^(?:责任者|负责|责任|责任落实|落实责任|.{2,4}责任)$|责任(?:科|处|股)`,
      'u',
    ),
  ],
  [
    'group',
    /专题|专项|类别|分类|^(?:领域|重点领域|板块|模块|方面|类型|大类|分项|部分|条线|行动|一级(?:任务|指标|目录)|任务(?:类别|分类|来源|类型)|工作(?:类别|方面|领域|分类)|事项类别|项目类别|类|行动名称|工作板块|维度)$/u,
  ],
  ['target', /目标|指标|成效|预期|成果|标志|完成标准/u],
  ['requirement', /(?:有关|工作|具体|任务|质量|整改)?要求|标准|计划|进展安排/u],
  ['schedule', /进度安排|阶段安排|阶段(?:目标|任务|成果)|推进安排|实施步骤|工作步骤/u],
  ['notes', /备注|说明|注$|依据|来源|出处/u],
  [
    'detail',
    /措施|举措|做法|办法|路径|(?:具体|工作|主要|重点|整治|任务|实施|落实|检查|排查)?内容|细化|分解|具体(?:任务|工作|事项)|二级(?:任务|指标)|步骤|抓手|行动项|要点/u,
  ],
  ['task', /任务|事项|工作|项目|举措|内容|问题|隐患|清单|条款|目录/u],
];

/** The letters of a head without spaces, wide letters and what stands in brackets. */
export function headWords(label: string): string {
  return foldWidth(label.replace(/\s+/gu, ''))
    .replace(/\(.*?\)$/u, '')
    .replace(/[:：]$/u, '');
}

/** What a head means; undefined where no meaning is known. Heads are short. */
export function headMeaning(label: string): HeadKey | undefined {
  const words = headWords(label);
  if (words === '' || words.length > 18) return undefined;
  return meanings.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether some words are heads of a responsibility table: something to do, and who does it or by when. */
export function areHeads(labels: readonly string[]): boolean {
  const found = labels.map(headMeaning);
  const has = (...keys: readonly HeadKey[]): boolean => found.some((key) => key !== undefined && keys.includes(key));
  return has('task', 'detail', 'requirement', 'target') && has('lead', 'responsible', 'assist', 'roles', 'person', 'deadline');
}
