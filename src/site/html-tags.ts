/** A comment, or a tag with its attributes: what stands between quotes is no end of it. */
const tags = /<!--[\s\S]*?-->|<\/?[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/gu;

/**
 * A page in which no attribute holds `<` or `>` as it is: Astro leaves them, as HTML allows, and whatever looks for tags in the page as text would
 * take those in a title or description for tags of the page.
 */
export function withQuotedSigns(html: string): string {
  return html.replace(tags, (tag) => (tag.startsWith('<!--') || !/[<>]/u.test(tag.slice(1, -1)) ? tag : quoted(tag)));
}

function quoted(tag: string): string {
  return tag.replace(/"[^"]*"|'[^']*'/gu, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

const attributes = /(\s([^\s=>"'/]+)=)"([^"]*)"/gu;

/** A page in which one attribute of some elements is what `change` makes of it, as it is written; attributes of other names, whatever they hold, stay. */
export function withAttribute(
  html: string,
  elements: readonly string[],
  names: readonly string[],
  change: (value: string, element: string) => string,
): string {
  return html.replace(tags, (tag) => {
    const element = /^<([a-zA-Z]+)/u.exec(tag)?.[1]?.toLowerCase() ?? '';
    if (!elements.includes(element)) return tag;
    return tag.replace(attributes, (whole, before: string, name: string, value: string) =>
      names.includes(name.toLowerCase()) ? `${before}"${change(value, element)}"` : whole,
    );
  });
}
