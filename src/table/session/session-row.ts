import type { AppendRow, RemoveRow, SetCell } from '../../workbook/change.ts';
import type { ReadRow } from '../table-row.ts';

/** A new value of one cell: what it is to code, and the change that writes it. */
export interface CellEdit {
  readonly value: unknown;
  readonly change: SetCell;
}

/** A row of an open table: what was read, and what is pending on it. */
export class SessionRow {
  /** The row as it stands in the workbook; `null` for one that is not there yet. */
  read: ReadRow | null;
  insertion: AppendRow | null = null;
  removal: RemoveRow | null = null;
  /** Whether the insertion was made, and the row only needs to be found where it stands. */
  hasLanded = false;
  /** Pending edits by column name. */
  readonly edits = new Map<string, CellEdit>();
  readonly #newId: string | null;
  #values: Readonly<Record<string, unknown>>;

  constructor(read: ReadRow | null, values: Readonly<Record<string, unknown>>, newId: string | null = null) {
    this.read = read;
    this.#values = values;
    this.#newId = newId;
  }

  get values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }

  get state(): 'unchanged' | 'updated' | 'inserted' | 'removed' {
    if (this.removal) return 'removed';
    if (this.insertion) return 'inserted';
    return this.edits.size > 0 ? 'updated' : 'unchanged';
  }

  get rowId(): string | null {
    return this.read ? this.read.rowId : this.#newId;
  }

  get rowKey(): string | null {
    return this.read?.rowKey ?? null;
  }

  get rowNumber(): number | null {
    return this.read?.rowNumber ?? null;
  }

  get faults(): readonly string[] {
    const faults = this.read?.faults ?? [];
    return this.edits.size === 0 ? faults : faults.filter((name) => !this.edits.has(name));
  }

  get complete(): boolean {
    return this.faults.length === 0;
  }

  address(name: string): string | null {
    return this.read?.address(name) ?? null;
  }

  /** Whether something of the row waits for a commit. */
  get isPending(): boolean {
    return this.state !== 'unchanged';
  }

  /** Takes what the workbook holds now; what is pending stays on top of it. */
  rebase(read: ReadRow | null): void {
    this.read = read;
    this.#compose();
  }

  setEdit(name: string, edit: CellEdit | null): void {
    if (edit) this.edits.set(name, edit);
    else this.edits.delete(name);
    this.#compose();
  }

  /** Forgets the edits and the removal. */
  forgetPending(): void {
    this.removal = null;
    this.edits.clear();
    this.#compose();
  }

  /** New values of a row that is not in the workbook yet. */
  setNewValues(values: Readonly<Record<string, unknown>>, insertion: AppendRow): void {
    this.#values = values;
    this.insertion = insertion;
  }

  #compose(): void {
    if (!this.read) return;
    const values: Record<string, unknown> = { ...this.read.values };
    for (const [name, { value }] of this.edits) values[name] = value;
    this.#values = values;
  }
}
