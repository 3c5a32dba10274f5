import type { WorksheetData } from './sheet-part.ts';

/**
 * Remembers the sheets that were read last, for as long as somebody holds their cells: changes that follow a reading
 * then need not read them again, and keep no second copy.
 */
export class SheetMemory {
  readonly #byPath = new Map<string, WeakRef<WorksheetData>>();

  remember(path: string, data: WorksheetData): void {
    this.#byPath.set(path, new WeakRef(data));
  }

  recall(path: string): WorksheetData | undefined {
    return this.#byPath.get(path)?.deref();
  }
}
