import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { MirrorNotes } from './mirror-notes.ts';
import { MirrorRules } from './mirror-rules.ts';
import { MirrorSheets } from './mirror-sheets.ts';
import { MirrorValidations } from './mirror-validations.ts';

/** Shows in the grid what the host keeps beside the cells. Only what has changed since is shown anew. */
export class Mirror {
  readonly #book: ExcelBook;
  readonly #sheets: MirrorSheets;
  readonly #rules: MirrorRules;
  readonly #validations: MirrorValidations;
  readonly #notes: MirrorNotes;

  constructor(book: ExcelBook) {
    this.#book = book;
    this.#sheets = new MirrorSheets(book);
    this.#rules = new MirrorRules(book);
    this.#validations = new MirrorValidations(book);
    this.#notes = new MirrorNotes(book);
  }

  show(): void {
    this.#sheets.show();
    for (const sheet of this.#book.sheets) {
      this.#rules.show(sheet);
      this.#validations.show(sheet);
    }
    this.#notes.show();
  }
}
