/** Thrown when a table is to be merged that has no Row ID column: nothing else tells its rows apart for certain. */
export class NoRowIdColumnError extends Error {
  override readonly name = 'NoRowIdColumnError';

  constructor(table: string) {
    super(`The table ${table} cannot be merged: its definition names no Row ID column.`);
  }
}
