/** A heading of a text that a table of contents names. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 1 for 一、, 2 for （一）. */
  readonly level: number;
}

/** The headings of the first two levels in rendered prose; those without an address are left out. */
export function headingsOf(html: string): readonly Heading[] {
  return [...html.matchAll(/<h([23])\b[^>]*?\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/gu)].map(([, depth, id = '', inner = '']) => ({
    id,
    text: plainText(inner),
    level: Number(depth) - 1,
  }));
}

const entities: Readonly<Record<string, string>> = { 'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', '#39': "'" };

function plainText(html: string): string {
  const text = html.replace(/<[^>]*>/gu, '').replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => entities[name] ?? '');
  return text.replace(/\s+/gu, ' ').trim();
}
