/** Words of the field, and of titles, that a dictionary cuts in two or joins with their neighbours; longer ones first. */
export const compounds: readonly string[] = [
  ...['关于', '印发', '转发', '批转', '进一步', '做好', '加强', '开展', '组织开展', '贯彻落实', '调整', '成立', '公布', '下达', '报送'],
  ...['安全生产', '消防安全', '食品安全', '道路运输', '交通运输', '危险化学品', '职业病防治', '隐患排查', '排查整治', '大排查', '大整治'],
  ...['安全生产大排查大整治'],
  ...[
    '卫生健康系统',
    '卫健系统',
    '卫生健康',
    '公共卫生',
    '医疗卫生',
    '医疗机构',
    '医疗保障',
    '基层医疗卫生机构',
    '医药卫生体制改革',
    '疾病预防控制',
  ],
  ...['专项整治', '专项行动', '三年行动方案', '三年行动', '行动方案', '实施方案', '工作方案', '工作要点', '任务分工', '责任分工'],
  ...['任务清单', '问题清单', '实施意见', '指导意见', '实施细则', '管理办法', '暂行办法', '发展规划', '应急预案', '年度考核'],
  ...[
    '应急管理',
    '应急指挥部',
    '应急救援',
    '突发公共卫生事件',
    '突发事件',
    '自然灾害',
    '山洪灾害',
    '防汛抗旱',
    '森林防火',
    '生态环境',
    '自然资源',
  ],
  ...['人民政府', '人民代表大会', '常务委员会', '领导小组', '联席会议', '组成人员', '先进集体', '先进个人', '意识形态', '主体责任'],
  ...['除险加固', '可行性研究', '初步设计', '征地拆迁', '移民安置', '招商引资', '土地征收', '成片开发'],
  ...['从严治党', '党风廉政建设', '乡村振兴', '农业农村', '市场监督管理', '人力资源', '社会保障', '政务服务', '紧急通知', '补充通知'],
].toSorted((a, b) => b.length - a.length);

/** Works, waters and institutions that a name stands before: 石门坎水库. */
export const namedThings: readonly string[] = [
  ...['水库', '大坝', '水闸', '船闸', '干渠', '灌区', '流域', '湿地', '水厂', '泵站', '电站', '大桥', '隧道', '码头', '机场', '车站'],
  ...['街道', '社区', '景区', '园区', '新区', '开发区', '林场', '农场', '矿区', '公园', '广场', '医院', '卫生院', '分院'],
  ...['小学(?![生校])', '中学(?![生校])', '学校(?!舍)'],
].toSorted((a, b) => b.length - a.length);
const namedThing = new RegExp(`^(?:${namedThings.join('|')})$`, 'u');

/**
 * Puts names and what they name together (石门|坎|水库, 白|沙洲|大桥): one piece before it, and one more where either of the two is a
 * single character, for dictionaries do not know names of places.
 */
export function joinNames(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const count = namedThing.test(piece) ? nameBefore(joined) : 0;
    joined.push(joined.splice(joined.length - count).join('') + piece);
  }
  return joined;
}

/** How many of the last pieces are a name. */
function nameBefore(pieces: readonly string[]): number {
  const [further = '', last = ''] = [pieces.at(-2), pieces.at(-1)];
  if (!isName(last)) return 0;
  return (last.length === 1 || further.length === 1) && isName(further) && last.length + further.length <= 4 ? 2 : 1;
}

function isName(piece: string): boolean {
  return /^\p{Script=Han}{1,4}$/u.test(piece) && !alone.includes(piece) && !compounds.includes(piece);
}

/** What ends the name of a place, a section or a body, or stands behind what it means: 县, 室, 后. */
const ends = '省市县区州盟旗镇乡村河湖江口室会部局厅委队所站院科股处组后前内外间';
/** What is a word by itself, and no part of a longer one. */
const alone = '的和与及暨等对在为至并由向从被把将于以或是不并有无';
/** What begins a word with whatever follows. */
const begins = '全各本我该第每';

/**
 * Puts together what a dictionary cuts into single characters because it does not know the word: names of places and sections
 * (栖|川|县, 办公|室) and terms (度|汛). Pieces that are no Han, and words like 的 and 和, stay as they are.
 */
export function joinSingles(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const before = joined.at(-1) ?? '';
    const isSingle = /^\p{Script=Han}$/u.test(piece) && !alone.includes(piece);
    const canJoin = /\p{Script=Han}$/u.test(before) && !alone.includes(before);
    const goesOn = (isSingle && isOpen && !begins.includes(piece)) || (isOpen && ends.includes(piece.at(-1) ?? '的'));
    const isEnd = isSingle && ends.includes(piece) && before.length > 1;
    if (canJoin && (goesOn || isEnd || begins.includes(before)) && before.length + piece.length <= longest)
      joined[joined.length - 1] = before + piece;
    else joined.push(piece);
    isOpen = isSingle && !ends.includes(piece);
  }
  return joined;
}

/** No name of a place or section is longer than this many characters. */
const longest = 8;

/** The place with which the name of an office begins: 栖川县 of 栖川县水务局; undefined where it begins with none. */
export function placeOf(name: string): string | undefined {
  return /^(?:中共)?((?:\p{Script=Han}{2,8}?(?:省|自治区|市|自治州|盟))?\p{Script=Han}{1,6}?(?:自治县|县|区|旗|市|镇|乡|街道|省))(?=\p{Script=Han}{2})/u.exec(
    name,
  )?.[1];
}
