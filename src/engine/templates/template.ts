import type { WorkbookDocument } from '../document';

export type Template = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  /** The figure that the template's card shows. */
  readonly headline: { readonly quantity: string; readonly scenario: string };
  readonly document: WorkbookDocument;
};
