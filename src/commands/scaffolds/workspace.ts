import type { Scaffold } from './scaffold.ts';
import { idQuestion } from './questions.ts';
import { yamlText } from './yaml-text.ts';

/** A workspace to begin with: the site, the office with one section, a page about the site, and settings for the editor program. */
export const workspaceScaffold: Scaffold = {
  questions: [
    { option: 'title', ask: '网站名称（如 某县卫生健康局工作方案）' },
    { option: 'name', ask: '机关名称（如 某县卫生健康局）' },
    idQuestion('机关', 'mouxian'),
  ],
  files: ({ title = '', name = '', id = '' }) => ({
    'site.yaml': site(title, name),
    'units.yaml': units(name, id),
    'content/pages/about.mdx': about(title, name),
    '.vscode/settings.json': editorSettings,
    '.vscode/extensions.json': `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, undefined, 2)}\n`,
    '.gitignore': 'dist\ndist-internal\n.dist*\n.guatu/\n',
  }),
  next: () => '下一步：guatu new plan 新建方案，guatu check 检查，guatu build 生成',
};

const site = (title: string, name: string): string => `# 网站设置；各项说明见参考页
name: ${yamlText(title)}
# 正式发布前改成实际网址
url: https://guatu.example.invalid/
host: ${yamlText(name)}
# 网站标识码、ICP备案号、公安备案号，有了再填
# siteIdCode: ""
# icp: ""
# police: ""
# 公开版要不要显示亮灯和逾期数
editions:
  lightsInPublic: false
`;

const units = (name: string, id: string): string => `# 单位名录：公文里出现的每个机关、科室和单位，各写一项
units:
  - id: ${id}
    name: ${yamlText(name)}
    kind: 机关
  - id: ${id}-bangong
    name: 局办公室
    # 公文里的其他写法
    aliases: [办公室]
    kind: 内设科室
    parent: ${id}
`;

const about = (title: string, name: string): string => `---
title: 关于本站
order: 1
---

${title}由${name}编制。内容以正式印发的文件为准。
`;

// The schemas are written by each build; the YAML extension of VS Code reads them from the workspace.
const editorSettings = `${JSON.stringify(
  {
    'files.encoding': 'utf8',
    'editor.insertSpaces': true,
    'editor.tabSize': 2,
    'yaml.schemas': {
      './.guatu/schema/site.schema.json': 'site.yaml',
      './.guatu/schema/units.schema.json': 'units.yaml',
      './.guatu/schema/calendar.schema.json': 'calendar/*.yaml',
      './.guatu/schema/plan.schema.json': 'plans/*/plan.yaml',
      './.guatu/schema/tasks.schema.json': 'plans/*/tasks.yaml',
      './.guatu/schema/changes.schema.json': 'plans/*/changes.yaml',
      './.guatu/schema/progress.schema.json': 'plans/*/progress/*.yaml',
      './.guatu/schema/records.schema.json': 'plans/*/records/*.yaml',
      './.guatu/schema/receipts.schema.json': 'plans/*/receipts/*.yaml',
      './.guatu/schema/ledger.schema.json': 'plans/*/ledgers/*.yaml',
      './.guatu/schema/form.schema.json': 'plans/*/forms/*.yaml',
    },
  },
  undefined,
  2,
)}\n`;
