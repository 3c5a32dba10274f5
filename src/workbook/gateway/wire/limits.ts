/**
 * What one message may hold. Far above any plan and what the hosts allow, so that a refusal of the workbook itself is
 * what people read; low enough that a hostile message is refused before it costs much.
 */
export const limits = {
  /** UTF-16 units of a text in a cell, or of a formula. */
  text: 100_000,
  /** UTF-16 units of a name, header, address, title or number format. */
  name: 2_000,
  /** Changes of one call. */
  changes: 200_000,
  sheets: 1_000,
  /** Cells of a row, and columns of a sheet. */
  columns: 16_384,
  rows: 1_048_576,
  /** Cells of one sheet or layout, blanks counted: what Google allows a whole spreadsheet. */
  cells: 10_000_000,
  /** Tables, lists, rules, protected ranges, choices, spills of one sheet. */
  parts: 10_000,
} as const;
