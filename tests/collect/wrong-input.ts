/** One thing that people do to a form, as Python that openpyxl runs over the filled form of 安全股, and what must come of it. */
export interface WrongInput {
  readonly name: string;
  /** Whose form; 安全股 where nobody is named. Its rows: 5 is t2, 6 is t3. */
  readonly unit?: string;
  /** Statements over `wb` (the workbook), `ws` (its sheet 填报), `raw` (writes bytes in place of it) and `copy` (saves it besides under another name). */
  readonly python: string;
  /** Changes in files of the workspace after the form was sent: words and what stands in their place. */
  readonly since?: Readonly<Record<string, readonly [from: string, to: string]>>;
  readonly options?: readonly string[];
  /** Every finding: its cell (or – where it is about the file) and its rule. */
  readonly findings: readonly string[];
  /** The new entries: task, day, state, percent, words. */
  readonly entries: readonly string[];
  /** What the receipts say, where the unit owes one. */
  readonly receipts?: readonly string[];
}

const first = 't2 2024-06-20 进行中 60 检查12家';
const second = 't3 2024-06-20 已完成 100 检验完毕';
const both = [first, second];

/** Everything that people do to forms. */
export const wrongInputs: readonly WrongInput[] = [
  { name: '填得都对', python: '', findings: [], entries: both },
  // 日期
  { name: '日期格里写文字', python: "ws['L5'] = '六月中旬'", findings: ['L5 form-day-unread'], entries: [second] },
  { name: '没有这一天：2024.6.31', python: "ws['L5'] = '2024.6.31'", findings: ['L5 form-day-unread'], entries: [second] },
  {
    name: '2024.6.18 读得出',
    python: "ws['L5'] = '2024.6.18'",
    findings: ['L5 form-read-as'],
    entries: ['t2 2024-06-18 进行中 60 检查12家', second],
  },
  {
    name: '2024/6/18 读得出',
    python: "ws['L5'] = '2024/6/18'",
    findings: ['L5 form-read-as'],
    entries: ['t2 2024-06-18 进行中 60 检查12家', second],
  },
  {
    name: '6月18日读得出',
    python: "ws['L5'] = '6月18日'",
    findings: ['L5 form-read-as'],
    entries: ['t2 2024-06-18 进行中 60 检查12家', second],
  },
  {
    name: '全角的日期读得出',
    python: "ws['L5'] = '２０２４年６月１８日'",
    findings: ['L5 form-read-as'],
    entries: ['t2 2024-06-18 进行中 60 检查12家', second],
  },
  {
    name: '日期成了序数，在本期里，读得出',
    python: "ws['L5'] = 45461; ws['L5'].number_format = 'General'",
    findings: ['L5 form-read-as'],
    entries: ['t2 2024-06-18 进行中 60 检查12家', second],
  },
  {
    name: '数当作日期，不在本期里',
    python: "ws['L5'] = 618; ws['L5'].number_format = 'General'",
    findings: ['L5 form-day-unread'],
    entries: [second],
  },
  {
    name: '1904年起算的日期',
    python: "from openpyxl.utils.datetime import CALENDAR_MAC_1904; wb.epoch = CALENDAR_MAC_1904; ws['L5'] = date(2024, 6, 18)",
    findings: [],
    entries: ['t2 2024-06-18 进行中 60 检查12家', second],
  },
  { name: '早于本期', python: "ws['L5'] = date(2023, 6, 18)", findings: ['L5 form-day-outside'], entries: [second] },
  { name: '还没有到', python: "ws['L5'] = date(2024, 6, 30)", findings: ['L5 form-day-outside'], entries: [second] },
  { name: '没有填数据截至，本期还没有结束', python: "ws['I3'] = None", findings: ['I3 form-day-missing'], entries: [] },
  { name: '数据截至写的不是日期', python: "ws['I3'] = '本月'", findings: ['I3 form-day-unread'], entries: [] },
  // 百分比
  { name: '百分比写成文字50%', python: "ws['K5'] = '50%'", findings: [], entries: ['t2 2024-06-20 进行中 50 检查12家', second] },
  {
    name: '全角的５０％读得出',
    python: "ws['K5'] = '５０％'",
    findings: ['K5 form-read-as'],
    entries: ['t2 2024-06-20 进行中 50 检查12家', second],
  },
  {
    name: '50没有百分号，读得出',
    python: "ws['K5'] = 50; ws['K5'].number_format = 'General'",
    findings: ['K5 form-read-as'],
    entries: ['t2 2024-06-20 进行中 50 检查12家', second],
  },
  { name: '文字0.5，不知道是百分之几', python: "ws['K5'] = '0.5'", findings: ['K5 form-percent-unread'], entries: [second] },
  { name: '百分比130%', python: "ws['K5'] = 1.3", findings: ['K5 form-percent-unread'], entries: [second] },
  { name: '一半左右', python: "ws['K5'] = '一半左右'", findings: ['K5 form-percent-unread'], entries: [second] },
  { name: '状态已完成，百分比60%', python: "ws['J5'] = '已完成'", findings: ['K5 form-state-percent'], entries: [second] },
  // 状态和文字
  { name: '状态不在下拉里', python: "ws['J5'] = '完成'", findings: ['J5 form-state-unknown'], entries: [second] },
  {
    name: '一行里几处错，一次说全',
    python: "ws['J5'] = '基本完成'; ws['K5'] = '大半'; ws['L5'] = '2024.2.30'; ws['M5'] = '=1+1'",
    findings: ['J5 form-state-unknown', 'K5 form-percent-unread', 'L5 form-day-unread', 'M5 form-formula'],
    entries: [second],
  },
  { name: '状态前后有空格和不间断空格', python: "ws['J5'] = '\\u00a0进行中\\u3000'", findings: [], entries: both },
  { name: '零宽字符', python: "ws['M5'] = '检查\\u200b12家\\ufeff'", findings: ['M5 form-cleaned'], entries: both },
  {
    name: '开头的撇号',
    python: "ws['L5'] = \"'2024-06-18\"; ws['M5'] = \"'12家已查\"",
    findings: ['M5 form-cleaned'],
    entries: ['t2 2024-06-18 进行中 60 12家已查', second],
  },
  {
    name: '格子里换行，照记',
    python: "ws['M5'] = '检查12家\\n整改3家'",
    findings: [],
    entries: ['t2 2024-06-20 进行中 60 检查12家\n整改3家', second],
  },
  { name: '文字太长', python: "ws['M5'] = '长' * 1200", findings: ['M5 form-words-long'], entries: [second] },
  { name: '公式', python: "ws['K5'] = '=12/20'", findings: ['K5 form-formula'], entries: [second] },
  {
    name: '文字里的公式',
    python: "ws['M5'] = '=HYPERLINK(\"http://x.invalid\")'; ws['M5'].data_type = 's'",
    findings: ['M5 form-formula'],
    entries: [second],
  },
  { name: '错误值', python: "ws['K5'] = '#N/A'; ws['K5'].data_type = 'e'", findings: ['K5 form-no-words'], entries: [second] },
  { name: '数存成文字的序号，照样认得', python: "ws['E5'] = 2", findings: [], entries: both },
  // 行
  { name: '标识栏损坏，按文字认', python: "ws['A5'] = None; ws['B5'] = 'x'", findings: ['J5 form-row-by-words'], entries: both },
  {
    name: '标识和文字都不对',
    python: "ws['B5'] = 't99'; ws['F5'] = '别的任务'",
    findings: ['– form-rows-missing', 'J5 form-row-unknown'],
    entries: [second],
  },
  { name: '锁定的任务文字被改', python: "ws['F5'] = '检查通道'", findings: ['J5 form-locked-edited'], entries: both },
  {
    name: '粘贴了一行，内容不同',
    python: "paste(5, 8)\nws['M8'] = '检查15家'",
    findings: ['J8 form-row-twice'],
    entries: [second],
  },
  { name: '粘贴了一样的一行', python: 'paste(5, 8)', findings: [], entries: both },
  {
    name: '自己加的一行',
    python: "ws['F8'] = '新增任务'; ws['J8'] = '进行中'; ws['M8'] = '做了'",
    findings: ['J8 form-row-unknown'],
    entries: both,
  },
  { name: '删了一行', python: 'ws.delete_rows(5)', findings: ['– form-rows-missing'], entries: [second] },
  {
    name: '行的次序换了',
    python:
      'a = [c.value for c in ws[5]]; b = [c.value for c in ws[6]]\nfor i in range(16): ws.cell(5, i + 1).value = b[i]; ws.cell(6, i + 1).value = a[i]',
    findings: [],
    entries: [first, second],
  },
  {
    name: '只排序了看得见的栏，标识没有跟着走',
    python:
      'a = [c.value for c in ws[5]]; b = [c.value for c in ws[6]]\nfor i in range(4, 16): ws.cell(5, i + 1).value = b[i]; ws.cell(6, i + 1).value = a[i]',
    findings: ['J5 form-row-mixed', 'J6 form-row-mixed'],
    entries: [],
  },
  { name: '行被筛掉', python: 'ws.row_dimensions[5].hidden = True', findings: ['– form-rows-hidden'], entries: both },
  { name: '合并了单元格', python: "ws.merge_cells('J5:J6')", findings: ['J5 form-merged'], entries: [] },
  { name: '上面插了两行', python: 'move(2)', findings: [], entries: both },
  // 栏和表
  { name: '删了状态栏', python: 'ws.delete_cols(10)', findings: ['J4 form-column-missing'], entries: [] },
  { name: '删了存在困难栏', python: 'ws.delete_cols(15)', findings: ['O4 form-column-absent'], entries: both },
  { name: '改了表头', python: "ws['J4'] = '完成情况'", findings: ['J4 form-column-missing'], entries: [] },
  { name: '一栏复制成两栏', python: "ws['Q4'] = '进展'; ws['Q5'] = '检查9家'", findings: ['Q4 form-column-twice'], entries: [] },
  {
    name: '两栏换了位置',
    python: 'for r in (4, 5, 6): a, b = ws.cell(r, 13).value, ws.cell(r, 16).value; ws.cell(r, 13).value = b; ws.cell(r, 16).value = a',
    findings: ['J4 form-columns-moved'],
    entries: both,
  },
  { name: '表改了名', python: "ws.title = 'Sheet1'", findings: ['– form-sheet-renamed'], entries: both },
  { name: '多了一张表', python: "wb.create_sheet('补充')['A1'] = '另有3家'", findings: ['– form-sheet-extra'], entries: both },
  { name: '删了标识表', python: "del wb['标识']", findings: ['– form-unknown'], entries: [] },
  { name: '旧格式的表', python: "wb['标识']['B2'] = '0'", findings: ['– form-version'], entries: [] },
  { name: '别的工作区的表', python: "wb['标识']['B4'] = 'https://other.example.invalid/'", findings: ['– form-other-site'], entries: [] },
  { name: '别的方案的表', python: "wb['标识']['B8'] = 'safety-2023'", findings: ['– form-names-nothing'], entries: [] },
  { name: '别的单位借用了表', python: "ws['E3'] = '填报单位：医政股'", findings: ['E3 form-unit-differs'], entries: [] },
  // 文件
  {
    name: '有打开密码',
    python: "raw(bytes.fromhex('d0cf11e0a1b11ae1') + bytes(504) + 'EncryptedPackage'.encode('utf-16-le') + bytes(1024))",
    findings: ['– unreadable-source'],
    entries: [],
  },
  {
    name: '.xls 改了扩展名',
    python: "raw(bytes.fromhex('d0cf11e0a1b11ae1') + bytes(2000))",
    findings: ['– unreadable-source'],
    entries: [],
  },
  { name: 'CSV 改了扩展名', python: "raw('任务,状态\\n1,进行中\\n'.encode('gbk'))", findings: ['– unreadable-source'], entries: [] },
  {
    name: '文件截断',
    python: "wb.save(path); data = open(path, 'rb').read(); raw(data[:len(data) // 2])",
    findings: ['– unreadable-source'],
    entries: [],
  },
  // 零报告和收报
  {
    name: '什么也没有填',
    unit: '县人民医院',
    python: 'clear()',
    findings: ['L3 form-empty'],
    entries: [],
  },
  {
    name: '零报告',
    unit: '县人民医院',
    python: "clear(); ws['L3'] = '是'",
    findings: [],
    entries: [],
    receipts: ['安全生产工作进展 县人民医院 零报告'],
  },
  {
    name: '零报告却填了行',
    unit: '县人民医院',
    python: "clear(); ws['L3'] = '是'; ws['M5'] = '查了'",
    findings: ['L3 form-nothing-but-rows'],
    entries: [],
    receipts: ['安全生产工作进展 县人民医院 退回'],
  },
  {
    name: '零报告格里写“无”',
    unit: '县人民医院',
    python: "clear(); ws['L3'] = '无'",
    findings: ['L3 form-nothing-unread', 'L3 form-empty'],
    entries: [],
  },
  {
    name: '按时',
    unit: '县人民医院',
    python: "clear(); ws['M5'] = '自查完毕'",
    options: ['--received', '2024-06-25'],
    findings: [],
    entries: ['t2 2024-06-20 – – 自查完毕'],
    receipts: ['安全生产工作进展 县人民医院 按时'],
  },
  {
    name: '迟报',
    unit: '县人民医院',
    python: "clear(); ws['M5'] = '自查完毕'",
    findings: [],
    entries: ['t2 2024-06-20 – – 自查完毕'],
    receipts: ['安全生产工作进展 县人民医院 迟报'],
  },
  {
    name: '不由它说的状态',
    unit: '县人民医院',
    python: "clear(); ws['J5'] = '已完成'; ws['M5'] = '自查完毕'",
    findings: ['J5 form-not-deciding'],
    entries: ['t2 2024-06-20 – – 自查完毕'],
    receipts: ['安全生产工作进展 县人民医院 迟报'],
  },
  {
    name: '一处错也要退回，别的行照记',
    unit: '县人民医院',
    python: "clear(); ws['M5'] = '自查完毕'; ws['J8'] = '做了'",
    findings: ['J8 form-state-unknown'],
    entries: ['t2 2024-06-20 – – 自查完毕'],
    receipts: ['安全生产工作进展 县人民医院 退回'],
  },
  // 几份表
  { name: '同一份发了两次', python: "copy('again.xlsx')", findings: ['– form-same-again'], entries: both },
  {
    name: '一个单位两份不同',
    python: "ws['M5'] = '检查15家'; copy('second.xlsx'); ws['M5'] = '检查12家'",
    findings: ['J5 form-versions-differ'],
    entries: [second],
  },
  // 发表以后
  {
    name: '任务文字改了',
    python: '',
    since: {
      'plans/safety-2024/plan.yaml': ['检查疏散通道和安全出口，建立隐患清单。', '检查疏散通道、安全出口和消防设施，建立隐患清单。'],
    },
    findings: ['J5 form-task-changed'],
    entries: [second],
  },
  {
    name: '时限改了，照记',
    python: '',
    since: { 'plans/safety-2024/plan.yaml': ['deadline: 2024年9月底前', 'deadline: 2024年10月底前'] },
    findings: ['J5 form-beside-changed'],
    entries: both,
  },
  {
    name: '旧表：后来加了任务',
    python: '',
    since: {
      'plans/safety-2024/plan.yaml': ['reports:', '  - { no: "8", text: 全年总结。, lead: 安全股, deadline: 2024年12月 }\nreports:'],
    },
    findings: ['– form-rows-added'],
    entries: both,
  },
  {
    name: '任务交给了别人',
    python: '',
    since: { 'plans/safety-2024/plan.yaml': ['lead: 医政股、安全股', 'lead: 医政股'] },
    findings: ['J6 form-task-gone'],
    entries: [first],
  },
  {
    name: '这一天已有别的记录',
    python: '',
    since: {
      'plans/safety-2024/progress/2024.yaml': [
        '# 二季度',
        '- { task: t2, day: 2024-06-20, state: 进行中, percent: 55, text: 检查11家, by: 安全股 }\n# 二季度',
      ],
    },
    findings: ['J5 form-entry-differs'],
    entries: ['t2 2024-06-20 进行中 55 检查11家', second],
  },
  {
    name: '以新报的为准',
    python: '',
    options: ['--replace'],
    since: {
      'plans/safety-2024/progress/2024.yaml': [
        '# 二季度',
        '- { task: t2, day: 2024-06-20, state: 进行中, percent: 55, text: 检查11家, by: 安全股 }\n# 二季度',
      ],
    },
    findings: [],
    entries: ['t2 2024-06-20 进行中 60 检查12家', second],
  },
  {
    name: '另一个牵头单位已报的不同',
    python: '',
    since: {
      'plans/safety-2024/progress/2024.yaml': [
        '# 二季度',
        '- { task: t3, day: 2024-06-20, state: 进行中, percent: 90, by: 医政股 }\n# 二季度',
      ],
    },
    findings: ['J6 form-units-differ'],
    entries: ['t3 2024-06-20 进行中 90 –', first],
  },
  {
    name: '写明以哪个单位为准',
    python: '',
    options: ['--prefer', '医政股'],
    since: {
      'plans/safety-2024/progress/2024.yaml': [
        '# 二季度',
        '- { task: t3, day: 2024-06-20, state: 进行中, percent: 90, by: 医政股 }\n# 二季度',
      ],
    },
    findings: [],
    entries: ['t3 2024-06-20 进行中 90 –', first, 't3 2024-06-20 – – 检验完毕'],
  },
];
