declare namespace App {
  interface Locals {
    /** True while a page for print is rendered: tables then carry what the printer cuts them by, and no cells for phones. */
    paper?: boolean;
  }
}
