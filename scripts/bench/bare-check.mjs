// The floor of `guatu check`: every plan.yaml of a workspace read and a schema put to it; nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

const [, , root = ''] = process.argv;
const text = z.string();
// Plans that people wrote leave keys out, and write some with their meaning beside the words.
const words = z.union([text, z.looseObject({ text })]).optional();
const task = z.looseObject({ id: text.optional(), no: text.optional(), text, lead: words, responsible: words, deadline: words });
const schema = z.looseObject({ title: text, issuers: z.array(text).optional(), period: words, tasks: z.array(task).optional() });
let tasks = 0;
for (const id of readdirSync(path.join(root, 'plans'))) {
  tasks += schema.parse(load(readFileSync(path.join(root, 'plans', id, 'plan.yaml'), 'utf8'))).tasks?.length ?? 0;
}
process.stdout.write(`${tasks}\n`);
