import type { HiddenKind } from '../../hidden-characters.ts';
import type { SyntaxCause } from '../facts/fact.ts';
import type { FrontMatterProblem, OddFile, QuotesProblem, SizeUnit, WideSpacePlace, WritingFacts } from '../facts/writing.ts';
import type { Words } from '../wording.ts';
import { listed, quoted } from './phrases.ts';

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
  'comma-missing': { message: '括号里的两项之间缺少半角逗号', hint: '各项之间用半角逗号加空格“, ”分开' },
  'comma-extra': { message: '这里多了一个逗号', hint: '删去多余的逗号' },
  'quote-open': { message: '引号没有结束', hint: '在这段文字末尾补上同样的引号' },
  'escape': { message: '双引号里的反斜杠“\\”写法不对', hint: '把双引号改成单引号，反斜杠就会原样保留' },
  'special-character': { message: '文字以特殊符号开头，不能直接写', hint: '给整段文字加上双引号' },
  'control-character': { message: '这里有一个看不见的控制字符', hint: '删去这个字符后重新输入' },
  'other': { message: '从这里开始读不懂了', hint: '检查这一行和上一行的冒号、引号、括号和缩进' },
};

const frontMatter: Readonly<Record<FrontMatterProblem, { readonly message: string; readonly hint: string }>> = {
  'missing': {
    message: '文件开头缺少前言（两行“---”之间写标题等要素）',
    hint: '第一行写“---”，下面写“title: 标题”等各行，再写一行“---”，然后是正文',
  },
  'not-closed': { message: '前言没有结束，缺少第二行“---”', hint: '在前言最后一行的下面、正文的上面，加一行“---”' },
  'not-first': { message: '前言前面还有别的内容，读不到前言', hint: '把“---”移到文件的第一行' },
  'other-dashes': { message: '前言的分隔线不是三个半角短横', hint: '分隔线只写三个半角短横：---' },
};

const wideSpace: Readonly<Record<WideSpacePlace, { readonly message: string; readonly hint: string }>> = {
  'indent': { message: '行首用了全角空格', hint: '删去行首的全角空格，改用半角空格缩进' },
  'before-key': { message: '行首用了全角空格', hint: '删去行首的全角空格，改用半角空格缩进' },
  'after-colon': { message: '冒号后面用了全角空格', hint: '改成一个半角空格' },
  'after-dash': { message: '“-”后面用了全角空格', hint: '改成一个半角空格' },
};

const quotes: Readonly<Record<QuotesProblem, { readonly message: (words: string) => string; readonly hint: string }>> = {
  whole: {
    message: (words) => `整个值写在中文引号里，引号会印出来：${words}`,
    hint: '改成半角双引号，或删去引号；若原文就带引号，请在外面再加一层半角引号',
  },
  typed: { message: (words) => `值写在中文引号里：${words}`, hint: '删去引号' },
  start: { message: () => '引号前后不一样：开头是中文引号，末尾是半角引号', hint: '两边都改成半角双引号' },
  end: { message: () => '引号前后不一样：开头是半角引号，末尾是中文引号', hint: '把末尾的引号改成半角引号' },
};

/** What to write first where one of the files that every workspace needs is missing. */
const created: Readonly<Record<string, string>> = {
  'site.yaml': '新建 site.yaml，至少写 name（网站名称）和 url（网址）',
  'units.yaml': '新建 units.yaml，至少写 units（单位的列表）',
};

/** What office programs and file managers leave beside a file: `~$plan.yaml`, `plan - 副本.yaml`, `plan (1).yaml`. */
function isCopy(path: string): boolean {
  const name = path.replace(/^.*\//u, '');
  return /^[~.]\$|^~|副本|复件|备份|[ _-]copy\b|\(\d+\)\.[^.]*$/iu.test(name);
}

function keyHint(words: string): string {
  if (words === '') return '在冒号前写上键名';
  return words === '__proto__' ? '换一个键名' : '键名要用文字；若确要用它，请加双引号';
}

const hiddenWords: Readonly<Record<HiddenKind, string>> = {
  control: '文字里不能有',
  half: '是半个字',
  direction: '会颠倒后面文字的次序',
  tag: '是藏起来的文字',
  joiner: '两处看着一样的字会对不上',
  space: '不是普通的空格',
};

const sizeUnits: Readonly<Record<SizeUnit, string>> = { megabytes: '兆', items: '项', characters: '字', keys: '个键' };

const odd: Readonly<Record<OddFile, { readonly message: string; readonly hint: string }>> = {
  'outside': { message: '通到工作区外面，不读取也不发布', hint: '把文件本身放进工作区，不要用链接' },
  'linked': { message: '是链接，不读取也不发布', hint: '把文件或文件夹本身放在这里，不要用链接' },
  'broken-link': { message: '是断了的或者绕圈的链接', hint: '删去这个链接，把文件本身放在这里' },
  'special': { message: '不是普通文件（管道、设备等），不读取', hint: '把它移出工作区' },
  'unreadable-name': { message: '的文件名有读不出的字，不读取也不发布', hint: '给它改名，文件名用 UTF-8 编码' },
  'elsewhere': { message: '不在 public/ 里，也不在公文旁边，不发布', hint: '把图片放进 public/，再改这里的地址' },
  'no-picture': { message: '不是图片', hint: '图片用 png、jpg、svg、webp、gif 或 avif 格式；别的文件写成链接' },
};

/** The words about how files are written: their encoding and their YAML, in Chinese. */
export const writing: Words<WritingFacts> = {
  'encoding': {
    message: ({ looksLike }) =>
      looksLike === undefined ? '文件里有不是 UTF-8 的内容，无法读出文字' : `文件不是 UTF-8 编码，看起来是 ${looksLike} 编码`,
    hint: () => '用记事本打开，“文件”→“另存为”，编码选“UTF-8”后保存；在 WPS 中另存为文本文件时，编码同样选“UTF-8”',
  },
  'missing-file': {
    message: ({ path }) => `找不到文件${quoted(path)}`,
    hint: ({ path, nearest = [] }) =>
      nearest[0] === undefined
        ? (created[path] ?? '检查文件名和所在文件夹是否写对')
        : `这里有${quoted(nearest[0])}，若就是它，请改名为${quoted(path.replace(/^.*\//u, ''))}`,
  },
  'missing-folder': {
    message: ({ path }) => `没有${quoted(path)}这个文件夹`,
    hint: () => '检查 --root 后面的路径；新建工作区用 guatu new workspace',
  },
  'unreadable-file': {
    message: ({ path }) => `文件${quoted(path)}打不开`,
    hint: () => '关闭正在使用它的程序，检查自己有没有读取这个文件的权限',
  },
  'control-character': {
    message: ({ codePoint, kind }) => `这里有一个看不见的字符（${codePoint}），${hiddenWords[kind]}`,
    hint: () => '删去这个字符；从别处复制来的，粘贴到记事本里再复制过来',
  },
  'hidden-character': {
    message: ({ codePoint, kind }) => `这里有一个看不见的字符（${codePoint}），${hiddenWords[kind]}`,
    hint: ({ kind }) => (kind === 'space' ? '改成普通空格，或删去' : '多半是复制网页带进来的，删去即可'),
  },
  'odd-file': {
    message: ({ path, why }) => `${quoted(path)}${odd[why].message}`,
    hint: ({ why }) => odd[why].hint,
  },
  'file-too-large': {
    message: ({ megabytes, limit }) => `文件太大，有${megabytes}兆，最多${limit}兆`,
    hint: () => '检查是否放错了文件；图片、扫描件和附件放进 public 文件夹',
  },
  'no-front-matter': {
    message: ({ problem }) => frontMatter[problem].message,
    hint: ({ problem }) => frontMatter[problem].hint,
  },
  'not-a-file': {
    message: ({ path }) => `${quoted(path)}是文件夹，这里需要一个文件`,
    hint: () => '把文件夹移走或改名，再放入同名的文件',
  },
  'unknown-file': {
    message: ({ path }) => `${quoted(path)}不会被读取，里面的内容不进入网站`,
    hint: ({ path, nearest }) => {
      if (isCopy(path)) return '临时文件或副本，可删去';
      return nearest.length > 0 ? `是否应为${listed(nearest)}？` : '移到应在的文件夹，或移出工作区';
    },
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
  'yaml-fullwidth-space': { message: ({ at }) => wideSpace[at].message, hint: ({ at }) => wideSpace[at].hint },
  'yaml-fullwidth-quotes': {
    message: ({ words, problem }) => quotes[problem].message(words),
    hint: ({ problem }) => quotes[problem].hint,
  },
  'yaml-fullwidth-digits': { message: ({ words }) => `${quoted(words)}是全角数字`, hint: ({ plain }) => `改成半角数字：${plain}` },
  'yaml-fullwidth-brackets': {
    message: ({ brackets }) => `这里用了全角括号${quoted(brackets)}，括号会被当成文字`,
    hint: ({ plain }) => `改成：${plain}`,
  },
  'yaml-number-without-quotes': {
    message: ({ words, read }) => `${quoted(words)}没有加引号，别的程序会读成${quoted(read)}`,
    hint: ({ words }) => `加上双引号："${words}"`,
  },
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
    message: ({ limit, unit }) => `${unit === 'megabytes' ? '文件' : '这一部分'}太大，超过${limit}${sizeUnits[unit]}`,
    hint: () => '检查是否放错了文件；内容确实多时，请分成几个文件',
  },
  'yaml-multiple-documents': { message: () => '一个文件里有两份内容', hint: () => '删去单独成行的“---”，或把后一份移到另一个文件' },
  'too-many-problems': {
    message: ({ limit }) => `这个文件的问题超过${limit}个，后面的没有列出`,
    hint: () => '先改好已列出的问题，再检查一次',
  },
};
