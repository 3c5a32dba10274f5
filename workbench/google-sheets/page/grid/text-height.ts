import type { CellLook, ColumnView, RowView } from '../../wire/sheet-view.ts';

/** The height of a row that holds nothing larger, in pixels. */
export const plainHeight = 21;
/** However long a text is, its row is no higher than this: the rest is read in the bar above. */
const highest = 320;
/** The room that a cell leaves at its sides and its ends, and for the arrow of a list. */
const sideRoom = 8;
const endRoom = 5;
const arrowRoom = 18;

const pointsToPixels = 4 / 3;

/** The size of a look's text in pixels. */
export const textSize = (look: CellLook): number => (look.size ?? 10) * pointsToPixels;
const lineHeight = (look: CellLook): number => Math.ceil(textSize(look) * 1.22);

let pen: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** The width of a text, measured once. */
function measured(text: string, look: CellLook): number {
  const font = `${look.isItalic ? 'italic ' : ''}${look.isBold ? 'bold ' : ''}${textSize(look)}px Arial, sans-serif`;
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * 7;
  pen.font = font;
  const { width } = pen.measureText(text);
  if (widths.size > 50_000) widths.clear();
  widths.set(key, width);
  return width;
}

/** How many lines a text takes in a width, broken between words, and within those that are too long. */
function lines(text: string, look: CellLook, width: number): number {
  const room = Math.max(10, width);
  const most = Math.ceil(highest / lineHeight(look));
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count += 1;
    if (count > most) return count;
    let used = 0;
    for (const word of paragraph.slice(0, 4000).split(/(?<=[ \-/])/)) {
      const size = measured(word, look);
      const seen = word.endsWith(' ') ? measured(word.trimEnd(), look) : size;
      if (used > 0 && used + seen > room) {
        count += 1;
        used = 0;
      }
      if (seen > room) {
        const more = Math.floor(seen / room);
        count += more;
        used = size - more * room;
      } else used += size;
      if (count > most) return count;
    }
  }
  return count;
}

const heights = new WeakMap<
  RowView,
  { columns: readonly ColumnView[]; looks: readonly CellLook[]; height: number }
>();

/** How high a row is: as it was set, else as its texts need. */
export function rowHeight(row: RowView, columns: readonly ColumnView[], looks: readonly CellLook[]): number {
  if (row.isHidden) return 0;
  if (row.height !== undefined && row.height !== plainHeight) return row.height;
  const known = heights.get(row);
  if (known?.columns === columns && known.looks === looks) return known.height;
  let height = plainHeight;
  row.cells.forEach((cell, index) => {
    const column = columns[index];
    if (cell === null || column === undefined || column.isHidden) return;
    const look = looks[cell.look] ?? {};
    const isBroken = look.wrap === 'wrap' || cell.text.includes('\n');
    if (!isBroken && look.size === undefined) return;
    const room = column.width - sideRoom - (cell.rule === undefined ? 0 : arrowRoom);
    const count = look.wrap === 'wrap' ? lines(cell.text, look, room) : cell.text.split('\n').length;
    height = Math.max(height, count * lineHeight(look) + endRoom);
  });
  height = Math.min(height, highest);
  heights.set(row, { columns, looks, height });
  return height;
}
