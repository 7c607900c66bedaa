import { tidyTitle } from './tidy-words.ts';

/** How the names of offices, sections and units end. */
export const unitEnd =
  '(?:委员会|办公室|管理局|总局|分局|局|厅|部|委|办|处|科|股|室|所|站|院|中心|队|支队|大队|总队|政府|街道|镇|乡|区|县|市|公司|集团|学校|大学|学院|医院|机构|单位|部门|科室|处室|股室|领导小组|领导组|专班|指挥部|工作组|中心组|各组|检查组|督查组|督导组|小组|协会|学会|联合会|红十字会|商会|基金会|研究会|档案馆|图书馆|文化馆|博物馆|电视台|银行|企业|社区|村|工会|团委|妇联|残联|联社|基层|党组织|党委|党组|委办局|卫生院|服务中心|分中心|法院|检察院|大数据局|园区|管委会|工作人员|人员|机关|领导班子|班子)';

const org = new RegExp(`${unitEnd}(?:（[^（）]*）)?$`, 'u');

/** Whether some words may be the name of an office or unit: short, without marks of a sentence, and ending like one. */
export function isUnitLike(words: string): boolean {
  const plain = words.trim();
  return plain.length >= 2 && plain.length <= 40 && org.test(plain) && !/[。；：！？]/u.test(plain);
}

/** Offices that stand beside each other on one line, parted by gaps; undefined where the line is not several offices. */
export function officesBeside(text: string): readonly string[] | undefined {
  const parts = text
    .trim()
    .split(/[ \u3000\t]+/u)
    .map(tidyTitle);
  return parts.length > 1 && parts.every((part) => part.length >= 4 && isUnitLike(part)) ? parts : undefined;
}

/** Kinds of document with which a title ends. */
export const documentKindEnd =
  /(通知|意见|方案|工作要点|要点|函|通告|公告|通报|决定|决议|报告|请示|批复|纪要|计划|办法|规定|细则|规划|分工|清单|措施|制度|预案|指南|工作安排|安排|分解表|任务书|责任书|台账|行动|表|意见书|条例|章程|规程|标准|目录|要求|公报|命令|令|议案|标准（试行）|方案（试行）|（试行）|（修订）|（征求意见稿）|》)(?:（[^（）]{1,16}）)?$/u;

/** A day as papers print it, alone on its line. */
export const datedLine =
  /^[（(]?\s*((?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)\s*[）)]?$/u;
