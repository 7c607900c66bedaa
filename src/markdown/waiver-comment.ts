/** The comment by which a body waives a finding (免查 rule-id：理由), as the text between its braces: the one expression that may stand there, and nothing of it is printed. */
export const waiverComment = /^\s*\/\*\s*免查(?=[\s：:*])[^*]*\*\/\s*$/u;
