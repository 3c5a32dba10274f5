import type { CustomXmlPart } from '../../src/workbook/xlsx/custom-xml.ts';
import type { ExcelBook } from '../excel/book/excel-book.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import { bookState, openedState } from './book-state.ts';
import { keptPartChanges } from './kept-parts.ts';
import { changedLooks, type LookMark, lookMark } from './look-mark.ts';
import { newSheetLayout } from './new-sheet-layout.ts';
import { SaveDraft } from './save-draft.ts';
import { addSheetChanges } from './sheet-changes.ts';
import type { SheetState } from './sheet-state.ts';

/** The workbook as the file holds it: what the workbench's is held against when it is saved. */
export class Baseline {
  /** By the id of the sheet in the workbench; a sheet that is there no more keeps its id. */
  readonly #sheets = new Map<string, SheetState>();
  readonly #marks = new Map<string, LookMark>();
  readonly #xmlParts: readonly CustomXmlPart[];
  readonly #commentCount: number;

  /** @param last - The baseline before a save: looks are not written, so they are held against it on. */
  constructor(book: ExcelBook, opened: OpenedWorkbook, last?: Baseline) {
    const marks = last ? last.#marks : new Map<string, LookMark>();
    for (const [index, sheet] of opened.sheets.entries()) {
      const here = book.sheets.find(({ name }) => name === sheet.name);
      this.#sheets.set(here?.id ?? `gone ${index}`, openedState(sheet, opened));
      if (here) this.#marks.set(here.id, marks.get(here.id) ?? lookMark(here));
    }
    this.#xmlParts = opened.xmlParts;
    this.#commentCount = opened.sheets.reduce((count, { look }) => count + look.notes.length, 0);
  }

  /**
   * What saving would do now.
   *
   * @param restyled - Ids of sheets whose looks were changed.
   */
  draft(book: ExcelBook, restyled: ReadonlySet<string>): SaveDraft {
    const draft = new SaveDraft();
    for (const sheet of book.sheets) {
      const before = this.#sheets.get(sheet.id);
      if (before) {
        if (before.name !== sheet.name) {
          draft.unsaved.add(`The sheet ${before.name} keeps its name in the file: rename it in Excel.`);
        }
        addSheetChanges(draft, before, bookState(book, sheet));
      } else {
        const layout = newSheetLayout(book, sheet);
        draft.add(
          { kind: 'add-sheet', layout },
          { sheet: sheet.name, place: 'New sheet', before: '', after: `${layout.rows.length} rows` },
        );
      }
    }
    for (const [id, { name }] of this.#sheets) {
      const isThere = book.sheets.some((sheet) => sheet.id === id);
      if (!isThere) draft.unsaved.add(`The sheet ${name} stays in the file: delete it in Excel.`);
    }
    draft.keptParts.push(...keptPartChanges(this.#xmlParts, book.xmlParts));
    this.#addLooks(draft, book, restyled);
    return draft;
  }

  #addLooks(draft: SaveDraft, book: ExcelBook, restyled: ReadonlySet<string>): void {
    for (const sheet of book.sheets) {
      const before = this.#marks.get(sheet.id);
      if (!before) continue;
      const looks = restyled.has(sheet.id) ? ['colours, fonts, borders or widths'] : [];
      looks.push(...changedLooks(before, lookMark(sheet)));
      if (looks.length === 0) continue;
      draft.unsaved.add(
        `What was changed on ${sheet.name} of its ${looks.join(', ')} is not saved: the file keeps its own.`,
      );
    }
    if (book.comments.length !== this.#commentCount) {
      draft.unsaved.add('Comments that were added or taken away here are not saved.');
    }
    if (book.settings.size > 0) {
      draft.unsaved.add('What the add-in keeps in the settings of the workbook is not saved.');
    }
  }
}
