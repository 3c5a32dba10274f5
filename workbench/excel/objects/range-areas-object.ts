import { HostObject } from '../protocol/host-object.ts';
import { makeRange } from './make.ts';
import { fullAddress, type RangePlace } from './range-place.ts';

/** Several ranges of one sheet: `Excel.RangeAreas`. */
export function rangeAreasObject(places: readonly RangePlace[]): HostObject {
  const ranges = () => places.map((place) => makeRange(place));
  return new HostObject('RangeAreas', {
    get: {
      Address: () => places.map(fullAddress).join(','),
      AreaCount: () => places.length,
      CellCount: () => places.reduce((sum, { range }) => sum + range.rowCount * range.columnCount, 0),
    },
    objects: { Areas: () => new HostObject('RangeCollection', { items: ranges, get: {}, call: {} }) },
  });
}
