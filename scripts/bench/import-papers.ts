import { Workbook } from '@cj-tech-master/excelts';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

/** Kinds of files in which the invented notice is imported. */
export type PaperKind = 'txt' | 'docx' | 'xlsx';

const heads = ['序号', '任务', '工作措施', '责任科室', '完成时限'];
const notice = [
  '某县卫生健康局文件',
  '某卫发〔2026〕1号',
  '关于印发《2026年重点工作任务分工》的通知',
  '各单位：',
  '现印发给你们，请认真贯彻落实。',
  '某县卫生健康局',
  '2026年1月5日',
  '2026年重点工作任务分工',
];

/** Writes an invented notice with a table of so many tasks as a file of each kind; a spreadsheet has the title and the table. */
export const paperFiles: Readonly<Record<PaperKind, (tasks: number) => Promise<string | Uint8Array>>> = {
  txt: (tasks) => Promise.resolve(`${notice.join('\n')}\n${[heads, ...rows(tasks)].map((row) => row.join('\t')).join('\n')}\n`),
  docx: (tasks) => wordPaper(tasks),
  xlsx: (tasks) => sheetPaper(tasks),
};

function rows(tasks: number): readonly (readonly string[])[] {
  const offices = ['办公室', '医政科', '财务科', '宣传科'];
  const deadlines = ['2026年6月底', '2026年底前', '持续推进', '2026年9月30日'];
  return Array.from({ length: tasks }, (_, index) => [
    String(index + 1),
    `完成第${String(index + 1)}项工作，建立台账，每季度至少检查1次`,
    '逐项排查，逐项登记，逐项整改。',
    offices[index % 4] ?? '',
    deadlines[index % 4] ?? '',
  ]);
}

function wordPaper(tasks: number): Promise<Uint8Array> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  const row = (words: readonly string[], tableHeader: boolean) => new TableRow({ tableHeader, children: words.map(cell) });
  const table = new Table({ rows: [row(heads, true), ...rows(tasks).map((words) => row(words, false))] });
  return Packer.toBuffer(new Document({ sections: [{ children: [...notice.map((words) => new Paragraph(words)), table] }] }));
}

async function sheetPaper(tasks: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('任务');
  for (const row of [['2026年重点工作任务分工'], heads, ...rows(tasks)]) sheet.addRow([...row]);
  return workbook.xlsx.writeBuffer();
}
