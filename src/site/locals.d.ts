declare namespace App {
  interface Locals {
    /** True while a page for print is rendered: tables then draw their merges so that pages can break inside them. */
    paper?: boolean;
  }
}
