import { acceptedLicences, plainLicences } from './licence-rules.ts';
import type { LockedPackage } from './read-lock.ts';

const uses: Readonly<Record<LockedPackage['use'], string>> = {
  run: 'Needed to build',
  optional: 'Optional: for some machines only',
  dev: 'Only for work on the engine',
};

/** `docs/licences.md`: every package of the lock with its licence, and what is accepted and why. */
export function licencesPage(packages: readonly LockedPackage[]): string {
  const sections = (['run', 'optional', 'dev'] as const).flatMap((use) => [
    `## ${uses[use]}`,
    '',
    ...rowsOf(packages.filter((one) => one.use === use)),
    '',
  ]);
  return [
    '# Licences of all packages',
    '',
    `Written by \`npm run licences\` from \`package-lock.json\`: ${String(packages.length)} packages, those included that are installed on other machines only. A test compares this`,
    'page with the lock and every licence with the rules of `scripts/packages/licence-rules.ts`. Guatu itself is under [MIT](../LICENSE).',
    '',
    `Allowed for any package: ${[...plainLicences].join(', ')}. Of licences to choose from (\`OR\`) one must be allowed. Accepted for certain packages:`,
    '',
    '| licence | packages | why |',
    '| --- | --- | --- |',
    ...acceptedLicences.map(({ licence, packages: names, why }) => `| ${licence} | \`${names.source.replaceAll('|', '\\|')}\` | ${why} |`),
    '',
    'Beside its own licence (MIT), `@sparticuz/chromium` packs Chromium, whose parts are under BSD-3-Clause and the licences that the browser itself lists under',
    '`chrome://credits`. The free faces of `npm run fonts` (Fandol, GPLv3 with font exception) come from Debian, not with the packages.',
    '',
    ...sections,
  ].join('\n');
}

function rowsOf(packages: readonly LockedPackage[]): readonly string[] {
  const byLicence = Map.groupBy(packages, ({ licence }) => licence);
  return [...byLicence]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([licence, list]) =>
        `- **${licence}**: ${[...new Set(list.map(({ name, version }) => `\`${name}@${version}\``))].toSorted().join(', ')}`,
    );
}
