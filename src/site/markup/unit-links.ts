import { unitPath, type Href } from '../links.ts';
import { unitWords } from '../unit-words.ts';
import { attr, markup, type Markup } from './markup.ts';

type Units = Parameters<typeof unitWords>[1];

/** Printed words of a role; the units they surely name are links where there is somewhere to link to. */
export function unitLinks(line: string, units: Units = [], href?: Href): Markup {
  return href === undefined ? keptTogether(line) : linked(line, units, href);
}

/** A name that is too long for its cell may be cut anywhere, but no line begins with a closing sign: it stays with the character before. */
function keptTogether(line: string): Markup {
  const pieces = line.split(/([^\s][，、；：。）])/u);
  return markup`${pieces.map((piece, index) => (index % 2 === 1 ? markup`<span class="nb">${piece}</span>` : piece))}`;
}

function linked(line: string, units: Units, href: Href): Markup {
  return markup`${unitWords(line, units).map(({ text, unit }) =>
    unit === undefined ? text : markup`<a class="u"${attr('href', href(unitPath(unit)))}>${text}</a>`,
  )}`;
}
