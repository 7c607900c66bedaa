/** The comment by which a body waives a finding (免查 rule-id：理由), as the text between its braces: an expression that may stand there, and nothing of it is printed. */
export const waiverComment = /^\s*\/\*\s*免查(?=[\s：:*])[^*]*\*\/\s*$/u;

/** The comment by which an import marks what is in doubt (存疑：…): nothing of it is printed either. */
export const doubtMark = /^\s*\/\*\s*存疑[：:][^*]*\*\/\s*$/u;
