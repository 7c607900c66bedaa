const between = /<[^>]*>|(?<=[\p{Script=Han}，。、；：！？）》])(?=[“‘][\x21-\x7e])|(?<=[\x21-\x7e][”’])(?=[\p{Script=Han}（《])/gu;

/**
 * Lets lines break before and after Chinese quotation marks around digits and Latin letters (产“543”工作): browsers take these marks
 * for European ones there and keep the whole together, so that lines end three or four characters early.
 */
export function breakAtQuotes(html: string): string {
  return html.replace(between, (tag) => (tag === '' ? '<wbr>' : tag));
}
