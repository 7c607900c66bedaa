/** Text as it may stand in XML 1.0: escaped, without the characters that XML forbids. */
export function svgText(text: string): string {
  if (!special.test(text)) return text;
  return allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What cannot stand in XML as it is; most texts have nothing of it. */
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** A number as SVG writes it: at most two decimals, never NaN or infinite (those become 0). */
export function svgNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

/** XML forbids control characters, lone halves of surrogate pairs and two non-characters. */
function allowed(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}
