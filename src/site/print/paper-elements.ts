/**
 * What a document's Markdown makes of emphasis on paper: elements that look the same and say nothing of structure. Chromium tags `strong`,
 * `em` and `del` as Strong, Em and Del, which are no structure types of PDF 1.7 (ISO 32000-1 §14.8.4).
 */
export const paperElements = { strong: 'b', em: 'i', del: 's' } as const;
