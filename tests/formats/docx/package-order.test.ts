import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocx } from './notice-sample.ts';
import { elements, partOf, value } from './read-docx.ts';
import { schemaOrder } from './schema-order.ts';

const body = `前言里有“引号”、**要点**和*强调*，删去~~旧话~~。

## 一、总体要求

### （一）原则

#### 1.第一条

##### （1）第一款

1. 甲事
2. 乙事

| 项目 | 数 |
|---|---|
| 站 | 3 |
`;

const samples = {
  'a document with everything': {
    copyNo: '000001',
    urgency: '特急' as const,
    signer: ['林远'],
    contents: true,
    annexes: [{ title: '样例清单', kind: 'unavailable' as const }],
    note: '此件公开发布',
    copies: '县样例办',
    printed: { by: '青石县样例局办公室', date: '2026-03-06' },
  },
  'a letter': { layout: 'letter' as const, copies: '县样例办' },
  'joint issue': { issuers: ['青石县甲局', '青石县乙委员会'], signature: ['青石县甲局', '青石县乙委员会'] },
  'issued text': { issued: { title: '样例方案', annexes: [] } },
};

describe.each(Object.entries(samples))('the package of %s', (name, front) => {
  let bytes: Uint8Array;
  let parts: readonly (readonly [string, Document])[];
  beforeAll(async () => {
    bytes = await sampleDocx(front, name === 'issued text' ? `现予印发。\n\n<Issued>\n\n${body}\n</Issued>\n` : body);
    parts = Object.keys(unzipSync(bytes))
      .filter((part) => part.endsWith('.xml'))
      .map((part) => [part, partOf(bytes, part)] as const);
  });
  const all = (): readonly (readonly [string, Element])[] =>
    parts.flatMap(([part, document]) => Array.from(document.getElementsByTagName('*')).map((element) => [part, element] as const));

  it('has the children of its elements in the order of the schema', () => {
    expect(all().flatMap(([part, element]) => misplaced(element).map((child) => `${part} ${element.nodeName}: ${child}`))).toEqual([]);
  });

  it('ends every cell in a paragraph', () => {
    const cells = all().filter(([, { nodeName }]) => nodeName === 'w:tc');
    expect(cells.filter(([, cell]) => childrenOf(cell).at(-1)?.nodeName !== 'w:p')).toEqual([]);
  });

  it('gives no id of a bookmark or drawing twice, and ends every bookmark', () => {
    const ids = all().flatMap(([, element]) =>
      element.nodeName === 'w:bookmarkStart' || element.nodeName === 'wp:docPr'
        ? [`${element.nodeName} ${value(element, 'id') ?? ''}`]
        : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    const ends = all().filter(([, { nodeName }]) => nodeName === 'w:bookmarkEnd');
    expect(ends).toHaveLength(ids.filter((id) => id.startsWith('w:bookmarkStart')).length);
  });

  it('names only styles that it has', () => {
    const known = new Set(elements(partOf(bytes, 'word/styles.xml'), 'style').map((style) => value(style, 'styleId')));
    const named = all().flatMap(([, element]) =>
      ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'].includes(element.nodeName) ? [value(element)] : [],
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('refers only to parts that are in it, and says of what type each is', () => {
    const files = unzipSync(bytes);
    const document = strFromU8(files['word/document.xml']!);
    const relations = Array.from(partOf(bytes, 'word/_rels/document.xml.rels').getElementsByTagName('Relationship'));
    const known = new Map(relations.map((one) => [one.getAttribute('Id'), one.getAttribute('Target') ?? '']));
    const used = [...document.matchAll(/ r:(?:id|embed)="([^"]+)"/gu)].map(([, id]) => known.get(id ?? ''));
    expect(used.filter((target) => target === undefined || files[`word/${target}`] === undefined)).toEqual([]);
    const types = strFromU8(files['[Content_Types].xml']!);
    expect(Object.keys(files).filter((part) => /^word\/[^/]+\.xml$/u.test(part) && !types.includes(`"/${part}"`))).toEqual([]);
  });

  it('has headers and footers for odd and even pages in every section', () => {
    for (const section of elements(partOf(bytes, 'word/document.xml'), 'sectPr')) {
      for (const kind of ['headerReference', 'footerReference']) {
        expect(elements(section, kind).map((one) => value(one, 'type'))).toEqual(expect.arrayContaining(['default', 'even']));
      }
    }
  });
});

function childrenOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** The children that the schema does not know, or that stand behind one that must follow them. */
function misplaced(element: Element): readonly string[] {
  const order = schemaOrder[element.nodeName.replace(/^w:/u, '')];
  if (order === undefined || !element.nodeName.startsWith('w:')) return [];
  let reached = 0;
  return childrenOf(element).flatMap(({ nodeName }) => {
    const at = order.indexOf(nodeName.replace(/^w:/u, ''));
    const isRight = at >= reached;
    reached = Math.max(reached, at);
    return isRight ? [] : [nodeName];
  });
}
