import type { Issue } from '../../issue/issue.ts';
import type { TableDefinition } from '../define-table.ts';
import { RowNotInTableError } from '../errors.ts';
import type { LocatedTable } from '../located-table.ts';
import type { NewRow, OpenRow, RowPatch, RowQuery } from './row-types.ts';
import type { SessionRow } from './session-row.ts';
import type { TableState } from './table-state.ts';

/**
 * A table of an open workbook. What is inserted, updated and removed shows at once here, and reaches the workbook with
 * the book's `commit`.
 */
export class OpenTable<D extends TableDefinition> {
  readonly definition: D;
  readonly #state: TableState;
  readonly #beforeChange: () => void;

  /** @param beforeChange - Throws while rows must not change. */
  constructor(definition: D, state: TableState, beforeChange: () => void) {
    this.definition = definition;
    this.#state = state;
    this.#beforeChange = beforeChange;
  }

  /** Where the table stands; `null` when the workbook has none such. */
  get located(): LocatedTable | null {
    return this.#state.located;
  }

  /** What was wrong with the table when it was last read. */
  get issues(): readonly Issue[] {
    return this.#state.issues;
  }

  /** All rows, top down, inserted ones last. */
  all(): readonly OpenRow<D>[] {
    return this.#state.rows() as unknown as readonly OpenRow<D>[];
  }

  [Symbol.iterator](): Iterator<OpenRow<D>> {
    return this.all()[Symbol.iterator]();
  }

  /** The first row that matches; `undefined` when none does. */
  find(query: RowQuery<D>): OpenRow<D> | undefined {
    return this.all().find(matcher(query));
  }

  /** All rows that match, top down. */
  filter(query: RowQuery<D>): readonly OpenRow<D>[] {
    return this.all().filter(matcher(query));
  }

  /** The row with a Row ID; `undefined` when there is none. */
  get(rowId: string): OpenRow<D> | undefined {
    return this.#state.byId(rowId) as unknown as OpenRow<D> | undefined;
  }

  /**
   * Adds a row below the last one. It gets a Row ID where the table has them.
   *
   * @throws RowValueError when a value does not fit its column's schema.
   * @throws TablePlaceError when the workbook lacks the table, or a column that is given a value.
   * @throws CommitUnderWayError between the call of `commit` and its end.
   */
  insert(values: NewRow<D>): OpenRow<D> {
    this.#beforeChange();
    return this.#state.insert(values as Readonly<Record<string, unknown>>) as unknown as OpenRow<D>;
  }

  /**
   * Sets some cells of a row.
   *
   * @param row - The row, or its Row ID.
   * @throws RowValueError when a value does not fit its column's schema, or the column is not one to write.
   * @throws RowNotInTableError when the row is not in the table.
   * @throws TablePlaceError when the workbook lacks a column of the patch.
   * @throws CommitUnderWayError between the call of `commit` and its end.
   */
  update(row: OpenRow<D> | string, patch: RowPatch<D>): void {
    this.#beforeChange();
    this.#state.update(this.#rowOf(row), patch as Readonly<Record<string, unknown>>);
  }

  /**
   * Removes a row. It goes only if nobody changes it before the commit.
   *
   * @param row - The row, or its Row ID.
   * @throws RowNotInTableError when the row is not in the table.
   * @throws CommitUnderWayError between the call of `commit` and its end.
   */
  remove(row: OpenRow<D> | string): void {
    this.#beforeChange();
    this.#state.remove(this.#rowOf(row));
  }

  #rowOf(row: OpenRow<D> | string): SessionRow {
    if (typeof row !== 'string') return row as unknown as SessionRow;
    const found = this.#state.byId(row);
    if (found) return found;
    throw new RowNotInTableError(`The table ${this.definition.name} has no row with the Row ID "${row}".`);
  }
}

function matcher<D extends TableDefinition>(query: RowQuery<D>): (row: OpenRow<D>) => boolean {
  if (typeof query === 'function') return query;
  const wanted = Object.entries(query).filter(([, value]) => value !== undefined);
  return ({ values }) => {
    const held: Readonly<Record<string, unknown>> = values;
    return wanted.every(([name, value]) => Object.is(held[name], value));
  };
}
