import { getEntry, render } from 'astro:content';

/** The component of a document's MDX body; embeds are given to it as `components`. */
export async function renderBody(collection: 'notices' | 'pages' | 'interpretations', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry "${id}" in "${collection}"`);
  const { Content } = await render(entry);
  return Content;
}
