import type { BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import type { HostObject } from '../protocol/host-object.ts';
import type { RangePlace } from './range-place.ts';

interface Makers {
  readonly range: (place: RangePlace) => HostObject;
  readonly rangeAreas: (places: readonly RangePlace[]) => HostObject;
  readonly worksheet: (book: ExcelBook, sheet: BookSheet) => HostObject;
}

let makers: Makers | undefined;

/** Says how ranges and sheets are made: their objects lead to one another, their files must not. */
export function setMakers(known: Makers): void {
  makers = known;
}

/** Makes the object of a range. */
export function makeRange(place: RangePlace): HostObject {
  return known().range(place);
}

/** Makes the object of several ranges of one sheet. */
export function makeRangeAreas(places: readonly RangePlace[]): HostObject {
  return known().rangeAreas(places);
}

/** Makes the object of a sheet. */
export function makeWorksheet(book: ExcelBook, sheet: BookSheet): HostObject {
  return known().worksheet(book, sheet);
}

function known(): Makers {
  if (!makers) throw new Error('Call setMakers before objects are made.');
  return makers;
}
