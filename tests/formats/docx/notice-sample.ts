import { noticeDocx } from '../../../src/formats/docx/notice-docx.ts';
import type { NoticeInput } from '../../../src/formats/docx/notice-input.ts';
import { parseMdx } from '../../../src/markdown/parse-mdx.ts';
import { remarkEdition } from '../../../src/markdown/remark-edition.ts';
import type { Day } from '../../../src/model/day.ts';
import { documentSchema, type Document } from '../../../src/model/document.ts';
import { documentView } from '../../../src/views/document-view.ts';
import type { z } from 'zod';
import { site } from '../../plan/small-plan.ts';

/** Invented: no such office, no such document. */
const front: z.input<typeof documentSchema> = {
  layout: 'red-head',
  title: '青石县样例局关于做好样例工作的通知',
  titleLines: ['青石县样例局', '关于做好样例工作的通知'],
  issuers: ['青石县样例局'],
  no: '青样〔2026〕7号',
  addressees: '各样例站',
  signature: ['青石县样例局'],
  date: '2026-03-05',
};

/** What a document for Word is made of, from front matter and MDX, as the public edition has it. */
export function sampleInput(over: Partial<z.input<typeof documentSchema>>, mdx: string, extra: Partial<NoticeInput> = {}): NoticeInput {
  const data: Document = documentSchema.parse({ ...front, ...over });
  const parsed = parseMdx(mdx);
  if ('fault' in parsed) throw new Error(parsed.fault.said);
  remarkEdition({ edition: 'public' })(parsed.tree);
  const view = documentView({ id: 'sample', file: 'sample.mdx', data }, { site, plans: [], units: [] });
  return { view, body: parsed.tree, plans: [], contacts: [], date: (data.date ?? '2026-01-01') as Day, ...extra };
}

/** The bytes of a sample document. */
export async function sampleDocx(over: Partial<z.input<typeof documentSchema>>, mdx: string): Promise<Uint8Array> {
  return noticeDocx(sampleInput(over, mdx));
}
