import type { Change } from '../../src/workbook/change.ts';
import type { PlainChange } from './save.ts';

/** Maps go over the wire as lists of their entries, under this name. */
const mapMark = 'entriesOfMap';

/** A change as JSON can hold it. */
export function toPlainChange(change: Change): PlainChange {
  return JSON.parse(
    JSON.stringify(change, (_, value) => (value instanceof Map ? { [mapMark]: [...value] } : value)),
  );
}

/** The change that `toPlainChange` made plain. */
export function fromPlainChange(change: PlainChange): Change {
  return JSON.parse(JSON.stringify(change), (_, value) =>
    typeof value === 'object' && value !== null && Array.isArray(value[mapMark])
      ? new Map(value[mapMark])
      : value,
  );
}
