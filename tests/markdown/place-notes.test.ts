import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { bodyText } from '../../src/markdown/body-text.ts';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';
import { placeNotes } from '../../src/markdown/place-notes.ts';
import { remarkNotes } from '../../src/markdown/remark-notes.ts';

function textOf(source: string, place: typeof placeNotes = placeNotes): string {
  const parsed = parseMdx(source);
  if ('fault' in parsed) throw new Error(parsed.fault.said);
  place(parsed.tree);
  return bodyText(parsed.tree);
}

describe('the notes of a document', () => {
  it('are marked where their author marked them and stand at the end of the part that mentions them', () => {
    const source = `前文[^b]。

<Issued>

正文[^a]，又[^b]。

</Issued>

<AnnexText>

办法[^c]。

</AnnexText>

[^a]: 甲条。
[^b]: 乙条。
[^c]: 丙条。
`;
    expect(textOf(source)).toBe('前文（注1）。\n注1：乙条。\n正文（注2），又（注1）。\n注2：甲条。\n办法（注3）。\n注3：丙条。');
  });

  it('may have several paragraphs; one that nothing mentions stands last in the document itself', () => {
    expect(textOf('文[^1]。\n\n[^1]: 甲。\n\n    再说。\n[^2]: 乙。\n')).toBe('文（注1）。\n注1：甲。\n再说。\n注2：乙。');
  });

  it('are left to pages that are no official documents', () => {
    const at = (path: string): string => textOf('文[^1]。\n\n[^1]: 甲。\n', (tree) => remarkNotes()(tree, new VFile({ path })));
    expect(at('/office/content/notices/a.mdx')).toBe('文（注1）。\n注1：甲。');
    expect(at('/office/content/pages/a.mdx')).toBe('文。\n甲。');
  });
});
