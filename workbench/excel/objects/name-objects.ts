import type { BookName, ExcelBook } from '../book/excel-book.ts';
import { HostError, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { placeOf, textArgument } from './arguments.ts';
import { makeRange } from './make.ts';
import { fullAddress, placeOfAddress } from './range-place.ts';

/** The defined names: `Excel.NamedItemCollection`. */
export function nameCollection(book: ExcelBook): HostObject {
  const find = (key: unknown) => {
    const name = book.names.find((known) => known.name.toLowerCase() === String(key).toLowerCase());
    if (!name) throw itemNotFound();
    return nameObject(book, name);
  };
  return new HostObject('NamedItemCollection', {
    items: () => book.names.map((name) => nameObject(book, name)),
    call: {
      Add: (key, reference, comment) => {
        const name = textArgument(key, 'the name');
        if (book.names.some((known) => known.name.toLowerCase() === name.toLowerCase())) {
          throw new HostError(
            'ItemAlreadyExists',
            'A resource with the same name or identifier already exists.',
          );
        }
        const place = placeOf(reference);
        const formula = place ? `=${fullAddress(place)}` : textArgument(reference, 'the reference');
        const added = { name, formula, visible: true, comment: typeof comment === 'string' ? comment : '' };
        book.names.push(added);
        book.engine.setName(name, formula.replace(/^=/, ''));
        book.touch();
        return nameObject(book, added);
      },
      GetCount: () => book.names.length,
      GetItem: find,
    },
  });
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
      Scope: () => 'Workbook',
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
        book.engine.setName(name.name, name.formula.replace(/^=/, ''));
        book.touch();
      },
      Visible: (value) => {
        name.visible = value === true;
      },
    },
    call: {
      Delete: () => {
        book.names.splice(book.names.indexOf(name), 1);
        book.engine.removeName(name.name);
        book.touch();
      },
      GetRange: range,
    },
  });
}
