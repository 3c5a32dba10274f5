import type { Objective, Plan } from '../../plan/plan.ts';
import { makeRowId } from '../../table/row-id.ts';
import type { ImportedDocument, PlanPlace, ReadingNote } from '../imported.ts';
import { EarlierObjectives } from './earlier-objectives.ts';
import { noRows, type PlanRows, type PlanTableName } from './plan-rows.ts';

/** What one document's rows became: their new places and references. */
interface Moves {
  /** New row index by table and old row index. */
  readonly rows: Map<string, number>;
  readonly objectives: Map<string, string>;
  /** New key by old key, like "C3 B": of actions, and of indicators. */
  readonly actions: Map<string, string>;
  readonly indicators: Map<string, string>;
}

/**
 * Puts documents together into one plan, in the order given.
 *
 * Objectives with the same reference and nearly the same words are one; what differs between documents is noted and the
 * first document's words stand. References are made unique and everything that points at them follows.
 */
export class PlanMerger {
  readonly rows: PlanRows = noRows();
  readonly notes: ReadingNote[] = [];
  readonly #rowIds = new Set<string>();

  /**
   * @param name - The document's file name, for notes.
   * @returns The references that the document's objectives have in the plan.
   */
  add(name: string, { plan, notes }: ImportedDocument): ReadonlyMap<string, string> {
    const moves: Moves = {
      rows: new Map(),
      objectives: new Map(),
      actions: new Map(),
      indicators: new Map(),
    };
    this.#addSettings(name, plan, moves);
    this.#addObjectives(name, plan, moves);
    this.#addKeyed(name, 'actions', plan, moves);
    this.#addKeyed(name, 'indicators', plan, moves);
    const objective = (ref: string) => moves.objectives.get(ref) ?? ref;
    this.#append(
      'ambitions',
      plan.ambitions.map((row) => ({ ...row, objective: objective(row.objective) })),
      moves,
    );
    this.#append(
      'updates',
      plan.updates.map((row) => ({ ...row, action: moves.actions.get(row.action) ?? row.action })),
      moves,
    );
    this.#append(
      'measurements',
      plan.measurements.map((row) => ({
        ...row,
        indicator: moves.indicators.get(row.indicator) ?? row.indicator,
      })),
      moves,
    );
    this.#append(
      'evidence',
      plan.evidence.map((row) => ({ ...row, objective: row.objective && objective(row.objective) })),
      moves,
    );
    this.#append('partners', plan.partners, moves);
    this.#append('submissions', plan.submissions, moves);
    for (const row of plan.importNotes) this.rows.importNotes.push(row);
    for (const note of notes) this.notes.push({ ...note, place: note.place && moved(note.place, moves) });
    return moves.objectives;
  }

  #addSettings(name: string, plan: Plan, moves: Moves): void {
    for (const [index, row] of plan.settings.entries()) {
      const known = this.rows.settings.findIndex(
        ({ setting }) => setting.toLowerCase() === row.setting.toLowerCase(),
      );
      const before = this.rows.settings[known];
      if (!before) {
        moves.rows.set(`settings ${index}`, this.rows.settings.push(row) - 1);
        continue;
      }
      moves.rows.set(`settings ${index}`, known);
      if (before.value === null) this.rows.settings[known] = row;
      else if (row.value !== null && row.value !== before.value) {
        const place = { table: 'settings', rowIndex: known, column: 'value' } as const;
        this.#differs(name, `${row.setting}: ${String(row.value)}`, String(before.value), place);
      }
    }
  }

  #addObjectives(name: string, plan: Plan, moves: Moves): void {
    const earlier = new EarlierObjectives(this.rows.objectives);
    for (const [index, row] of plan.objectives.entries()) {
      const known = earlier.indexOf(row);
      const before = this.rows.objectives[known];
      if (before) {
        this.rows.objectives[known] = this.#joined(name, before, row, known);
        moves.rows.set(`objectives ${index}`, known);
        moves.objectives.set(row.ref, before.ref);
        continue;
      }
      const ref = freeRef(row.ref, (each) => each !== '' && earlier.refs.has(each));
      const rowIndex = this.rows.objectives.push({ ...row, ref, rowId: this.#rowId(row.rowId) }) - 1;
      moves.rows.set(`objectives ${index}`, rowIndex);
      moves.objectives.set(row.ref, ref);
      if (ref !== row.ref)
        this.#renamed(name, row.ref, ref, { table: 'objectives', rowIndex, column: 'ref' });
    }
  }

  /** An objective that two documents name: blanks are filled, differences noted. */
  #joined(name: string, before: Objective, row: Objective, rowIndex: number): Objective {
    const joined = { ...before };
    for (const column of ['goal', 'objective', 'leads', 'boardLead'] as const) {
      const here = row[column];
      if (here === null || here === before[column]) continue;
      const there = before[column];
      if (there === null) joined[column] = here;
      else this.#differs(name, here, there, { table: 'objectives', rowIndex, column });
    }
    return joined;
  }

  /**
   * Adds actions or indicators. A reference that an earlier document gave to something else is made unique; one that
   * stands twice in the same document is left for validation to find.
   */
  #addKeyed(name: string, table: 'actions' | 'indicators', plan: Plan, moves: Moves): void {
    const earlier = new Map(this.rows[table].map((row, index) => [`${row.objective} ${row.ref}`, index]));
    for (const [index, original] of plan[table].entries()) {
      const objective = moves.objectives.get(original.objective) ?? original.objective;
      const key = `${objective} ${original.ref}`;
      const oldKey = `${original.objective} ${original.ref}`;
      const twin = earlier.get(key);
      if (twin !== undefined && isSameRow(this.rows[table][twin], { ...original, objective })) {
        moves.rows.set(`${table} ${index}`, twin);
        const place = { table, rowIndex: twin, column: 'ref' } as const;
        this.#note(name, oldKey, 'Stands in an earlier document word for word; kept once', 'certain', place);
        continue;
      }
      const ref = freeRef(original.ref, (each) => each !== '' && earlier.has(`${objective} ${each}`));
      if (!moves[table].has(oldKey)) moves[table].set(oldKey, `${objective} ${ref}`);
      const [rowIndex = 0] = this.#push(table, [{ ...original, objective, ref }]);
      moves.rows.set(`${table} ${index}`, rowIndex);
      if (ref !== original.ref)
        this.#renamed(name, oldKey, `${objective} ${ref}`, { table, rowIndex, column: 'ref' });
    }
  }

  #append<Name extends PlanTableName>(table: Name, rows: Plan[Name], moves: Moves): void {
    for (const [index, rowIndex] of this.#push(table, rows).entries())
      moves.rows.set(`${table} ${index}`, rowIndex);
  }

  #push<Name extends PlanTableName>(table: Name, rows: readonly Plan[Name][number][]): number[] {
    const target: Plan[Name][number][] = this.rows[table];
    return rows.map(
      (row) => target.push('rowId' in row ? { ...row, rowId: this.#rowId(row.rowId) } : row) - 1,
    );
  }

  #rowId(known: string | null): string {
    const id =
      known !== null && !this.#rowIds.has(known) ? known : makeRowId((each) => this.#rowIds.has(each));
    this.#rowIds.add(id);
    return id;
  }

  #differs(name: string, here: string, there: string, place: PlanPlace): void {
    this.#note(
      name,
      here,
      `Differs from an earlier document, whose words stand: ${there}`,
      'ambiguous',
      place,
    );
  }

  #renamed(name: string, from: string, to: string, place: PlanPlace): void {
    this.#note(
      name,
      from,
      `The reference is taken by something else, so it became ${to}`,
      'ambiguous',
      place,
    );
  }

  #note(
    source: string,
    text: string,
    reading: string,
    certainty: ReadingNote['certainty'],
    place: PlanPlace,
  ): void {
    this.notes.push({ source, text, reading, certainty, place });
  }
}

function isSameRow(left: object | undefined, right: object): boolean {
  const values = (row: object | undefined) => JSON.stringify(Object.entries({ ...row, rowId: null }));
  return values(left) === values(right);
}

function freeRef(ref: string, isTaken: (ref: string) => boolean): string {
  if (!isTaken(ref)) return ref;
  let number = 2;
  while (isTaken(`${ref}-${number}`)) number++;
  return `${ref}-${number}`;
}

function moved(place: PlanPlace, { rows }: Moves): PlanPlace | null {
  const rowIndex = rows.get(`${place.table} ${place.rowIndex}`);
  return rowIndex === undefined ? null : { ...place, rowIndex };
}
