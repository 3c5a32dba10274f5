import { plainLine } from './plain-line.ts';

/** A column of a table for a terminal. */
export interface TextColumn {
  readonly header: string;
  /** Numbers stand right, words left. Default left. */
  readonly align?: 'left' | 'right';
  /** Longer texts are cut with "…". Default: no limit. */
  readonly width?: number;
}

/** A table of text for a terminal: columns as wide as what they hold, control characters out. */
export function renderTextTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): string {
  const cells = rows.map((row) => columns.map(({ width }, index) => cutTo(row[index] ?? '', width)));
  const widths = columns.map(({ header }, index) =>
    Math.max(header.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.align === 'right' ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ header }) => header)), ...cells.map(line), ''].join('\n');
}

function cutTo(text: string, width = Number.POSITIVE_INFINITY): string {
  const clean = plainLine(text);
  return clean.length > width ? `${clean.slice(0, width - 1)}…` : clean;
}
