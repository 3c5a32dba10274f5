import type { BookComment } from '../book/book-parts.ts';
import type { BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { checkAllowed } from '../book/sheet-protection.ts';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { placeOf, textArgument } from './arguments.ts';
import { makeRange } from './make.ts';
import { placeOfAddress, type RangePlace } from './range-place.ts';

/** The comments of the workbook, or of one sheet: `Excel.CommentCollection`. */
export function commentCollection(book: ExcelBook, sheet?: BookSheet): HostObject {
  const here = () => book.comments.filter(({ sheetId }) => !sheet || sheetId === sheet.id);
  const placed = (cell: unknown): RangePlace => {
    const known = placeOf(cell);
    if (known) return known;
    return placeOfAddress(book, sheet ?? book.sheet(book.selection.sheetId), textArgument(cell, 'the cell'));
  };
  const commentAt = ({ sheet: on, range }: RangePlace): BookComment | undefined =>
    here().find(
      ({ sheetId, rowIndex, columnIndex }) =>
        sheetId === on.id && rowIndex === range.rowIndex && columnIndex === range.columnIndex,
    );
  const object = (comment: BookComment | undefined) => {
    if (!comment) throw itemNotFound();
    return commentObject(book, comment);
  };
  return new HostObject('CommentCollection', {
    items: () => here().map(object),
    call: {
      Add: (cell, content) => {
        const place = placed(cell);
        checkAllowed(place.sheet, 'allowEditObjects');
        const { rowIndex, columnIndex, rowCount, columnCount } = place.range;
        if (rowCount > 1 || columnCount > 1) throw invalidArgument('a comment stands on one cell');
        if (commentAt(place)) throw new HostError('ItemAlreadyExists', 'The cell has a comment already.');
        const text = textArgument(content, 'the content');
        const added = {
          id: book.nextId(),
          sheetId: place.sheet.id,
          rowIndex,
          columnIndex,
          content: text,
          resolved: false,
        };
        book.comments.push(added);
        return object(added);
      },
      GetCount: () => here().length,
      GetItem: (id) => object(here().find((comment) => comment.id === id)),
      GetItemAt: (index) => object(here()[Number(index)]),
      GetItemByCell: (cell) => object(commentAt(placed(cell))),
    },
  });
}

function commentObject(book: ExcelBook, comment: BookComment): HostObject {
  return new HostObject('Comment', {
    id: comment.id,
    get: {
      AuthorName: () => 'Workbench',
      Content: () => comment.content,
      Id: () => comment.id,
      Resolved: () => comment.resolved,
    },
    set: {
      Content: (value) => {
        checkAllowed(book.sheet(comment.sheetId), 'allowEditObjects');
        comment.content = textArgument(value, 'the content');
      },
      Resolved: (value) => {
        checkAllowed(book.sheet(comment.sheetId), 'allowEditObjects');
        comment.resolved = value === true;
      },
    },
    call: {
      Delete: () => {
        checkAllowed(book.sheet(comment.sheetId), 'allowEditObjects');
        book.comments.splice(book.comments.indexOf(comment), 1);
      },
      GetLocation: () => {
        const { rowIndex, columnIndex, sheetId } = comment;
        const range = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
        return makeRange({ book, sheet: book.sheet(sheetId), range });
      },
    },
  });
}
