/** Attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const void_ = new Set(['br', 'img']);

/** Words as they stand in HTML, in an element as well as in an attribute between double quotes. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element of HTML as a string; its content is HTML already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]));
  const open = `<${name}${said.join('')}>`;
  return void_.has(name) ? open : `${open}${content.join('')}</${name}>`;
}
