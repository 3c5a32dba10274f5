import type { CellArea } from '../../wire/person-action.ts';
import type { SheetView } from '../../wire/sheet-view.ts';

/** Cells as a text for the clipboard, as spreadsheets write them: tabs between cells, quotes where a cell holds tabs or lines. */
export function clipboardText(sheet: SheetView, area: CellArea): string {
  const lines: string[] = [];
  for (let row = area.startRow; row < area.endRow; row += 1) {
    const view = sheet.rows[row];
    // Rows that a filter hides are not copied; hidden columns are.
    if (view?.isHidden) continue;
    const cells: string[] = [];
    for (let column = area.startColumn; column < area.endColumn; column += 1)
      cells.push(quoted(view?.cells[column]?.text ?? ''));
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

const quoted = (text: string) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of a text from the clipboard, of this page, of Excel or of any program that writes tabs between cells. */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  const end = text.length;
  while (at < end) {
    let cell: string;
    const closing = text[at] === '"' ? closingQuote(text, at + 1) : -1;
    if (closing > 0) {
      cell = text
        .slice(at + 1, closing)
        .replaceAll('""', '"')
        .replaceAll('\r\n', '\n');
      at = closing + 1;
    } else {
      const stop = nextStop(text, at);
      cell = text.slice(at, stop);
      at = stop;
    }
    cells.push(cell);
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end leads to a blank cell.
      if (at === end) cells.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(cells);
    cells = [];
  }
  if (cells.length > 0) rows.push(cells);
  return rows;
}

/** Where a quoted cell ends: at a quote with a tab, a line's end or nothing behind it; -1 where the quote is only a letter. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const after = text[at + 1];
    return after === undefined || /[\t\r\n]/.test(after) ? at : -1;
  }
  return -1;
}

function nextStop(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\t' || letter === '\n' || letter === '\r') return at;
  }
  return text.length;
}
