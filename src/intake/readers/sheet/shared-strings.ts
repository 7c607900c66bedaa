import { readXml } from '../office/read-xml.ts';

/** The texts that cells share, by their number: rich texts without their looks, readings of Japanese left out. */
export function readSharedStrings(bytes: Uint8Array | undefined, part: string): readonly string[] {
  const texts: string[] = [];
  if (bytes === undefined) return texts;
  let [current, inText, inReading] = ['', false, false];
  readXml(bytes, part, {
    open: (name) => {
      if (name === 'x:si') current = '';
      if (name === 'x:t') inText = true;
      if (name === 'x:rPh') inReading = true;
    },
    close: (name) => {
      if (name === 'x:t') inText = false;
      if (name === 'x:rPh') inReading = false;
      if (name === 'x:si') texts.push(cellWords(current));
    },
    text: (text) => {
      if (inText && !inReading) current += text;
    },
  });
  return texts;
}

/** Excel writes characters that XML cannot hold as `_x000D_`; line ends become `\n`. */
export function cellWords(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return plain.replace(/\r\n?/gu, '\n');
}
