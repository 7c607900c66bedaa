/** A line end in the source is none in the document: between Han it falls away, else it is a space. */
export function unwrapped(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/gu, (_end, at: number) =>
    isAscii(text[at - 1]) && isAscii(text.slice(at).trimStart()[0]) ? ' ' : '',
  );
}

function isAscii(character: string | undefined): boolean {
  return character !== undefined && character < '\u0080';
}
