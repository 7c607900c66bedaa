import { bodyLinks } from '../markdown/body-links.ts';
import { linkAddress, pageAddress } from '../markdown/link-address.ts';
import type { DocumentFile } from './read-document.ts';
import { hasFile, type SourceFiles } from './source-files.ts';

/** The files of `public/` that the bodies of documents and pages link to, by their address from the top of the site. */
export async function linkedFiles(
  files: SourceFiles,
  documents: readonly Pick<DocumentFile<unknown>, 'file' | 'body'>[],
): Promise<ReadonlySet<string>> {
  const asked = documents.flatMap(({ file, body }) => bodyLinks(body).map(({ url }) => linkAddress(url, pageAddress(file))?.path ?? ''));
  const found = new Set<string>();
  for (const path of new Set(asked)) {
    const inPublic = /(?:^|\/)$/u.test(path) ? `public/${path}index.html` : `public/${path}`;
    if (path !== '' && (await hasFile(files, inPublic))) found.add(path);
  }
  return found;
}
