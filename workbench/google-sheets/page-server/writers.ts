import type { Document } from '../state/document.ts';

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

  /** Remembers who made a state: the first who is named. */
  note(document: Document, writer: LastWriter): void {
    if (!this.writers.has(document)) this.writers.set(document, writer);
  }

  writer(document: Document): LastWriter | null {
    return this.writers.get(document) ?? null;
  }
}
