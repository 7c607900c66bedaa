import type { ReadersFacts, SourceAmount, SourceProblem, SourceRemarkKind } from '../facts/readers.ts';
import type { Words } from '../wording.ts';

const amounts: Readonly<Record<SourceAmount, (limit: number) => string>> = {
  'megabytes': (limit) => `文件超过${limit} MB`,
  'unpacked-megabytes': (limit) => `文件解开后超过${limit} MB`,
  'entries': (limit) => `文件里的部件超过${limit}个`,
  'elements': (limit) => `文件里的标记超过${limit}个`,
  'cells': (limit) => `表格里有内容的单元格超过${limit}个`,
  'pages': (limit) => `文件超过${limit}页`,
};

const amountHints: Readonly<Record<SourceAmount, string>> = {
  'megabytes': '删去文件里的图片，或只留要导入的部分，另存后再导入',
  'unpacked-megabytes': '删去表格里多余的空白行列，或只留要导入的部分，另存后再导入',
  'entries': '新建一个文件，只复制要导入的文字和表格',
  'elements': '新建一个文件，只复制要导入的文字和表格',
  'cells': '只留要导入的工作表，另存后再导入',
  'pages': '只留要导入的页，另存后再导入',
};

const problems: Readonly<Record<Exclude<SourceProblem, 'damaged' | 'too-large'>, { readonly message: string; readonly hint: string }>> = {
  'old-word': { message: '这是旧格式的文字文件（.doc、.wps），读不了', hint: '用 WPS 或 Word 打开，另存为 .docx 再导入' },
  'old-sheet': { message: '这是旧格式的表格文件（.xls、.et），读不了', hint: '用 WPS 或 Excel 打开，另存为 .xlsx 再导入' },
  'old-office': { message: '这是旧格式的 Office 文件，读不了', hint: '用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 再导入' },
  'password': { message: '文件设了打开密码，读不了', hint: '打开文件，取消密码后另存，再导入' },
  'rich-text': { message: '这是 RTF 文件，读不了', hint: '用 WPS 或 Word 打开，另存为 .docx 再导入' },
  'open-document': { message: '这是 OpenDocument 文件（.odt、.ods），读不了', hint: '打开文件，另存为 .docx 或 .xlsx 再导入' },
  'ofd': { message: '这是 OFD 版式文件，读不了', hint: '找到起草时的 .docx 文件来导入；没有的，用 OFD 阅读器导出为 .docx 或带文字的 PDF' },
  'slides': { message: '这是演示文稿，读不了', hint: '把要导入的文字复制到 .docx 文件里' },
  'picture': { message: '这是图片，不认图里的字', hint: '先用识别软件转成 .docx，核对无误后再导入' },
  'no-text': {
    message: 'PDF 里没有文字，只有图像，多半是扫描件',
    hint: '找到起草时的 .docx 文件来导入；没有的，先用识别软件转成 .docx，核对无误后再导入',
  },
  'web-archive': { message: '这是单个文件的网页（.mht），读不了', hint: '打开文件，另存为 .docx 或普通的 .html 再导入' },
  'office-xml': { message: '这是 2003 版的 XML 文件，读不了', hint: '用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 再导入' },
  'archive': { message: '这是压缩包，不是文档', hint: '先解压，再导入里面的文件' },
  'unknown': { message: '认不出这是什么文件', hint: '能导入的有 .docx、.xlsx、.html、.md、.txt 和带文字的 .pdf' },
  'empty': { message: '这是空文件', hint: '检查文件是否选错，或重新复制一份' },
  'squeezed': { message: '文件的压缩比不正常，可能是恶意文件，没有打开', hint: '若确是本单位的文件，打开后另存一份再导入' },
  'document-type': {
    message: '文件里有外部实体或文档类型声明，可能是恶意文件，没有打开',
    hint: '若确是本单位的文件，用 WPS 或 Office 打开后另存一份再导入',
  },
  'too-deep': { message: '文件里的标记嵌套过深，可能是恶意文件，没有打开', hint: '若确是本单位的文件，打开后另存一份再导入' },
};

const remarks: Readonly<Record<SourceRemarkKind, (count: number, words: string) => string>> = {
  'deleted-text': (count) => `有${count}处修订删去的文字，没有读入`,
  'inserted-text': (count) => `有${count}处修订增加的文字，已读入`,
  'hidden-text': (count) => `有${count}处隐藏的文字，没有读入`,
  'comments': (count) => `有${count}条批注，没有读入`,
  'footnotes': (count) => `有${count}条脚注或尾注，放在所注的段落后面`,
  'pictures': (count) => `有${count}张图片，图里的字没有读入`,
  'text-boxes': (count) => `有${count}个文本框，文字放在所在段落后面`,
  'nested-tables': (count) => `有${count}个表格套在单元格里，按行读成了文字`,
  'macros': () => '文件带有宏，没有运行，也没有读入',
  'hidden-sheet': (_, words) => `工作表“${words}”是隐藏的，没有读入`,
  'hidden-rows': (count, words) => `有${count}行是隐藏的（第${words}行），没有读入`,
  'hidden-columns': (count, words) => `有${count}列是隐藏的（${words}列），没有读入`,
  'formula-errors': (count, words) => `有${count}个公式的结果是错误值（${words}）`,
  'formulas-without-values': (count, words) => `有${count}个公式没有存下结果（${words}），当作空白`,
  'pages-without-text': (count, words) => `有${count}页没有文字，可能是扫描的图（第${words}页）`,
};

const remarkHints: Partial<Readonly<Record<SourceRemarkKind, string>>> = {
  'deleted-text': '若修订还没有定，先在文件里接受或拒绝修订',
  'inserted-text': '若修订还没有定，先在文件里接受或拒绝修订',
  'hidden-sheet': '若要导入，先取消隐藏',
  'hidden-rows': '若要导入，先取消隐藏或清除筛选',
  'hidden-columns': '若要导入，先取消隐藏',
  'formulas-without-values': '用 WPS 或 Excel 打开，保存一次再导入',
};

/** The words about files that an office brought, in Chinese. */
export const readers: Words<ReadersFacts> = {
  'unreadable-source': {
    message: ({ problem, part, amount = 'megabytes', limit = 0 }) => {
      if (problem === 'damaged') return part === undefined ? '文件不完整或已损坏，读不了' : `文件不完整或已损坏，读不了（${part}）`;
      return problem === 'too-large' ? `${amounts[amount](limit)}，没有读` : problems[problem].message;
    },
    hint: ({ problem, amount = 'megabytes' }) => {
      if (problem === 'damaged') return '重新复制或下载一份；若能打开，另存后再导入';
      return problem === 'too-large' ? amountHints[amount] : problems[problem].hint;
    },
  },
  'source-remark': {
    message: ({ remark, count, words = '' }) => remarks[remark](count, words),
    hint: ({ remark }) => remarkHints[remark],
  },
};
