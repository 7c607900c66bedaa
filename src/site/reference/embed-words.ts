import { embeds, type Embed } from '../../markdown/embeds.ts';

/** A tag of documents as the reference explains it. */
export interface EmbedRow {
  readonly name: string;
  /** As an author would type it, every attribute in place. */
  readonly example: string;
  readonly about: string;
  readonly attributes: readonly { readonly name: string; readonly required: boolean; readonly about: string }[];
}

const about: Readonly<Record<string, string>> = {
  Issued: '被印发文件的正文，另起一页；它的标题和附件写在前言的 issued 里',
  AnnexText: '类别是 text 的附件的正文，按附件的次序写在文件末尾',
  TaskTable: '责任分工表',
  ControlGrid: '进度控制表',
  PhaseList: '各阶段的时间和内容',
  TaskProse: '任务写成段落；写了 group 只出这一组',
  TargetList: '目标',
  DutyList: '定期工作和报送',
  FormBlank: '空白表格',
  Contact: '联系方式；公开版印“（联系方式略）”',
  Internal: '只给内部看的文字，公开版没有',
};

const attributes: Readonly<Record<string, { readonly example: string; readonly about: string }>> = {
  plan: { example: 'fire-2026', about: '方案的编号，就是 plans/ 下文件夹的名称' },
  group: { example: 'g1', about: '分组的标识' },
  form: { example: 'hazards', about: '表格的标识' },
  ref: { example: 'office', about: '联系方式的标识，写在公文前言的 contacts 里，或 units.yaml 里单位的 contacts 里' },
};

/** The tags that documents may use, from the list that `check` goes by. */
export function embedRows(): readonly EmbedRow[] {
  return embeds.map((embed) => ({
    name: embed.name,
    example: exampleOf(embed),
    about: about[embed.name] ?? '',
    attributes: [...embed.required, ...embed.optional].map((name) => ({
      name,
      required: embed.required.includes(name),
      about: attributes[name]?.about ?? '',
    })),
  }));
}

function exampleOf({ name, required, optional, wraps }: Embed): string {
  const given = [...required, ...optional].map((key) => ` ${key}="${attributes[key]?.example ?? '…'}"`).join('');
  return wraps ? `<${name}>\n\n这里写正文。\n\n</${name}>` : `<${name}${given} />`;
}
