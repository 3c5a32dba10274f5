import type { Document } from '../state/document.ts';
import type { FileFolder } from './file-folder.ts';
import { SpreadsheetFile } from './spreadsheet-file.ts';

/** All spreadsheets of the stand-in, in memory, and in a folder where one is given. */
export class SpreadsheetStore {
  private readonly files = new Map<string, SpreadsheetFile>();
  private readonly folder: FileFolder | null;
  private readonly now: () => number;

  constructor(files: Iterable<SpreadsheetFile>, folder: FileFolder | null, now: () => number) {
    for (const file of files) this.files.set(file.id, file);
    this.folder = folder;
    this.now = now;
  }

  /** The time as files carry it. */
  time(): string {
    return new Date(this.now()).toISOString();
  }

  add(document: Document, owner: string): SpreadsheetFile {
    const file = new SpreadsheetFile(document, { owner, time: this.time() });
    this.files.set(file.id, file);
    this.folder?.save(file);
    return file;
  }

  find(id: string): SpreadsheetFile | undefined {
    return this.files.get(id);
  }

  /** The files, those changed last first. */
  list(): SpreadsheetFile[] {
    return [...this.files.values()]
      .reverse()
      .sort((one, other) => other.modifiedTime.localeCompare(one.modifiedTime));
  }

  publish(file: SpreadsheetFile, document: Document): void {
    file.publish(document, this.time());
    this.folder?.save(file);
  }

  /** Tells that what is known of a file beside its states has changed. */
  changed(file: SpreadsheetFile): void {
    this.folder?.save(file);
  }

  undo(file: SpreadsheetFile): boolean {
    const isUndone = file.undo(this.time());
    if (isUndone) this.folder?.save(file);
    return isUndone;
  }

  delete(id: string): void {
    this.files.delete(id);
    this.folder?.remove(id);
  }

  /** Waits until all is on disk. */
  async flush(): Promise<void> {
    await this.folder?.flush();
  }
}
