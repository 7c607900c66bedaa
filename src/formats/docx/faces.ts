/** Faces by the names that Word and WPS know them by; who has none of them sees what stands in. */
export const faces = { fangsong: '仿宋_GB2312', hei: '黑体', kai: '楷体_GB2312', title: '方正小标宋简体', song: '宋体' } as const;

/** One of the faces of an official document. */
export type Face = keyof typeof faces;

/** `w:rFonts` of a face: for Han and for digits and Latin letters alike, which are half as wide in these faces. */
export function fontsXml(face: Face): string {
  const name = faces[face];
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}
