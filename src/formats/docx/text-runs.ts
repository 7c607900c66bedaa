import { Tab, TextRun, type IRunOptions } from 'docx';
import { faces, type Face } from './faces.ts';

/** How a run of text differs from its paragraph. */
export interface RunLook {
  readonly face?: Face;
  readonly strike?: boolean;
  /** In points. */
  readonly size?: number;
}

/** Words in lines that are given. */
export function lineRuns(lines: readonly string[]): readonly TextRun[] {
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [new TextRun({ break: 1 })]), run(line)]);
}

/** A run of text in a face, tabs among it; signs that Latin and Chinese share (“”, —, …) are told to be Chinese. */
export function run(text: string, { face, strike = false, size }: RunLook = {}): TextRun {
  const name = face === undefined ? undefined : faces[face];
  const fonts = name === undefined ? {} : { ascii: name, eastAsia: name, hAnsi: name, cs: name };
  const shared = /[\u00b7\u00d7\u2014\u2018-\u201d\u2026\u2460-\u2473\u25a0-\u25cf\u2605]/u.test(text);
  return new TextRun({
    children: text.split('\t').flatMap((part, index) => [...(index === 0 ? [] : [new Tab()]), ...(part === '' ? [] : [part])]),
    ...(shared || name !== undefined ? { font: { ...fonts, hint: 'eastAsia' } } : {}),
    ...(strike ? { strike } : {}),
    ...(size === undefined ? {} : { size: size * 2 }),
  } satisfies IRunOptions);
}
