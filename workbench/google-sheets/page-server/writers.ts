import type { Document } from '../state/document.ts';
import type { SpreadsheetFile } from '../store/spreadsheet-file.ts';

/** Who made a state of a spreadsheet, and when. */
export interface LastWriter {
  readonly account: string;
  readonly time: string;
}

/** A number for each state of a spreadsheet, and who made it. */
export class Writers {
  private readonly versions = new WeakMap<Document, number>();
  private readonly writers = new WeakMap<Document, LastWriter>();
  private last = 0;

  /** A number that no other state has. */
  version(document: Document): number {
    const known = this.versions.get(document);
    if (known !== undefined) return known;
    this.last += 1;
    this.versions.set(document, this.last);
    return this.last;
  }

  /** Remembers who made the newest state of a spreadsheet: the first who is named. */
  note(file: SpreadsheetFile | undefined, account: string): void {
    if (file === undefined || this.writers.has(file.document)) return;
    this.writers.set(file.document, { account, time: file.modifiedTime });
  }

  writer(document: Document): LastWriter | null {
    return this.writers.get(document) ?? null;
  }
}
