// The floor of `guatu export --as svg`: the same plan read, a schema put to it, rows and bars written from templates; nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';

const [, , plan = '', out = ''] = process.argv;
const schema = z.looseObject({
  title: z.string(),
  tasks: z.array(z.looseObject({ id: z.string(), no: z.string(), text: z.string(), deadline: z.string() })),
});
const { title, tasks } = schema.parse(load(readFileSync(plan, 'utf8')));
const escaped = (text) => text.replace(/[&<>"]/gu, (char) => `&#${char.codePointAt(0)};`);
const shareOf = (words) => (Number(words.slice(0, 4)) - 2020 + (words.includes('6月') ? 0.5 : 1)) / 3;
const rows = tasks.map(({ no, text, deadline }, index) => {
  const y = index * 24 + 40;
  return `<text x="4" y="${y + 16}">${escaped(no)} ${escaped(text.slice(0, 20))}</text><rect x="400" y="${y + 7}" width="${shareOf(deadline) * 800}" height="10"><title>${escaped(text)}，${escaped(deadline)}</title></rect>`;
});
writeFileSync(
  out,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 ${tasks.length * 24 + 40}"><title>${escaped(title)}</title>${rows.join('')}</svg>`,
);
