import { ApiError } from '../api-error.ts';
import { Calculation } from '../formulas/calculation.ts';
import type { Account } from '../requests/context.ts';
import { type Document, forkDocument } from '../state/document.ts';
import type { IdSource } from '../state/id-source.ts';
import type { Permission, SpreadsheetFile } from '../store/spreadsheet-file.ts';
import type { SpreadsheetStore } from '../store/spreadsheet-store.ts';

/** The spreadsheets and who may read and write them: what all methods of the API work on. */
export class Sharing {
  readonly store: SpreadsheetStore;
  readonly ids: IdSource;
  readonly locale: string;
  readonly now: () => number;
  private readonly calculations = new WeakMap<Document, Calculation>();

  constructor(store: SpreadsheetStore, ids: IdSource, locale: string, now: () => number) {
    this.store = store;
    this.ids = ids;
    this.locale = locale;
    this.now = now;
  }

  /** The worked-out values of a published state, kept while the state lives. */
  calculation(document: Document): Calculation {
    const kept = this.calculations.get(document);
    if (kept !== undefined) return kept;
    const calculation = new Calculation(document, this.now());
    this.calculations.set(document, calculation);
    return calculation;
  }

  /** The values of a state that may still change: worked out anew. */
  freshCalculation(document: Document): Calculation {
    return new Calculation(document, this.now());
  }

  /** A file that an account may read. @throws ApiError NOT_FOUND or PERMISSION_DENIED. */
  readable(id: string, account: Account): SpreadsheetFile {
    const file = this.store.find(id);
    if (file === undefined) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
    if (file.roleOf(account.email) === null)
      throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
    return file;
  }

  /** A file that an account may write. @throws ApiError NOT_FOUND or PERMISSION_DENIED. */
  writable(id: string, account: Account): SpreadsheetFile {
    const file = this.readable(id, account);
    const role = file.roleOf(account.email);
    if (role !== 'owner' && role !== 'writer')
      throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
    return file;
  }

  /** Lets a writer change a draft; published only where nothing is thrown, so that a refusal leaves all as it was. */
  write<Result>(file: SpreadsheetFile, change: (draft: Document) => Result): Result {
    const draft = forkDocument(file.document);
    const result = change(draft);
    this.store.publish(file, draft);
    return result;
  }

  /** Lets other accounts in, or out. */
  setPermissions(file: SpreadsheetFile, permissions: readonly Permission[]): void {
    file.permissions = permissions;
    this.store.changed(file);
  }
}
