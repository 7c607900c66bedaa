/** The first page of the reference, above all its others. */
export const referenceRoot = { label: '编写参考', to: 'reference/' } as const;

/** One page of the reference: its address from the top of the site and its words in the contents. */
export interface ReferencePage {
  readonly to: string;
  readonly text: string;
}
