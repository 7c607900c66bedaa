import { attr, markup, type Markup } from './markup.ts';

/** The row that something stands in; undefined where it stands for the whole plan. */
export type Place = { readonly label: string; readonly anchor: string } | undefined;

/** The row that something stands in: a link on the page that has it (`linked`), elsewhere its label alone. */
export function where(place: Place, linked: boolean): Markup {
  if (place === undefined) return markup`<span class="missing">全文</span>`;
  return linked ? markup`<a${attr('href', `#${place.anchor}`)}>${place.label}</a>` : markup`${place.label}`;
}
