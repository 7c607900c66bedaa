const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text with the five named and all numeric references of XML replaced, characters beyond U+FFFF too; others stay as written. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex?: string, decimal?: string, name = '') => {
    if (hex !== undefined) return character(parseInt(hex, 16), whole);
    if (decimal !== undefined) return character(Number(decimal), whole);
    return named[String(name).toLowerCase()] ?? whole;
  });
}

function character(code: number, written: string): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : written;
}
