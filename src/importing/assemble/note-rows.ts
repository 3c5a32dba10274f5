import type { ImportNote } from '../../plan/plan.ts';
import { pieces } from './fit-cells.ts';
import type { PlacedNote } from './placed-note.ts';

/** A note as rows of the notes sheet: one, unless its text is too long for a cell. */
export function noteRows({
  text,
  reading,
  source,
  certainty,
  table,
  cell,
}: Omit<PlacedNote, 'place'>): ImportNote[] {
  const [shortReading = null] = reading === null ? [] : pieces(reading);
  return (text === '' ? [''] : pieces(text)).map((piece) => ({
    source,
    text: piece,
    reading: shortReading,
    certainty,
    table,
    cell,
  }));
}
