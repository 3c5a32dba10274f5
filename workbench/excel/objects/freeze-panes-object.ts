import { HostObject } from '../protocol/host-object.ts';
import { placeOf, wholeArgument } from './arguments.ts';
import { makeRange } from './make.ts';
import { type RangePlace, wholeSheet } from './range-place.ts';

/** Rows and columns that stay in view: `Excel.WorksheetFreezePanes`. */
export function freezePanesObject(place: RangePlace): HostObject {
  const { sheet } = place;
  return new HostObject('WorksheetFreezePanes', {
    call: {
      FreezeAt: (value) => {
        sheet.frozen = placeOf(value)?.range;
      },
      FreezeColumns: (count) => {
        sheet.frozen = { ...wholeSheet, columnCount: wholeArgument(count ?? 1, 'the count', 1) };
      },
      FreezeRows: (count) => {
        sheet.frozen = { ...wholeSheet, rowCount: wholeArgument(count ?? 1, 'the count', 1) };
      },
      GetLocationOrNullObject: () => (sheet.frozen ? makeRange({ ...place, range: sheet.frozen }) : null),
      Unfreeze: () => {
        sheet.frozen = undefined;
      },
    },
  });
}
