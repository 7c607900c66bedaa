import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../scripts/fuzz/memory-disk.ts';
import { exampleFiles } from '../../src/rules/example.ts';
import { decodeText } from '../../src/sources/decode.ts';
import { overlaidDisk } from '../../src/sources/disk.ts';
import { fixWorkspaceOn, withKeptFixes, type FixedWorkspace } from '../../src/sources/fix-workspace.ts';
import { readWorkspaceOn } from '../../src/sources/read-workspace.ts';
import { expectedFindings, faultBytes, faultFiles } from './fault-findings.ts';

const file = 'plans/a/plan.yaml';
const head = 'title: 青石县安全生产方案\nissuers: [青石县卫生健康局]\noffice: qingshi\nperiod: 从2021年1月至2022年12月\n';
const tasks = 'tasks:\n  - no: 1 # 第一项\n    text: 检查消防通道\n    lead: 局医政股\n    deadline: 2021年12月\n';
/** 检查消防通道 as GBK, made by `iconv -t gbk`. */
const gbkWords = [0xbc, 0xec, 0xb2, 0xe9, 0xcf, 0xfb, 0xb7, 0xc0, 0xcd, 0xa8, 0xb5, 0xc0];

function fix(plan: string | Uint8Array, others: Readonly<Record<string, string>> = {}): Promise<FixedWorkspace> {
  return fixWorkspaceOn(memoryDisk({ ...exampleFiles({}).files, ...others, [file]: plan }));
}

async function fixed(plan: string | Uint8Array): Promise<string | undefined> {
  const bytes = (await fix(plan)).files.get(file);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  [...text].forEach((_, index) => bytes.set([text.charCodeAt(index) & 0xff, text.charCodeAt(index) >> 8], 2 + index * 2));
  return bytes;
};

describe('check --fix mends', () => {
  it.each([
    ['a full-width colon, with the spaces after it', tasks.replace('lead: ', 'lead：　'), tasks],
    ['a missing space after the colon', tasks.replace('lead: ', 'lead:'), tasks],
    ['a full-width space after the colon', tasks.replace('lead: ', 'lead:　'), tasks],
    ['full-width spaces for indentation', tasks.replace('    lead', '　　lead'), tasks],
    ['tabs', 'tasks:\n\t- text: 甲\n\t  lead: 局医政股\n'.replace('\t  lead', '\t\tlead'), 'tasks:\n  - text: 甲\n    lead: 局医政股\n'],
    ['Chinese keys', tasks.replace('tasks', '任务').replace('lead', '牵头').replace('deadline', '完成时限'), tasks],
    ['a key in capitals', tasks.replace('lead', 'Lead'), tasks],
    ['a number that would lose its zero', tasks.replace('no: 1', 'no: 046'), tasks.replace('no: 1', 'no: "046"')],
    ['full-width digits', tasks.replace('2021年12月', '２０２１年１２月'), tasks],
    ['full-width brackets around units', tasks.replace('局医政股', '［局医政股］'), tasks],
    ['units in a list', tasks.replace('局医政股', '[局医政股，局办公室]'), tasks.replace('局医政股', '局医政股、局办公室')],
    ['a colon of a Chinese key', tasks.replace('lead: ', '牵头：'), tasks],
    [
      'many slips on one line and around it',
      '任务：\n  - no： ０１\n    text:甲\n    牵头：［局医政股］\n',
      'tasks:\n  - no: "01"\n    text: 甲\n    lead: 局医政股\n',
    ],
  ])('%s', async (_, broken, mended) => {
    expect(await fixed(head + broken)).toBe(head + mended);
  });

  it('a list of names with full-width commas or brackets, and quotes around a title', async () => {
    const broken = head.replace('[青石县卫生健康局]', '［青石县卫生健康局，局医政股］').replace(/title: (.*)/u, 'title: “$1”');
    const mended = head.replace('[青石县卫生健康局]', '[青石县卫生健康局, 局医政股]').replace(/title: (.*)/u, 'title: "$1"');
    expect(await fixed(broken + tasks)).toBe(mended + tasks);
  });

  it('the brackets of a document number', async () => {
    const notices = Object.entries(exampleFiles({ notice: '\nno: 青卫发[2021]1号\n' }).files).filter(([name]) => name.endsWith('.mdx'));
    const { files } = await fix(head + tasks, Object.fromEntries(notices));
    expect(new TextDecoder().decode(files.get('content/notices/a.mdx'))).toMatch(/^no: 青卫发〔2021〕1号$/mu);
  });

  it('a file in GBK or UTF-16, without loss', async () => {
    const [before = '', after = ''] = (head + tasks).split('检查消防通道');
    const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
    const small = 'tasks:\n  - text: ';
    expect(await fixed(utf16(before + '检查消防通道' + after))).toBe(head + tasks);
    expect(await fixed(Uint8Array.from([...ascii(small), ...gbkWords, 0x0a]))).toBe(`${small}检查消防通道\n`);
  });

  it('and keeps line ends, the byte order mark, comments and order', async () => {
    const crlf = `\uFEFF${head}# 说明：原文如此\n${tasks}`.replaceAll('\n', '\r\n');
    expect(await fixed(crlf.replace('lead: ', 'lead：'))).toBe(crlf);
  });

  it('nothing where it is not certain what was meant', async () => {
    for (const line of [
      '    deadlin: 2021年12月\n',
      '    lead: 局医正股\n',
      '    measures: [加强领导，落实责任]\n',
      ' \t    lead: 局医政股\n',
    ]) {
      expect(await fixed(`${head}tasks:\n  - no: 1\n    text: 甲\n${line}`)).toBeUndefined();
    }
  });

  it('nothing by a fix that would make a new error', async () => {
    // A tab is two spaces, a level; here it would have to be four.
    const { files, reading } = await fix(head + tasks.replace('    lead', '\tlead'));
    expect(files.size).toBe(0);
    expect(reading.diagnostics.map(({ rule }) => rule)).toContain('yaml-tab');
  });
});

/** Every line that no edit names, by number. */
function untouched(text: string, { mended }: FixedWorkspace): readonly (readonly [number, string])[] {
  const edited = new Set(mended.flatMap(({ finding }) => (finding.fix ?? []).map(({ place }) => place.line)));
  return text.split('\n').flatMap((line, index) => (edited.has(index + 1) ? [] : [[index + 1, line] as const]));
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/: /u, '：'],
  [/: /u, ':'],
  [/: /u, ':　'],
  [/^ {4}/u, '\t\t'],
  [/^ {4}/u, '　　'],
  [/\d+/u, '０４'],
  [/lead/u, '牵头'],
  [/deadline/u, '完成时限'],
  [/title: (.*)/u, 'title: “$1”'],
  [/no: 1/u, 'no: 007'],
  [/\[(.*)\]/u, '［$1］'],
];

describe('the laws of fixing', () => {
  const lines = (head + tasks).split('\n');
  const broken = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.constantFrom(...slips)), { minLength: 1, maxLength: 5 }).map((changes) => {
    const changed = [...lines];
    for (const [at, [pattern, words]] of changes) changed[at] = (changed[at] ?? '').replace(pattern, words);
    return changed.join('\n');
  });

  it('twice is once, and what no edit names is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const disk = memoryDisk({ ...exampleFiles({}).files, [file]: text });
        const once = await fixWorkspaceOn(disk);
        const twice = await fixWorkspaceOn(overlaidDisk(disk, once.files));
        expect(twice.files.size).toBe(0);
        const after = new TextDecoder().decode(once.files.get(file) ?? new TextEncoder().encode(text)).split('\n');
        for (const [line, words] of untouched(text, once)) expect(after[line - 1]).toBe(words);
      }),
      { numRuns: 60 },
    );
  });

  it.each(faultFiles().filter((name) => name.startsWith('plan-')))('%s: twice is once, nothing gets worse', async (name) => {
    const bytes = faultBytes(name);
    const disk = memoryDisk({ ...exampleFiles({}).files, [file]: bytes });
    const once = await fixWorkspaceOn(disk);
    expect((await fixWorkspaceOn(overlaidDisk(disk, once.files))).files.size).toBe(0);
    const errors = once.reading.diagnostics.filter(({ severity }) => severity === 'error').length;
    expect(errors).toBeLessThanOrEqual(Math.max(1, expectedFindings(bytes).length));
    expect(decodeText(once.files.get(file) ?? bytes, file).text).toBeDefined();
  });
});

it('a fix that would be taken back is not promised: how wide one tab among spaces is, nobody knows', async () => {
  const promised = async (plan: string) => {
    const disk = memoryDisk({ ...exampleFiles({}).files, [file]: plan });
    const findings = await withKeptFixes(disk, await readWorkspaceOn(disk));
    return findings.filter(({ place }) => place.file === file).map(({ rule, fix: edits }) => [rule, edits !== undefined]);
  };
  expect(await promised(head + tasks.replace('    lead', '\tlead'))).toEqual([['yaml-tab', false]]);
  expect(await promised(head + tasks.replace('lead: ', 'lead：'))).toEqual([['yaml-fullwidth-colon', true]]);
});
