/**
 * HTML that is ready to be written: every word of an office in it has been escaped, for only `markup`, `attr` and `classes` make it. Rows that a page
 * has by the thousands are made so: a component for each of their cells costs many times what its words do. Components show it by `set:html`.
 */
class ReadyHtml {
  declare private readonly ready: undefined;
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** HTML that is ready to be written. */
export type Markup = ReadyHtml;

/** What may stand in a gap between tags: text is escaped, nothing is left out, lists are written one after the other. */
export type Piece = string | number | false | undefined | Markup | readonly Piece[];

/** HTML of a template; its gaps stand between tags, or hold `attr` and `classes` where attributes do. The same bytes as of a component. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let html = parts[0] ?? '';
  for (let index = 0; index < pieces.length; index += 1) html += written(pieces[index]) + (parts[index + 1] ?? '');
  return new ReadyHtml(html);
}

/** An attribute with the space before it; nothing where it has no value, its bare name where its value is empty. */
export function attr(name: string, value: string | number | undefined): Markup {
  if (value === undefined) return nothing;
  return new ReadyHtml(value === '' ? ` ${name}` : ` ${name}="${typeof value === 'string' ? quotable(value) : String(value)}"`);
}

/** The attribute of these classes; nothing where there is none. */
export function classes(...names: readonly (string | false | undefined)[]): Markup {
  const given = names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
  return attr('class', given === '' ? undefined : given);
}

const nothing = new ReadyHtml('');

function written(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if (piece instanceof ReadyHtml) return piece.html;
  if (piece === undefined || piece === false) return '';
  return typeof piece === 'number' ? String(piece) : piece.map(written).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };
const entity = (sign: string): string => entities[sign] ?? sign;

/** Most texts have none of the signs. */
const escaped = (text: string): string => (/[&<>'"]/u.test(text) ? text.replace(/[&<>'"]/gu, entity) : text);

/** Between double quotes only these two mean anything. */
const quotable = (text: string): string => (/[&"]/u.test(text) ? text.replace(/[&"]/gu, entity) : text);
