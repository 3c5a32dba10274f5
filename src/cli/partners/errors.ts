import { WorkbookFileError } from '../../workbook/xlsx/errors.ts';

/** Thrown when another program saved the plan's file while a command was at work on it and on a spreadsheet. */
export class PlanMovedError extends WorkbookFileError {
  override readonly name = 'PlanMovedError';

  /**
   * @param isSent - Whether the partner's spreadsheet had been written by then.
   * @param advice - What would do.
   */
  constructor(file: string, isSent: boolean, advice = '') {
    const what = isSent
      ? 'while the partner’s spreadsheet was being written: the spreadsheet has been written, the plan has not.'
      : 'after it was read, so it was not written.';
    super(file, `"${file}" was changed by another program ${what}${advice === '' ? '' : ` ${advice}`}`);
    this.isSent = isSent;
  }

  readonly isSent: boolean;

  /** The same with what would do. */
  with(advice: string): PlanMovedError {
    return new PlanMovedError(this.file, this.isSent, advice);
  }
}
