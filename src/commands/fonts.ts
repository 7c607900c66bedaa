import { chooseFaces, type FaceChoice } from '../print/choose-faces.ts';
import { undrawable } from '../print/drawable.ts';
import { fontPlaces, type FontStep } from '../print/font-places.ts';
import { installFonts } from '../print/install-fonts.ts';
import { programRunner } from '../print/run-program.ts';
import { siteFonts, type FontReport } from '../print/site-fonts.ts';
import { readWorkspace } from '../sources/read-workspace.ts';
import { cacheFolderOf } from './cache-folder-of.ts';
import { describeRefused } from './describe-faces.ts';
import { displayWidth } from './display-width.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import type { Options } from './options.ts';

/** Says which face prints what, where it was found and what it lacks of the workspace's characters; with `--install` gets free faces first. */
export async function fonts(options: Options, effects: Effects): Promise<ExitCode> {
  const places = fontPlaces(options.root, { platform: process.platform, env: effects.environment });
  if (options.install) {
    const code = await install(places.installed, effects);
    if (code !== exitCodes.fine) return code;
  }
  const choice = await chooseFaces(places);
  const text = [...new Set([...(await readWorkspace(options.root)).texts.values()].join(''))].join('');
  const { report, characters } = await siteFonts(text, cacheFolderOf(options.root, effects), choice);
  const rows = report.map((face) => rowOf(face, text));
  const missing = undrawable(text, characters);
  effects.print(
    options.json
      ? `${JSON.stringify({ faces: rows, missing, refused: choice.refused }, undefined, 2)}\n`
      : describe(rows, missing, choice, options.root),
  );
  return exitCodes.fine;
}

async function install(folder: string | undefined, effects: Effects): Promise<ExitCode> {
  if (folder === undefined) {
    effects.say('错误  不知道把字体放在哪里\n提示：设 GUATU_FONTS 为一个文件夹\n');
    return exitCodes.input;
  }
  const start = effects.now();
  const say = (line: string): void => effects.say(`${line}\n`);
  const done = await installFonts({ folder, run: programRunner(effects.environment), say, now: effects.now });
  if (done.outcome === 'refused') {
    effects.say(`错误  ${done.message}\n`);
    return exitCodes.input;
  }
  const megabytes = (done.faces.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1);
  const how = done.outcome === 'present' ? '已经装好' : `装好，用时${((effects.now() - start) / 1000).toFixed(1)}秒`;
  effects.say(`${String(done.faces.length)}个字体（${megabytes} MB）${how}：${done.folder}\n`);
  return exitCodes.fine;
}

/** A row of the report: a face and what it lacks of the workspace's own characters. */
interface FontRow extends Omit<FontReport, 'lent'> {
  readonly lacks: string;
}

function rowOf({ lent, ...face }: FontReport, text: string): FontRow {
  const own = new Set(text);
  return {
    ...face,
    lacks: (lent ?? [])
      .flatMap(({ characters }) => [...characters])
      .filter((char) => own.has(char) && char.trim() !== '')
      .join(''),
  };
}

const stepNames: Readonly<Record<FontStep, string>> = { workspace: '工作区', installed: '已装', system: '系统', packaged: '自带' };

const shownCharacters = 30;

function describe(rows: readonly FontRow[], missing: readonly string[], choice: FaceChoice, root: string): string {
  const cells = rows.map((row) => [
    row.role,
    stepNames[row.step],
    row.source,
    [...(row.standIn === undefined ? [] : [row.standIn]), ...lackWords(row.lacks)].join('；'),
  ]);
  const table = aligned([['用途', '来自', '字体', '说明'], ...cells]);
  const notes = [
    ...(missing.length > 0 ? [`没有字体能印出：${missing.join('')}`] : []),
    ...describeRefused(choice, root),
    ...(rows.some(({ step, role, standIn }) => step === 'packaged' && role === '仿宋' && standIn !== undefined)
      ? ['运行 guatu fonts --install 可装免费的仿宋；或把字体文件放进工作区的 fonts/']
      : []),
  ];
  return `${[...table, ...notes].join('\n')}\n`;
}

function lackWords(lacks: string): readonly string[] {
  const characters = [...lacks];
  if (characters.length === 0) return [];
  const more = characters.length > shownCharacters ? `等${String(characters.length)}字` : '';
  return [`缺${characters.slice(0, shownCharacters).join('')}${more}，由别的字体补`];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
