import type { Catalogue, KindOfValue, KnownField, Nearest, SyntaxCause } from './rule-facts.ts';

const kinds: Readonly<Record<KindOfValue, string>> = {
  'text': '文字',
  'number': '数字',
  'whole-number': '整数',
  'yes-no': 'true（是）或 false（否）',
  'list': '列表（每项一行，以“- ”开头）',
  'fields': '若干行“键: 值”',
  'empty': '空白',
  'day': '日期',
  'other': '别的内容',
};

const foundKinds: Readonly<Record<KindOfValue, string>> = { ...kinds, 'yes-no': 'true 或 false', 'list': '列表', 'fields': '“键: 值”' };

const syntax: Readonly<Record<SyntaxCause, { readonly message: string; readonly hint: string }>> = {
  'indentation': { message: '这一行的缩进与上下文对不齐', hint: '同一层的键，行首空格数要相同；下一层比上一层多两个空格' },
  'list-indentation': { message: '这一项的缩进与同一列表的其他项对不齐', hint: '同一列表的“-”要上下对齐，“-”后面留一个空格' },
  'list-and-keys': { message: '同一层里，列表的“- ”和“键: 值”混在一起', hint: '列表放在某个键的下一行；同一列表的各项都以“- ”开头' },
  'list-on-key-line': { message: '“- ”不能写在键的同一行', hint: '列表另起一行写；若只是一个短横，请加双引号' },
  'colon-missing': {
    message: '这一行缺少冒号',
    hint: '写成“键: 值”，用半角冒号，冒号后留一个空格；若是上一行的文字，请比上一行多缩进两个空格',
  },
  'space-after-colon': { message: '冒号后面缺少空格', hint: '写成“键: 值”，半角冒号后留一个空格' },
  'colon-in-text': { message: '文字里有半角冒号加空格，被当成了另一个键', hint: '给整段文字加上双引号，或把文字里的冒号改成全角“：”' },
  'text-after-end': { message: '引号或括号已经结束，后面又有文字', hint: '把整个值放进同一对引号里，或删去多余的部分' },
  'bracket-open': {
    message: '方括号或花括号没有结束',
    hint: '补上对应的“]”或“}”；括号里换行时，每行都比键多缩进两个空格；文字本身以括号开头时，请加双引号',
  },
  'bracket-wrong': { message: '这里的括号不成对', hint: '检查“[”与“]”、“{”与“}”是否成对；文字本身含有括号时，请加双引号' },
  'bracket-indentation': { message: '右括号前面缺少缩进', hint: '在这一行的括号前加两个空格' },
  'comma-missing': { message: '方括号里的两项之间缺少半角逗号', hint: '各项之间用半角逗号加空格“, ”分开' },
  'comma-extra': { message: '这里多了一个逗号', hint: '删去多余的逗号' },
  'quote-open': { message: '引号没有结束', hint: '在这段文字末尾补上同样的引号' },
  'escape': { message: '双引号里的反斜杠“\\”写法不对', hint: '把双引号改成单引号，反斜杠就会原样保留' },
  'special-character': { message: '文字以特殊符号开头，不能直接写', hint: '给整段文字加上双引号' },
  'control-character': { message: '这里有一个看不见的控制字符', hint: '删去这个字符后重新输入' },
  'other': { message: '从这里开始读不懂了', hint: '检查这一行和上一行的冒号、引号、括号和缩进' },
};

const privateNumbers = { mobile: '手机号码', identity: '身份证号码', mailbox: '个人邮箱' } as const;

function quoted(words: string): string {
  return `“${words}”`;
}

function listed(words: readonly string[]): string {
  return words.map(quoted).join('、');
}

function fieldName(field: KnownField): string {
  return field.title === undefined ? quoted(field.key) : `${quoted(field.key)}（${field.title}）`;
}

function didYouMean({ nearest, where }: Nearest): string | undefined {
  const [first, ...rest] = nearest;
  if (first === undefined) return undefined;
  const place = where === undefined ? '' : `（${where}）`;
  return `是否为${quoted(first)}${place}${rest.map((name) => `、${quoted(name)}`).join('')}？`;
}

function writeAs(accepted: readonly string[]): string | undefined {
  return accepted.length === 0 ? undefined : `可以写成：${accepted.join('、')}`;
}

function fieldOrHere(field: KnownField | undefined): string {
  return field === undefined ? '这里' : fieldName(field);
}

function atLeast(of: KindOfValue, minimum: string, inclusive: boolean): string {
  if (of === 'text') return minimum === '1' ? '不能空着' : `至少要有${minimum}个字`;
  if (of === 'list') return `至少要有${minimum}项`;
  return inclusive ? `不能小于${minimum}` : `要大于${minimum}`;
}

function atMost(of: KindOfValue, maximum: string, inclusive: boolean): string {
  if (of === 'text') return `最多${maximum}个字`;
  if (of === 'list') return `最多${maximum}项`;
  return inclusive ? `不能大于${maximum}` : `要小于${maximum}`;
}

function keyHint(words: string): string {
  if (words === '') return '在冒号前写上键名';
  return words === '__proto__' ? '换一个键名' : '键名要用文字；若确要用它，请加双引号';
}

/** The words of every rule in Chinese, as a clerk who has never programmed would be told. */
export const zhCn: Catalogue = {
  rules: {
    'encoding': {
      message: ({ looksLike }) =>
        looksLike === undefined ? '文件里有不是 UTF-8 的内容，无法读出文字' : `文件不是 UTF-8 编码，看起来是 ${looksLike} 编码`,
      hint: () => '用记事本打开，“文件”→“另存为”，编码选“UTF-8”后保存；在 WPS 中另存为文本文件时，编码同样选“UTF-8”',
    },
    'missing-file': { message: ({ path }) => `找不到文件${quoted(path)}`, hint: () => '检查文件名和所在文件夹是否写对' },
    'not-a-file': {
      message: ({ path }) => `${quoted(path)}是文件夹，这里需要一个文件`,
      hint: () => '把文件夹移走或改名，再放入同名的文件',
    },
    'unknown-file': {
      message: ({ path }) => `${quoted(path)}不会被读取，里面的内容不进入网站`,
      hint: ({ nearest }) => (nearest.length > 0 ? `是否应为${listed(nearest)}？` : '移到应在的文件夹，或移出工作区'),
    },
    'yaml-syntax': { message: ({ cause }) => syntax[cause].message, hint: ({ cause }) => syntax[cause].hint },
    'yaml-tab': { message: () => '行首用了制表符（Tab 键）', hint: () => '删去行首的制表符，改用空格缩进，每层两个空格' },
    'yaml-fullwidth-colon': {
      message: ({ key }) => `${quoted(key)}后面用了全角冒号“：”`,
      hint: ({ key }) => `改成半角冒号加一个空格：${quoted(`${key}: `)}`,
    },
    'yaml-fullwidth-comma': {
      message: ({ words }) => `括号里用了全角逗号，${quoted(words)}会连成一项`,
      hint: () => '若是几项，请改用半角逗号加空格“, ”；若确是一项，请加双引号',
    },
    'yaml-fullwidth-space': { message: () => '行首用了全角空格', hint: () => '删去行首的全角空格，改用半角空格缩进' },
    'yaml-duplicate-key': {
      message: ({ key }) => `${quoted(key)}写了两次`,
      note: ({ key }) => `第一次写${quoted(key)}在这里`,
      hint: () => '保留一处，删去另一处；若是两项内容，请检查是否缺少“- ”',
    },
    'yaml-key': {
      message: ({ words }) => (words === '' ? '冒号前面没有键名' : `${quoted(words)}不能直接作键名`),
      hint: ({ words }) => keyHint(words),
    },
    'yaml-merge': { message: () => '这里不能用“<<”合并内容', hint: () => '把要合并的各行照抄一遍' },
    'yaml-tag': {
      message: ({ tag }) => `这里不能用${quoted(tag)}这样的标记`,
      hint: () => '若是文字，请给整段文字加上双引号；否则删去标记',
    },
    'yaml-alias': {
      message: ({ name, problem }) =>
        problem === 'unknown' ? `${quoted(`*${name}`)}没有对应的${quoted(`&${name}`)}` : `${quoted(`*${name}`)}展开后内容过多`,
      hint: ({ problem }) => (problem === 'unknown' ? '文字以“*”开头时，请给整段文字加上双引号' : '不要用“*”引用，直接写出内容'),
    },
    'yaml-too-deep': { message: ({ limit }) => `层次太深，超过${limit}层`, hint: () => '检查括号或“- ”是否重复了很多次' },
    'yaml-too-large': {
      message: ({ limit, unit }) => `文件太大，超过${limit}${unit === 'megabytes' ? '兆' : '项'}`,
      hint: () => '检查是否放错了文件；内容确实多时，请分成几个文件',
    },
    'yaml-multiple-documents': { message: () => '一个文件里有两份内容', hint: () => '删去单独成行的“---”，或把后一份移到另一个文件' },
    'too-many-problems': {
      message: ({ limit }) => `这个文件的问题超过${limit}个，后面的没有列出`,
      hint: () => '先改好已列出的问题，再检查一次',
    },
    'empty-file': { message: () => '文件里没有内容', hint: () => '写上内容；不用这个文件时，请删去它' },
    'unknown-key': {
      message: ({ key }) => `没有名为${quoted(key)}的键`,
      hint: ({ nearest }) =>
        nearest.length === 0 ? '检查键名是否写错，或缩进是否放错了层' : `是否为${nearest.map(fieldName).join('、')}？`,
    },
    'missing-key': {
      message: (field) => `缺少${fieldName(field)}`,
      hint: ({ key, example }) =>
        example === undefined ? `在这里加一行${quoted(`${key}: `)}并填写内容` : `在这里加一行，例如：${key}: ${example}`,
    },
    'empty-value': {
      message: (field) => `${fieldName(field)}后面没有填写内容`,
      hint: ({ key }) => `填写内容；没有内容可填时，删去${quoted(key)}这一行`,
    },
    'wrong-type': {
      message: ({ field, expected, found }) =>
        `${fieldOrHere(field)}应当是${expected.map((kind) => kinds[kind]).join('，或')}，现在是${foundKinds[found]}`,
      hint: ({ expected, found }) => {
        if (expected.includes('list') && found === 'text') return '另起一行，以“- ”开头写每一项；或写在方括号里：[甲, 乙]';
        if (expected.includes('fields') && found === 'text') return '另起一行，多缩进两个空格，写成“键: 值”';
        if (expected.includes('yes-no')) return '写成 true 或 false，不加引号';
        return expected.includes('number') || expected.includes('whole-number') ? '只写半角数字，不带单位和引号' : undefined;
      },
    },
    'not-in-list': {
      message: ({ words }) => `${quoted(words)}不在可选的范围内`,
      hint: ({ allowed, nearest }) =>
        nearest.length > 0 ? `是否为${listed(nearest)}？可选：${allowed.join('、')}` : `可选：${allowed.join('、')}`,
    },
    'too-small': {
      message: ({ field, of, minimum, inclusive }) => `${fieldOrHere(field)}${atLeast(of, minimum, inclusive)}`,
      hint: ({ of }) => (of === 'list' ? '补写缺少的项；没有内容可写时，删去这个键' : undefined),
    },
    'too-big': { message: ({ field, of, maximum, inclusive }) => `${fieldOrHere(field)}${atMost(of, maximum, inclusive)}` },
    'bad-format': {
      message: ({ words }) => `${quoted(words)}的写法不对`,
      hint: ({ example }) => (example === undefined ? undefined : `例如：${example}`),
    },
    'invalid-value': { message: ({ field, said }) => said ?? `${fieldOrHere(field)}的内容不对` },
    'impossible-date': { message: ({ words }) => `没有${quoted(words)}这一天`, hint: () => '对照日历改成实际的日期' },
    'date-not-understood': { message: ({ words }) => `看不懂时间${quoted(words)}`, hint: ({ accepted }) => writeAs(accepted) },
    'recurrence-not-understood': { message: ({ words }) => `看不懂${quoted(words)}是多久一次`, hint: ({ accepted }) => writeAs(accepted) },
    'target-not-understood': { message: ({ words }) => `看不懂指标${quoted(words)}`, hint: ({ accepted }) => writeAs(accepted) },
    'unknown-unit': {
      message: ({ name }) => `没有名为${quoted(name)}的单位`,
      note: () => '相近的单位在这里',
      hint: (facts) => didYouMean(facts) ?? '检查单位名称；若是新的单位，请先登记在 units.yaml 里',
    },
    'ambiguous-unit': {
      message: ({ name, meanings }) => `${quoted(name)}可能指${listed(meanings)}，分不清是哪一个`,
      note: () => '另一个同名的单位在这里',
      hint: () => '改写成单位全称，或在旁边写明单位编号',
    },
    'duplicate-alias': {
      message: ({ name, owner }) => `别名${quoted(name)}已经属于${quoted(owner)}`,
      note: ({ name }) => `${quoted(name)}先写在这里`,
      hint: () => '一个别名只能指一个单位，请删去一处或写得更具体',
    },
    'duplicate-id': {
      message: ({ id }) => `编号${quoted(id)}重复`,
      note: ({ id }) => `${quoted(id)}已经用在这里`,
      hint: () => '给其中一个换一个编号',
    },
    'unknown-reference': {
      message: ({ kind, name }) => `没有编号为${quoted(name)}的${kind}`,
      note: () => '相近的在这里',
      hint: (facts) => didYouMean(facts) ?? '检查编号是否写错',
    },
    'mdx-syntax': { message: () => '这一段文稿的写法读不懂', hint: () => '检查这里的“<”、“>”、“{”、“}”；若只是文字，请改用全角“＜＞｛｝”' },
    'mdx-import': { message: () => '文稿里不能写 import', hint: () => '删去这一行；表格和图可直接写标签，不用引入' },
    'mdx-export': { message: () => '文稿里不能写 export', hint: () => '删去这一行' },
    'mdx-expression': { message: () => '文稿里不能写花括号里的程序', hint: () => '删去花括号；若只是文字，请改用全角“｛｝”' },
    'mdx-unknown-embed': {
      message: ({ name }) => `没有名为${quoted(name)}的标签`,
      hint: (facts) => didYouMean(facts) ?? `可用的标签：${facts.allowed.join('、')}`,
    },
    'mdx-attribute': {
      message: ({ name, embed }) => `${quoted(embed)}的${quoted(name)}只能写双引号里的文字`,
      hint: ({ name }) => `写成：${name}="…"`,
    },
    'mdx-raw-html': {
      message: ({ tag }) => `文稿里不能写网页代码${quoted(`<${tag}>`)}`,
      hint: () => '改用文稿自己的写法，如“# 标题”、“**加粗**”、“- 列表”',
    },
    'mdx-unsafe-link': {
      message: ({ url }) => `链接${quoted(url)}不安全`,
      hint: () => '链接只能以 https://、http://、mailto: 开头，或指向本站的页面',
    },
    'private-number': {
      message: ({ kind }) => `公开的内容里有${privateNumbers[kind]}`,
      hint: () => '写进 <Contact/> 或 <Internal> 里，公开时不会印出',
    },
    'classified-mark': {
      message: ({ words }) => `出现密级标志${quoted(words)}`,
      hint: () => '涉密文件不得放在这台电脑上，请立即移走并报告保密人员',
    },
    'missing-date': { message: () => '这份文件没有成文日期', hint: () => '补上成文日期；原文没有时可不理会' },
    'sum-differs': {
      message: ({ words, value, sum }) => `${quoted(words)}写明${String(value)}，分项相加是${String(sum)}`,
      hint: () => '对照原文改正总数或分项；原文如此时，删去 parts，并在 slips 里写明',
    },
    'no-deadline': { message: ({ plan }) => `${quoted(plan)}没有任何完成时限`, hint: () => '补上完成时限；原文没有时可不理会' },
    'missing-glyph': {
      message: ({ char, codePoint }) => `没有字体能印出${quoted(char)}（${codePoint}）`,
      hint: ({ instead }) =>
        instead === undefined
          ? '换用通用规范汉字，或把含有这个字的字体文件放进工作区的 fonts/ 文件夹'
          : `这不是通用的字，改成${quoted(instead)}`,
    },
    'output-edition-mismatch': {
      message: ({ folder, found, wanted }) =>
        `输出文件夹${quoted(folder)}里是${found === 'internal' ? '内部版' : '公开版'}，不能写入${wanted === 'internal' ? '内部版' : '公开版'}`,
      hint: () => '换一个输出文件夹，或先删去原来的文件夹',
    },
  },
  report: {
    severity: { error: '错误', warning: '警告', info: '信息' },
    hint: (text) => `提示：${text}`,
    note: (text) => `参看：${text}`,
    counts: ({ error, warning, info }) => {
      const parts = [
        [error, '错误'],
        [warning, '警告'],
        [info, '信息'],
      ] as const;
      const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count}个${word}`);
      return said.length === 0 ? '没有发现问题' : said.join('，');
    },
  },
};
