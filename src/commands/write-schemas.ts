import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publishedSchemas } from '../formats/json/schemas.ts';
import { stableJson } from '../formats/json/stable-json.ts';

/** Writes the authors' schemas to `.guatu/schema/`, where the workspace's settings for VS Code look for them. */
export async function writeSchemas(root: string): Promise<void> {
  const folder = path.join(root, '.guatu', 'schema');
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(publishedSchemas())) {
    if (!name.startsWith('source/')) continue;
    await writeFile(path.join(folder, `${name.slice('source/'.length)}.schema.json`), stableJson(schema));
  }
}
