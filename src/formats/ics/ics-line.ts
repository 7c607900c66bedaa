/** A content line of iCalendar, folded so that no line has more than 75 octets of UTF-8 and no character is cut (RFC 5545 §3.1), with CRLF. */
export function icsLine(name: string, value: string): string {
  return `${fold(`${name}:${value}`)}\r\n`;
}

/** A text value with what iCalendar reserves escaped (RFC 5545 §3.3.11); control characters are left out. */
export function icsText(text: string): string {
  const clean = text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n]/gu, '');
  return clean.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

const longest = 75;

/** The space that opens a continuation counts among its octets. */
function fold(line: string): string {
  const parts: string[] = [];
  let [start, octets] = [0, 0];
  for (let place = 0; place < line.length;) {
    const code = line.codePointAt(place) ?? 0;
    const width = octetsOf(code);
    if (octets + width > longest) {
      parts.push(line.slice(start, place));
      [start, octets] = [place, 1];
    }
    octets += width;
    place += code < 0x10000 ? 1 : 2;
  }
  return [...parts, line.slice(start)].join('\r\n ');
}

/** How many octets UTF-8 gives a character. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
