/** What every fault of a workbook file has in common: one sentence that says what, where, and what would do. */
export class WorkbookFileError extends Error {
  override readonly name: string = 'WorkbookFileError';
  /** The file as the caller named it. */
  readonly file: string;

  constructor(file: string, sentence: string) {
    super(sentence);
    this.file = file;
  }
}

/** Thrown when a file cannot be found, opened or written. */
export class FileAccessError extends WorkbookFileError {
  override readonly name = 'FileAccessError';
}

/** Thrown when a new workbook would overwrite a file that exists. */
export class FileExistsError extends WorkbookFileError {
  override readonly name = 'FileExistsError';

  constructor(file: string) {
    super(file, `"${file}" exists already. Choose another name, or allow it to be overwritten.`);
  }
}

/** Thrown when a file changed on disk after it was read, so that saving would undo somebody's work. */
export class FileChangedError extends WorkbookFileError {
  override readonly name = 'FileChangedError';

  constructor(file: string) {
    super(
      file,
      `"${file}" was changed by another program after it was read. Nothing was written: read it again, then repeat.`,
    );
  }
}

/** Thrown when a file is no Excel workbook of the kinds .xlsx and .xlsm: another format, encrypted or empty. */
export class NotAWorkbookError extends WorkbookFileError {
  override readonly name = 'NotAWorkbookError';
}

/** Thrown when a file began as a workbook but is truncated or its contents contradict each other. */
export class DamagedWorkbookError extends WorkbookFileError {
  override readonly name = 'DamagedWorkbookError';

  constructor(file: string, detail: string) {
    super(
      file,
      `"${file}" is damaged: ${detail}. Open it in Excel and save it again, or ask for a fresh copy.`,
    );
  }
}

/** Thrown when a file would take more memory than a workbook of people's tables ever needs, before it takes it. */
export class OversizedWorkbookError extends WorkbookFileError {
  override readonly name = 'OversizedWorkbookError';

  constructor(file: string, detail: string) {
    super(
      file,
      `"${file}" is refused because ${detail}. If you trust it, save a copy with fewer cells from Excel.`,
    );
  }
}

/** Thrown when what a program wants to keep in a workbook cannot be kept in one. */
export class CustomXmlError extends WorkbookFileError {
  override readonly name = 'CustomXmlError';

  constructor(file: string, detail: string) {
    super(file, `Nothing was written into "${file}": what an add-in keeps in it ${detail}.`);
  }
}

/** Thrown when the sheets asked for make no workbook that Excel can open. */
export class SheetLayoutError extends Error {
  override readonly name = 'SheetLayoutError';
}
