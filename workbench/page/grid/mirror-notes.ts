import type { BookComment } from '../../excel/book/book-parts.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';

const updateNote = 'sheet.mutation.update-note';
const removeNote = 'sheet.mutation.remove-note';
const size = { width: 240, height: 96 };

/** Shows the host's comments as notes in the grid. */
export class MirrorNotes {
  readonly #book: ExcelBook;
  readonly #shown = new Map<string, BookComment>();

  constructor(book: ExcelBook) {
    this.#book = book;
  }

  show(): void {
    const now = new Map(this.#book.comments.map((comment) => [comment.id, comment]));
    for (const [id, shown] of this.#shown) {
      const comment = now.get(id);
      if (comment && isSame(comment, shown)) continue;
      const { sheetId, rowIndex, columnIndex } = shown;
      const isThere = this.#book.sheets.some((sheet) => sheet.id === sheetId);
      if (isThere) this.#run(removeNote, sheetId, { row: rowIndex, col: columnIndex });
      this.#shown.delete(id);
    }
    for (const [id, comment] of now) {
      if (this.#shown.has(id)) continue;
      const { sheetId, rowIndex: row, columnIndex: col, content } = comment;
      this.#run(updateNote, sheetId, {
        row,
        col,
        note: { id, row, col, ...size, note: content, show: false },
      });
      this.#shown.set(id, { ...comment });
    }
  }

  #run(command: string, subUnitId: string, params: object): void {
    this.#book.engine.run(command, { sheetId: subUnitId, subUnitId, ...params });
  }
}

function isSame(left: BookComment, right: BookComment): boolean {
  return (
    left.content === right.content &&
    left.sheetId === right.sheetId &&
    left.rowIndex === right.rowIndex &&
    left.columnIndex === right.columnIndex
  );
}
