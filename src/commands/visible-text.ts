const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** The text with every character that is invisible or turns the writing round (control, bidi, zero-width) shown by its code, a tab as `<Tab>`. */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => (character === '\t' ? '<Tab>' : `<U+${codeOf(character)}>`));
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
