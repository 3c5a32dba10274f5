/** Thrown when Excel takes no requests because somebody is typing in a cell. */
export class CellBeingEditedError extends Error {
  override readonly name = 'CellBeingEditedError';

  constructor(cause: unknown) {
    super('Excel is waiting for a cell that is being edited. Press Enter or Esc in Excel, then try again.', {
      cause,
    });
  }
}

/** Thrown when Excel refuses a request, for example because the workbook cannot be edited at the moment. */
export class ExcelRequestError extends Error {
  override readonly name = 'ExcelRequestError';
  /** Excel's own word for it, like "AccessDenied". */
  readonly code: string;

  constructor(code: string, message: string, cause: unknown) {
    super(`Excel could not do this (${code}): ${message}`, { cause });
    this.code = code;
  }
}
