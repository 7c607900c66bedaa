// The floor of `guatu check`: every plan.yaml of a workspace read and a schema put to it; nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

const [, , root = ''] = process.argv;
const text = z.string();
const task = z.looseObject({ id: text, no: text, text, lead: text, responsible: text, deadline: text });
const schema = z.looseObject({ title: text, issuers: z.array(text), period: text, tasks: z.array(task) });
let tasks = 0;
for (const id of readdirSync(path.join(root, 'plans'))) {
  tasks += schema.parse(load(readFileSync(path.join(root, 'plans', id, 'plan.yaml'), 'utf8'))).tasks.length;
}
process.stdout.write(`${tasks}\n`);
