/** Licences that ask for no more than that their text stays with the package, which npm sees to. */
export const plainLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Zlib',
]);

/** A licence that asks for more, the packages for which it is accepted, and why. */
export interface AcceptedLicence {
  readonly licence: string;
  readonly packages: RegExp;
  readonly why: string;
}

/** Licences that ask for more, each accepted for packages that are named. */
export const acceptedLicences: readonly AcceptedLicence[] = [
  {
    licence: 'OFL-1.1',
    packages: /^@fontsource\//u,
    why: 'typefaces: embedded in PDFs, which the licence allows; none of the three reserves a name, so that cut faces may keep theirs',
  },
  {
    licence: 'MPL-2.0',
    packages: /^(?:lightningcss(?:-.+)?|axe-core|ical\.js)$/u,
    why: 'used as it comes, not changed: the duty to publish changed files does not arise; axe-core and ical.js only in tests',
  },
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/u,
    why: 'libvips, a library loaded at run time which anybody may replace; optional, comes with Astro, and Guatu lets it change no picture',
  },
  {
    licence: 'BSD',
    packages: /^duck$/u,
    why: 'its LICENSE file is the text of BSD-2-Clause; only in tests, behind mammoth',
  },
];

/** What is wrong with the licence of a package; undefined where it is allowed. Of licences to choose from one must be, of licences together all. */
export function licenceFault({ name, licence }: { readonly name: string; readonly licence: string }): string | undefined {
  if (licence === '') return `${name}: states no licence`;
  const words = licence.replace(/^\((.*)\)$/su, '$1');
  if (/[()]/u.test(words)) return `${name}: ${licence} is not understood`;
  const choices = words.split(' OR ').map((choice) => choice.split(' AND '));
  return choices.some((all) => all.every((one) => isAllowed(one, name))) ? undefined : `${name}: ${licence} is not allowed`;
}

function isAllowed(licence: string, name: string): boolean {
  return plainLicences.has(licence) || acceptedLicences.some((accepted) => accepted.licence === licence && accepted.packages.test(name));
}
