import type { ReadersFacts, SourceAmount, SourceProblem, SourceRemarkKind } from '../facts/readers.ts';
import type { Words } from '../wording.ts';

const amounts: Readonly<Record<SourceAmount, (limit: number) => string>> = {
  'megabytes': (limit) => `the file is larger than ${limit} MB`,
  'unpacked-megabytes': (limit) => `unpacked, the file is larger than ${limit} MB`,
  'entries': (limit) => `the file has more than ${limit} parts`,
  'elements': (limit) => `the file has more than ${limit} elements`,
  'cells': (limit) => `more than ${limit} cells have content`,
  'pages': (limit) => `the file has more than ${limit} pages`,
};

const amountHints: Readonly<Record<SourceAmount, string>> = {
  'megabytes': 'take the pictures out, or keep only what is to be imported, and save it again',
  'unpacked-megabytes': 'delete blank rows and columns, or keep only what is to be imported, and save it again',
  'entries': 'copy only the text and tables to be imported into a new file',
  'elements': 'copy only the text and tables to be imported into a new file',
  'cells': 'keep only the sheets to be imported, and save it again',
  'pages': 'keep only the pages to be imported, and save it again',
};

const problems: Readonly<Record<Exclude<SourceProblem, 'damaged' | 'too-large'>, { readonly message: string; readonly hint: string }>> = {
  'old-word': { message: 'an old text file (.doc, .wps) cannot be read', hint: 'open it and save it as .docx' },
  'old-sheet': { message: 'an old spreadsheet (.xls, .et) cannot be read', hint: 'open it and save it as .xlsx' },
  'old-office': { message: 'an old Office file cannot be read', hint: 'open it and save it as .docx or .xlsx' },
  'password': { message: 'the file has a password', hint: 'open it, take the password off and save it again' },
  'rich-text': { message: 'an RTF file cannot be read', hint: 'open it and save it as .docx' },
  'open-document': { message: 'an OpenDocument file cannot be read', hint: 'open it and save it as .docx or .xlsx' },
  'ofd': { message: 'an OFD file cannot be read', hint: 'import the .docx that it was made from, or export it as .docx or PDF with text' },
  'slides': { message: 'a presentation cannot be read', hint: 'copy the text to be imported into a .docx' },
  'picture': {
    message: 'a picture: text in pictures is not read',
    hint: 'turn it into .docx with recognition software, check it, then import',
  },
  'no-text': {
    message: 'the PDF has no text, only images',
    hint: 'import the .docx that it was made from, or turn it into .docx with recognition software',
  },
  'web-archive': { message: 'a web archive (.mht) cannot be read', hint: 'open it and save it as .docx or plain .html' },
  'office-xml': { message: 'an XML file of Office 2003 cannot be read', hint: 'open it and save it as .docx or .xlsx' },
  'archive': { message: 'an archive, not a document', hint: 'unpack it and import the files in it' },
  'unknown': { message: 'the kind of this file is not known', hint: '.docx, .xlsx, .html, .md, .txt and .pdf with text can be imported' },
  'empty': { message: 'the file is empty', hint: 'choose another file, or copy it again' },
  'squeezed': { message: 'the file is compressed beyond reason and was not opened', hint: 'if it is your own, open it and save it again' },
  'document-type': {
    message: 'the file has entities or a document type and was not opened',
    hint: 'if it is your own, open it and save it again',
  },
  'too-deep': {
    message: 'elements of the file are nested beyond reason; it was not opened',
    hint: 'if it is your own, open it and save it again',
  },
};

const remarks: Readonly<Record<SourceRemarkKind, (count: number, words: string) => string>> = {
  'deleted-text': (count) => `${count} tracked deletions were left out`,
  'inserted-text': (count) => `${count} tracked insertions were taken in`,
  'hidden-text': (count) => `${count} hidden texts were left out`,
  'comments': (count) => `${count} comments were left out`,
  'footnotes': (count) => `${count} footnotes or endnotes stand after the paragraphs they belong to`,
  'pictures': (count) => `text in ${count} pictures was not read`,
  'text-boxes': (count) => `text of ${count} text boxes stands after the paragraph that holds them`,
  'nested-tables': (count) => `${count} tables inside cells were read as lines of text`,
  'macros': () => 'the macros of the file were neither run nor read',
  'hidden-sheet': (_, words) => `the hidden sheet “${words}” was left out`,
  'hidden-rows': (count, words) => `${count} hidden rows (${words}) were left out`,
  'hidden-columns': (count, words) => `${count} hidden columns (${words}) were left out`,
  'formula-errors': (count, words) => `${count} formulas give errors (${words})`,
  'formulas-without-values': (count, words) => `${count} formulas have no stored value (${words}) and are taken as blank`,
  'pages-without-text': (count, words) => `${count} pages have no text (${words})`,
};

const remarkHints: Partial<Readonly<Record<SourceRemarkKind, string>>> = {
  'deleted-text': 'accept or reject the changes in the file first, if they are not settled',
  'inserted-text': 'accept or reject the changes in the file first, if they are not settled',
  'hidden-sheet': 'show it first, if it is to be imported',
  'hidden-rows': 'show them or clear the filter first, if they are to be imported',
  'hidden-columns': 'show them first, if they are to be imported',
  'formulas-without-values': 'open the file in WPS or Excel and save it once',
};

/** The words about files that an office brought, in English. */
export const readers: Words<ReadersFacts> = {
  'unreadable-source': {
    message: ({ problem, part, amount = 'megabytes', limit = 0 }) => {
      if (problem === 'damaged')
        return part === undefined ? 'the file is incomplete or damaged' : `the file is incomplete or damaged (${part})`;
      return problem === 'too-large' ? `${amounts[amount](limit)}; it was not read` : problems[problem].message;
    },
    hint: ({ problem, amount = 'megabytes' }) => {
      if (problem === 'damaged') return 'copy or download it again; if it opens, save it again';
      return problem === 'too-large' ? amountHints[amount] : problems[problem].hint;
    },
  },
  'source-remark': {
    message: ({ remark, count, words = '' }) => remarks[remark](count, words),
    hint: ({ remark }) => remarkHints[remark],
  },
};
