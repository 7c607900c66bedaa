import type { Exporter } from './export-request.ts';

/** The formats of `guatu export`, each loaded when it is called: a chart must not wait for a browser or a spreadsheet. */
export const exporters: Readonly<Record<string, () => Promise<Exporter>>> = {
  json: async () => (await import('./export-json.ts')).exportJson,
  csv: async () => (await import('./export-csv.ts')).exportCsv,
  xlsx: async () => (await import('./export-xlsx.ts')).exportXlsx,
  ics: async () => (await import('./export-ics.ts')).exportIcs,
  svg: async () => (await import('./export-svg.ts')).exportSvg,
  pdf: async () => (await import('./export-paper.ts')).exportPdf,
  chart: async () => (await import('./export-paper.ts')).exportChart,
  poster: async () => (await import('./export-paper.ts')).exportPoster,
  docx: async () => (await import('./export-docx.ts')).exportDocx,
};
