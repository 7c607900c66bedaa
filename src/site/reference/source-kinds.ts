import { publishedSchemas } from '../../formats/json/schemas.ts';
import { fileExamples, type FileExample } from './file-examples.ts';
import { schemaReference, type KeySection, type SchemaNode } from '../../views/schema-reference.ts';

/** One kind of file that authors write, as the reference lists it. */
export interface SourceKind {
  /** The name of its schema, and of its page under `reference/`. */
  readonly name: string;
  readonly title: string;
  /** Where such files stand in a workspace. */
  readonly files: readonly string[];
  readonly about: string;
}

/** Every kind of file that authors write, in the order in which an author meets them. */
export const sourceKinds: readonly SourceKind[] = [
  { name: 'plan', title: '方案', files: ['plans/编号/plan.yaml'], about: '一个方案：期限、阶段、分组、任务、目标、报送' },
  { name: 'tasks', title: '任务', files: ['plans/编号/tasks.yaml'], about: '任务多时从方案里分出来，一项任务一条' },
  { name: 'progress', title: '进展', files: ['plans/编号/progress/名称.yaml'], about: '各任务到某一天的进展，只在内部版显示' },
  {
    name: 'records',
    title: '定期工作记录',
    files: ['plans/编号/records/名称.yaml'],
    about: '定期工作哪天做了，凭什么说做了；只在内部版显示',
  },
  { name: 'receipts', title: '收报', files: ['plans/编号/receipts/名称.yaml'], about: '各单位的报送收到没有、按时没有；只在内部版显示' },
  { name: 'changes', title: '变更', files: ['plans/编号/changes.yaml'], about: '批准了的延期、移交、合并、取消、改责任' },
  { name: 'ledger', title: '台账', files: ['plans/编号/ledgers/名称.yaml'], about: '问题隐患清单，或自己定栏目的台账；只在内部版显示' },
  { name: 'form', title: '表格', files: ['plans/编号/forms/名称.yaml'], about: '供下级填写的空白表格' },
  { name: 'notice', title: '公文', files: ['content/notices/编号.mdx'], about: '公文的各个要素，写在文件开头两行“---”之间' },
  {
    name: 'page',
    title: '页面',
    files: ['content/pages/编号.mdx', 'content/interpretations/编号.mdx'],
    about: '网站自己的页面写在 pages 里，政策解读写在 interpretations 里；各键写在文件开头两行“---”之间',
  },
  { name: 'units', title: '单位名录', files: ['units.yaml'], about: '公文里出现的每个机关、科室和单位' },
  { name: 'site', title: '网站设置', files: ['site.yaml'], about: '网站名称、网址、截至日、亮灯和检查规则' },
  { name: 'calendar', title: '放假和调休', files: ['calendar/年份.yaml'], about: '一年的放假安排；没有文件的年份，不检查休息日' },
];

/** A kind of file as its page explains it. */
export interface ExplainedKind {
  readonly kind: SourceKind;
  /** Whether the whole file is a list, each item beginning with “- ”. */
  readonly isList: boolean;
  /** Whole files that can be copied; empty where the first workspace has one. */
  readonly examples: readonly FileExample[];
  /** Its keys, level by level. */
  readonly sections: readonly KeySection[];
}

/** Every kind of file with its keys. */
export function explainedKinds(): readonly ExplainedKind[] {
  const schemas = publishedSchemas();
  return sourceKinds.map((kind) => {
    const schema = (schemas[`source/${kind.name}`] ?? {}) as SchemaNode;
    return { kind, isList: schema.type === 'array', examples: fileExamples[kind.name] ?? [], sections: schemaReference(schema) };
  });
}
