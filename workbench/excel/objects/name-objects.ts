import type { BookName } from '../book/book-parts.ts';
import type { BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { placeOf, textArgument } from './arguments.ts';
import { makeRange } from './make.ts';
import { fullAddress, placeOfAddress } from './range-place.ts';

/** The defined names of the workbook, or of one sheet: `Excel.NamedItemCollection`. */
export function nameCollection(book: ExcelBook, sheet?: BookSheet): HostObject {
  const here = () => book.names.filter(({ sheetId }) => sheetId === sheet?.id);
  const find = (key: unknown) => {
    const name = here().find((known) => known.name.toLowerCase() === String(key).toLowerCase());
    if (!name) throw itemNotFound();
    return nameObject(book, name);
  };
  return new HostObject('NamedItemCollection', {
    items: () => here().map((name) => nameObject(book, name)),
    call: {
      Add: (key, reference, comment) => {
        const name = textArgument(key, 'the name');
        checkName(name);
        if (here().some((known) => known.name.toLowerCase() === name.toLowerCase())) {
          throw new HostError(
            'ItemAlreadyExists',
            'A resource with the same name or identifier already exists.',
          );
        }
        const place = placeOf(reference);
        const formula = place ? `=${fullAddress(place)}` : textArgument(reference, 'the reference');
        const added: BookName = {
          name,
          formula,
          visible: true,
          comment: typeof comment === 'string' ? comment : '',
          ...(sheet && { sheetId: sheet.id }),
        };
        book.names.push(added);
        book.engine.setName(name, formula.replace(/^=/, ''), sheet?.id);
        book.touch();
        return nameObject(book, added);
      },
      GetCount: () => here().length,
      GetItem: find,
    },
  });
}

/** @throws HostError `InvalidArgument` for what begins with a digit, holds spaces, or looks like a cell. */
function checkName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const isCell = /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^(?:r\d{0,7}(?:c\d{0,5})?|c\d{0,5})$/i.test(name);
  if (!isWord || isCell) throw invalidArgument(`nothing can be named ${JSON.stringify(name)}`);
}

function nameObject(book: ExcelBook, name: BookName): HostObject {
  const range = () => {
    const [first] = book.sheets;
    if (!first || !name.formula.includes('!')) throw itemNotFound();
    return makeRange(placeOfAddress(book, first, name.formula.replace(/^=/, '')));
  };
  return new HostObject('NamedItem', {
    id: name.name,
    get: {
      Comment: () => name.comment,
      Formula: () => name.formula,
      Name: () => name.name,
      Scope: () => (name.sheetId === undefined ? 'Workbook' : 'Worksheet'),
      Type: () => (name.formula.includes('!') ? 'Range' : 'String'),
      Value: () => name.formula,
      Visible: () => name.visible,
    },
    set: {
      Comment: (value) => {
        name.comment = String(value);
      },
      Formula: (value) => {
        name.formula = textArgument(value, 'the formula');
        book.engine.setName(name.name, name.formula.replace(/^=/, ''), name.sheetId);
        book.touch();
      },
      Visible: (value) => {
        name.visible = value === true;
      },
    },
    call: {
      Delete: () => {
        book.names.splice(book.names.indexOf(name), 1);
        book.engine.removeName(name.name, name.sheetId);
        book.touch();
      },
      GetRange: range,
    },
  });
}
