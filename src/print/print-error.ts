/** Why a page could not become a PDF. */
export type PrintFault =
  | 'page-missing'
  | 'not-shared'
  | 'resource-missing'
  | 'font-not-loaded'
  | 'character-missing'
  | 'stray-font'
  | 'page-shrunk'
  | 'browser-failed';

/** A printing that was refused: the message says in Chinese what is wrong with which page and what to do. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
  readonly fault: PrintFault;
  /** The address of the page, as the caller gave it. */
  readonly page: string;

  constructor(fault: PrintFault, page: string, message: string, cause?: unknown) {
    super(`${page}：${message}`, cause === undefined ? {} : { cause });
    this.fault = fault;
    this.page = page;
  }
}
