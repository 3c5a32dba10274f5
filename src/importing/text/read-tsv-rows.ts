export interface TsvRow {
  readonly cells: readonly string[];
  /** The line the row starts on, from 1. */
  readonly line: number;
}

/**
 * Rows of tab-separated values as spreadsheets copy them: a cell in quotes may hold tabs and line breaks, "" is a quote.
 * A quote that nothing closes is a quote as any other letter.
 */
export function readTsvRows(text: string): readonly TsvRow[] {
  const rows: TsvRow[] = [];
  const closed = text.lastIndexOf('"');
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let position = 0;
  while (position <= text.length) {
    let cell: string;
    const quoted = text[position] === '"' && position < closed ? quotedCell(text, position) : null;
    if (quoted) {
      cell = quoted.cell;
      position = quoted.end;
      line += quoted.breaks;
    } else {
      const end = nextSeparator(text, position);
      cell = text.slice(position, end).trim();
      position = end;
    }
    cells.push(cell);
    const separator = text[position];
    position += 1;
    if (separator === '\t') continue;
    if (separator === '\r' && text[position] === '\n') position += 1;
    line += 1;
    if (cells.some((each) => each !== '')) rows.push({ cells, line: start });
    cells = [];
    start = line;
  }
  return rows;
}

function nextSeparator(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** The longest quoted cell looked for, so that a stray quote costs no more than this. */
const longestQuoted = 40_000;

function quotedCell(text: string, from: number): { cell: string; end: number; breaks: number } | null {
  let cell = '';
  let breaks = 0;
  let position = from + 1;
  const last = Math.min(text.length, from + longestQuoted);
  while (position < last) {
    const letter = text[position];
    if (letter === '"' && text[position + 1] === '"') {
      cell += '"';
      position += 2;
      continue;
    }
    if (letter === '"') {
      const after = text[position + 1];
      const ends = after === undefined || after === '\t' || after === '\n' || after === '\r';
      return ends ? { cell: cell.trim(), end: position + 1, breaks } : null;
    }
    if (letter === '\n') breaks += 1;
    cell += letter === '\r' ? '' : letter;
    position += 1;
  }
  return null;
}
