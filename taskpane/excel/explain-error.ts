import { CellBeingEditedError, ExcelRequestError } from '../../src/workbook/excel/errors.ts';

/** What Excel's codes mean for the person at the keyboard, and what would do. */
const remedies: Readonly<Record<string, string>> = {
  AccessDenied:
    'Excel does not allow it: the sheet or the workbook is protected, or open for reading only. Choose Review > Unprotect Sheet, or save a copy that you may edit, and try again.',
  ItemNotFound:
    'Excel no longer finds the sheet or table: somebody renamed or removed it. Press Refresh on the Plan view and try again.',
  ItemAlreadyExists: 'There is a sheet or table of that name already. Rename or remove it and try again.',
  InvalidOperation: 'Excel cannot do this to the workbook as it stands. Undo the last change and try again.',
  RequestPayloadSizeLimitExceeded:
    'That is more than Excel on the web takes at once. Open the workbook in the desktop Excel and try again.',
  ResponsePayloadSizeLimitExceeded:
    'The workbook holds more than Excel on the web gives at once. Open it in the desktop Excel and try again.',
  RequestAborted: 'Excel stopped the request. Try again in a moment.',
  Conflict: 'Somebody else was changing the workbook at the same moment. Try again.',
  NotImplemented: 'This Excel is too old for it. Try Excel on the web, or update Office.',
  ApiNotFound: 'This Excel is too old for it. Try Excel on the web, or update Office.',
};

/** An error as a sentence for the person at the keyboard: what is wrong and what would do. */
export function explainError(error: unknown): string {
  if (error instanceof CellBeingEditedError) return error.message;
  if (error instanceof ExcelRequestError) return remedies[error.code] ?? error.message;
  // Our own errors carry a sentence made for people; those of the language do not.
  if (error instanceof Error && error.name !== 'Error' && !isLanguageError(error)) return error.message;
  return `Something went wrong that should not have (${error instanceof Error ? error.message : String(error)}). Nothing more was changed. Refresh the Plan view and try again.`;
}

function isLanguageError(error: Error): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}
