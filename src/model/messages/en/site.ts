import type { SiteFacts } from '../facts/site.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

const inFile = (source: string | undefined): string => (source === undefined ? '' : ` in ${source}`);
const again = 'build again; pages that are built are not edited by hand';

/** The words about the built site, in English. */
export const site: Explained<SiteFacts> = {
  'site-tag-missing': {
    title: 'Required tag missing',
    why: 'The rule for government sites asks for tags of site, column and content, and inspectors look for them page by page.',
    message: ({ name, setting }) => (setting === undefined ? `the page has no tag ${name}` : `nobody wrote ${name}, so there is no tag`),
    hint: ({ setting }) => (setting === undefined ? 'add it to a page of your own, else build again' : `${setting}, and never make it up`),
  },
  'site-tag-form': {
    title: 'Tag of another form',
    why: 'Programs that collect pages read tags in one form only.',
    message: ({ name, value }) => `${name} is ${quoted(value)}`,
    hint: ({ form }) => `it should be ${form}`,
  },
  'site-tag-differs': {
    title: 'Tag and record differ',
    why: 'Tags come from the record; a difference says that the page is old or was edited.',
    message: ({ name, value, record }) => `${name} is ${quoted(value)}, the record has ${quoted(record)}`,
    hint: () => again,
  },
  'site-tag-twice': {
    title: 'Tag written twice',
    why: 'Programs that collect pages cannot tell which of the two holds.',
    message: ({ name }) => `${name} stands there twice`,
    hint: () => 'keep one',
  },
  'site-date-missing': {
    title: 'No publication date',
    why: 'Every content page has a time of publication, the true one, never that of the build.',
    message: ({ title }) => `${quoted(title)} has no publication date`,
    hint: ({ source }) => `write \`published\`${inFile(source)} once it is published`,
  },
  'site-date-day-only': {
    title: 'Publication date without an hour',
    why: 'The form asks for an hour; a day alone stays as it is, for no hour is made up.',
    message: ({ value }) => `${quoted(value)} has no hour`,
    hint: ({ source }) => `add it${inFile(source)} where it is known`,
  },
  'site-date-forged': {
    title: 'Publication date of another origin',
    why: 'A forged publication date fails a whole site; it comes from the record alone.',
    message: ({ value, record }) => `the page says ${quoted(value)}, the record ${record === undefined ? 'nothing' : quoted(record)}`,
    hint: () => again,
  },
  'site-date-early': {
    title: 'Published before it was made',
    why: 'Nothing is published before it is signed; an untrue date fails a whole site.',
    message: ({ published, date }) => `published on ${published}, made on ${date}`,
    hint: ({ source }) => `check both dates${inFile(source)}`,
  },
  'site-column-empty': {
    title: 'Empty column',
    why: 'More than five empty columns fail a whole site.',
    message: ({ column }) => `the column ${quoted(column)} is empty`,
    hint: () => 'fill it, or publish it when there is something to show',
  },
  'site-link-dead': {
    title: 'Dead link',
    why: 'Inspectors follow links, above all those of the front page.',
    message: ({ url, missing }) => (missing === 'page' ? `${quoted(url)} leads to nothing` : `there is no such place: ${quoted(url)}`),
    hint: () => 'correct the address, or keep the words alone',
  },
  'site-attachment-missing': {
    title: 'Attachment missing',
    why: 'What is listed and cannot be had is not public.',
    message: ({ url }) => `there is no file ${quoted(url)}`,
    hint: () => 'put it into public/, or build again',
  },
  'site-interpretation-missing': {
    title: 'No interpretation',
    why: 'Papers of policy come with an interpretation, if the section that drafts them thinks that they need one.',
    message: ({ title }) => `${quoted(title)} has no interpretation`,
    hint: () => 'write one in content/interpretations/ with `interprets`',
  },
  'site-interpretation-one-way': {
    title: 'Interpretation linked one way',
    why: 'A document and its interpretation lead to each other.',
    message: ({ lacks, title }) =>
      `the page of the ${lacks === 'document' ? 'interpretation' : 'document'} has no link to ${quoted(title)}`,
    hint: () => again,
  },
  'site-lapse-unmarked': {
    title: 'Lapsed document unmarked',
    why: 'Readers take a document for valid where nothing says that it is not.',
    message: ({ title, words, where }) =>
      `${quoted(title)} is not marked ${quoted(words)} ${where === 'page' ? 'on its page' : 'in a list'}`,
    hint: () => 'build again; on a page of your own say it after the title',
  },
  'site-issuer-name': {
    title: 'Issuer not by its full name',
    why: 'An issuer is named in full and always alike, so that it is found.',
    message: ({ words, full }) => `the issuer is called ${quoted(words)}, in full ${quoted(full)}`,
    hint: ({ source }) => `write the full name${inFile(source)}, unless the paper itself does not`,
  },
  'site-page-heavy': {
    title: 'Heavy page',
    why: 'A page opens within three seconds, also on a slow network.',
    message: ({ kilobytes, limit }) => `the page with all it loads has ${String(kilobytes)} KB, more than ${String(limit)} KB`,
    hint: () => 'make pictures smaller, or cut a long table into several plans',
  },
  'site-image-alt': {
    title: 'Picture without words',
    why: 'Who hears a page is told what a picture shows; an ornament has empty words.',
    message: ({ image }) => `the picture ${quoted(image)} has no alternative text`,
    hint: () => 'add `alt`',
  },
  'site-outside-request': {
    title: 'Page loads from elsewhere',
    why: 'What a page needs stands on its own site; others need not know who reads what.',
    message: ({ url }) => `the page loads ${quoted(url)}`,
    hint: () => 'put the file into public/ and use its address there',
  },
  'site-identity': {
    title: 'Identity block incomplete',
    why: 'The foot of a government site names its office, its numbers and where faults are told.',
    message: ({ label, lacks }) =>
      lacks === 'setting' ? `the foot has no ${quoted(label)}` : `the foot of the page lacks ${quoted(label)}`,
    hint: ({ lacks }) => (lacks === 'setting' ? 'add it to site.yaml, and never make it up' : again),
  },
  'site-encoding': {
    title: 'Encoding of a page',
    why: 'Another encoding than UTF-8, or none stated, shows as garbled text in some browsers.',
    message: ({ problem, words }) => `encoding: ${problem}${words === '' ? '' : ` ${quoted(words)}`}`,
    hint: () => 'save as UTF-8 and begin with <meta charset="utf-8">',
  },
};
