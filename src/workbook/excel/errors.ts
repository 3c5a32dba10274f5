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

/**
 * Thrown when Excel refused a part of a write that was too large for one request, after other parts had been written.
 *
 * What was written stays; a name in both lists was written in part.
 */
export class PartlyWrittenError extends Error {
  override readonly name = 'PartlyWrittenError';
  readonly written: readonly string[];
  readonly notWritten: readonly string[];

  constructor(written: readonly string[], notWritten: readonly string[], cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const partly = written.filter((name) => notWritten.includes(name));
    const parts = [
      ['Written', written.filter((name) => !partly.includes(name))],
      ['Written in part', partly],
      ['Not written', notWritten.filter((name) => !partly.includes(name))],
    ] as const;
    const said = parts.flatMap(([what, names]) =>
      names.length > 0 ? [`${what}: ${names.join(', ')}.`] : [],
    );
    super(
      `The changes are larger than one request to Excel, and it stopped between. ${said.join(' ')} ${reason}`,
      {
        cause,
      },
    );
    this.written = written;
    this.notWritten = notWritten;
  }
}
