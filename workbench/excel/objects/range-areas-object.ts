import { invalidArgument } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { conditionalFormatCollection } from './conditional-format-objects.ts';
import { makeRange, makeWorksheet } from './make.ts';
import { fullAddress, type RangePlace } from './range-place.ts';

/** Several ranges of one sheet: `Excel.RangeAreas`. */
export function rangeAreasObject(places: readonly RangePlace[]): HostObject {
  const [first, ...others] = places;
  if (!first) throw invalidArgument('there must be at least one range');
  const ranges = () => places.map((place) => makeRange(place));
  return new HostObject('RangeAreas', {
    get: {
      Address: () => places.map(fullAddress).join(','),
      AreaCount: () => places.length,
      CellCount: () => places.reduce((sum, { range }) => sum + range.rowCount * range.columnCount, 0),
    },
    objects: {
      Areas: () => new HostObject('RangeCollection', { items: ranges, get: {}, call: {} }),
      ConditionalFormats: () => conditionalFormatCollection(first, ...others),
      Worksheet: () => makeWorksheet(first.book, first.sheet),
    },
  });
}
