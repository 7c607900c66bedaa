import { chanceFrom, type Chance } from '../fuzz/random.ts';

/** Of which size the workspace is made. */
export interface DocumentCounts {
  readonly documents: number;
  /** Every so many documents one carries a plan. */
  readonly planEvery: number;
  readonly tasks: number;
}

const units = ['局办公室', '局医政科', '局公卫科', '局应急办', '局基建科', '局规划财务科', '局监督科', '局疾控科'];
const places = [...'兰溪安宁永清和平长松云岭东湖西山南桥北塘金河银川玉泉石门白沙青田'];

/**
 * The files of a workspace of many documents in invented counties, some with a plan and its tasks in a table. The sentences are drawn character by
 * character after the two before them in a sample, so that they mean nothing and have the pairs of characters, the repetitions and, packed, the size of
 * real ones. The same sample and counts give the same files.
 */
export function inventedDocuments(
  sample: readonly string[],
  { documents, planEvery, tasks }: DocumentCounts,
): Readonly<Record<string, string>> {
  const chance = chanceFrom(1000);
  const write = sentenceWriter(sample, chance);
  const files: Record<string, string> = {
    'site.yaml': 'name: 虚构县测试站\nurl: https://bench.example.invalid/\ndemo: true\nnoindex: true\nasOf: 2021-06-15\npdf: false\n',
    'units.yaml': `units:\n  - { id: xugou, name: 虚构县卫生健康局, kind: 机关 }\n${units.map((name, index) => `  - { id: xugou-${String(index + 1)}, name: ${name}, kind: 内设科室, parent: xugou }\n`).join('')}`,
  };
  for (let index = 1; index <= documents; index += 1) {
    const id = `d${String(index)}`;
    const place = `${chance.one(places)}${chance.one(places)}县`;
    const title = `${place}关于${write(14).replace(/[。；]$/u, '')}的通知`;
    const carries = index % planEvery === 0;
    if (carries) files[`plans/${id}/plan.yaml`] = planText(`${place}${write(12).replace(/[。；]$/u, '')}方案`, tasks, write, chance);
    files[`content/notices/${id}.mdx`] = documentText({ id, index, title, place, carries }, write, chance);
  }
  return files;
}

type Write = (length: number) => string;

/** Writes sentences of about a length, ending with a full stop. */
function sentenceWriter(sample: readonly string[], chance: Chance): Write {
  const followers = new Map<string, string[]>();
  for (const sentence of sample) {
    const chars = ['', '', ...sentence, '。'];
    for (const [index, char] of chars.entries()) {
      if (index < 2) continue;
      const key = `${chars[index - 2] ?? ''}${chars[index - 1] ?? ''}`;
      followers.set(key, [...(followers.get(key) ?? []), char]);
    }
  }
  return (length) => {
    let text = '';
    let [before, last] = ['', ''];
    while (text.length < length) {
      const next = chance.one(followers.get(`${before}${last}`) ?? ['。']);
      text += next;
      [before, last] = next === '。' ? ['', ''] : [last, next];
    }
    return text.endsWith('。') ? text : `${text.replace(/[，、：；（“《]$/u, '')}。`;
  };
}

interface Head {
  readonly id: string;
  readonly index: number;
  readonly title: string;
  readonly place: string;
  readonly carries: boolean;
}

function documentText({ id, index, title, place, carries }: Head, write: Write, chance: Chance): string {
  const year = 2012 + chance.below(10);
  const paragraphs = Array.from({ length: 8 + chance.below(10) }, () => write(60 + chance.below(160)));
  const date = `${String(year)}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`;
  return [
    '---',
    'kind: 通知',
    'layout: red-head',
    `issuers: [${place}卫生健康局]`,
    `no: 虚卫发〔${String(year)}〕${String(index)}号`,
    `title: ${JSON.stringify(title)}`,
    'addressees: 局属各单位，局机关各科室',
    ...(carries ? [`plans: [${id}]`] : []),
    `signature: [${place}卫生健康局]`,
    `date: ${date}`,
    '---',
    '',
    ...paragraphs.flatMap((text, at) => [...(at % 4 === 0 ? [`## ${write(8).replace(/。$/u, '')}`, ''] : []), text, '']),
    ...(carries ? [`<TaskTable plan="${id}" />`, ''] : []),
  ].join('\n');
}

function planText(title: string, tasks: number, write: Write, chance: Chance): string {
  const rows = Array.from({ length: tasks }, (_, index) => {
    const deadline = `${String(2020 + chance.below(3))}年${String(1 + chance.below(12))}月底`;
    return `  - { no: "${String(index + 1)}", text: ${JSON.stringify(write(40 + chance.below(80)))}, lead: ${chance.one(units)}, responsible: ${chance.one(units)}, deadline: ${deadline} }`;
  });
  return [`title: ${JSON.stringify(title)}`, 'issuers: [虚构县卫生健康局]', 'period: 从2020年1月至2022年12月', 'tasks:', ...rows, ''].join(
    '\n',
  );
}
