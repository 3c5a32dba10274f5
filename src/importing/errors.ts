/** What every refusal of a document has in common: one sentence that says what, where, and what would do. */
class DocumentError extends Error {
  override readonly name: string = 'DocumentError';
  /** The file as the caller named it. */
  readonly file: string;

  constructor(file: string, sentence: string) {
    super(sentence);
    this.file = file;
  }
}

/** Thrown when a document has no byte, or nothing but white space, in it. */
export class EmptyDocumentError extends DocumentError {
  override readonly name = 'EmptyDocumentError';

  constructor(file: string) {
    super(file, `"${file}" is empty. Check that the download or the export was finished.`);
  }
}

/** Thrown when a document's content is of a kind that cannot be read, whatever its name says. */
export class UnsupportedDocumentError extends DocumentError {
  override readonly name = 'UnsupportedDocumentError';

  /**
   * @param kind - What it is, with its article: "a PDF file".
   * @param remedy - What would do, as a sentence.
   */
  constructor(file: string, kind: string, remedy: string) {
    super(file, `"${file}" is ${kind}. ${remedy}`);
  }
}

/** Thrown when a document cannot be read without a password. */
export class EncryptedDocumentError extends DocumentError {
  override readonly name = 'EncryptedDocumentError';

  constructor(file: string) {
    super(file, `"${file}" is protected by a password. Save a copy without the password and import that.`);
  }
}

/** Thrown when a document would take more memory than a board's document ever needs, before it takes it. */
export class OversizedDocumentError extends DocumentError {
  override readonly name = 'OversizedDocumentError';

  /** @param detail - What is too much, as a clause: "it has 80 MB and 50 MB is the limit". */
  constructor(file: string, detail: string) {
    super(file, `"${file}" is refused because ${detail}. Import the part that holds the plan.`);
  }
}

/** Thrown when a document began as a kind that can be read but is truncated or contradicts itself. */
export class DamagedDocumentError extends DocumentError {
  override readonly name = 'DamagedDocumentError';

  constructor(file: string) {
    super(
      file,
      `"${file}" is damaged: its parts cannot be unpacked. Open it in the program it was made with and save it again, or ask for a fresh copy.`,
    );
  }
}

/** Thrown when an import is asked for without a document. */
export class NothingToImportError extends Error {
  override readonly name = 'NothingToImportError';

  constructor() {
    super('There is nothing to import. Name at least one document.');
  }
}
