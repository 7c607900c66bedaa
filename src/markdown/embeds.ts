/** An embed that a document may use: its attributes, which of them it must have, and whether it wraps text. */
export interface Embed {
  readonly name: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly wraps: boolean;
}

/** The embeds that documents may use; everything else in angle brackets is an error. */
export const embeds: readonly Embed[] = [
  { name: 'Issued', required: [], optional: [], wraps: true },
  { name: 'AnnexText', required: [], optional: [], wraps: true },
  { name: 'TaskTable', required: ['plan'], optional: [], wraps: false },
  { name: 'ControlGrid', required: ['plan'], optional: [], wraps: false },
  { name: 'PhaseList', required: ['plan'], optional: [], wraps: false },
  { name: 'TaskProse', required: ['plan'], optional: ['group'], wraps: false },
  { name: 'TargetList', required: ['plan'], optional: [], wraps: false },
  { name: 'DutyList', required: ['plan'], optional: [], wraps: false },
  { name: 'FormBlank', required: ['plan', 'form'], optional: [], wraps: false },
  { name: 'Contact', required: ['ref'], optional: [], wraps: false },
  { name: 'Internal', required: [], optional: [], wraps: true },
];

/** The names of all embeds. */
export const embedNames: readonly string[] = embeds.map((embed) => embed.name);
