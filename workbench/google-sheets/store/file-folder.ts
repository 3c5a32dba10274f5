import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpreadsheetFile } from './spreadsheet-file.ts';
import { parseStored, storedText } from './stored-spreadsheet.ts';

const suffix = '.spreadsheet.json';

/** How long a change may wait to be written, in milliseconds. */
const delay = 200;

/** A folder with one JSON file for each spreadsheet, each written beside and then renamed, one write at a time. */
export class FileFolder {
  private readonly folder: string;
  private readonly waiting = new Map<string, SpreadsheetFile | null>();
  private writing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private failure: unknown = null;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Opens a folder, made where there is none, and reads what the stand-in left there. */
  static async open(path: string): Promise<{ folder: FileFolder; files: SpreadsheetFile[] }> {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const files: SpreadsheetFile[] = [];
    for (const name of await readdir(path)) {
      if (!name.endsWith(suffix)) continue;
      const file = parseStored(await readFile(join(path, name), 'utf8'));
      if (file === null)
        throw new Error(
          `${join(path, name)} is not a spreadsheet of the stand-in: move it away, or start with another folder.`,
        );
      files.push(file);
    }
    files.sort((one, other) => one.modifiedTime.localeCompare(other.modifiedTime));
    return { folder: new FileFolder(path), files };
  }

  save(file: SpreadsheetFile): void {
    this.waiting.set(file.id, file);
    this.plan();
  }

  remove(id: string): void {
    this.waiting.set(id, null);
    this.plan();
  }

  /** Writes a little later, so that what changes many times at once is written once. */
  private plan(): void {
    if (this.writing !== null || this.timer !== null) return;
    this.timer = setTimeout(() => this.begin(), delay);
  }

  private begin(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.writing ??= this.work();
  }

  private async work(): Promise<void> {
    for (;;) {
      const [next] = this.waiting;
      if (next === undefined) break;
      const [id, file] = next;
      this.waiting.delete(id);
      try {
        await this.write(id, file);
      } catch (error) {
        this.failure ??= error;
      }
    }
    this.writing = null;
  }

  private async write(id: string, file: SpreadsheetFile | null): Promise<void> {
    const path = join(this.folder, `${encodeURIComponent(id)}${suffix}`);
    if (file === null) {
      await rm(path, { force: true });
      return;
    }
    await writeFile(`${path}.part`, storedText(file), { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  /** Waits until all is written. @throws the first error of writing. */
  async flush(): Promise<void> {
    if (this.timer !== null) this.begin();
    while (this.writing !== null) await this.writing;
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}
