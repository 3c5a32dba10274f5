/** Thrown when a table's definition contradicts itself: a mistake of the developer, found when the definition is made. */
export class TableDefinitionError extends Error {
  override readonly name = 'TableDefinitionError';
}

/** Thrown by a codec when a value given to be written is not of its kind. */
export class CellEncodeError extends Error {
  override readonly name = 'CellEncodeError';
}

/** Thrown when a value given to be written does not fit its column's schema: a mistake of the calling code, not of the data. */
export class RowValueError extends Error {
  override readonly name = 'RowValueError';
  /** Name of the column, as code calls it. */
  readonly column: string;

  constructor(table: string, column: string, problem: string) {
    super(`${table}.${column}: ${problem}`);
    this.column = column;
  }
}

/** Thrown when rows are to be written to a table or column that the workbook does not have. */
export class TablePlaceError extends Error {
  override readonly name = 'TablePlaceError';
}

/** Thrown when a row is given that is not, or no longer, in the table. */
export class RowNotInTableError extends Error {
  override readonly name = 'RowNotInTableError';
}

/** Thrown when rows are changed while a commit is under way: what is pending must not move under it. */
export class CommitUnderWayError extends Error {
  override readonly name = 'CommitUnderWayError';

  constructor() {
    super('A commit is under way. Await it, then change the rows.');
  }
}

/** Thrown when a commit was made, but the workbook could not be read again after it: rows are out of date until a refresh. */
export class ReadAfterCommitError extends Error {
  override readonly name = 'ReadAfterCommitError';
  /** What came of the commit. */
  readonly result: CommitOutcome;

  constructor(result: CommitOutcome, cause: unknown) {
    const made = `${result.applied.length} changes were made and ${result.refused.length} refused`;
    super(`${made}, but the workbook could not be read again. Refresh before going on.`, { cause });
    this.result = result;
  }
}

interface CommitOutcome {
  readonly applied: readonly unknown[];
  readonly refused: readonly unknown[];
}
