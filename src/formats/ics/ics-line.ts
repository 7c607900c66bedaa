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
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const width = octetsOf(character);
    if (octets + width > longest) {
      parts.push('');
      octets = 1;
    }
    parts.push(`${parts.pop() ?? ''}${character}`);
    octets += width;
  }
  return parts.join('\r\n ');
}

/** How many octets UTF-8 gives a character. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
