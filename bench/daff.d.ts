/** The part of daff that the benchmark of merges uses. */
declare module 'daff' {
  export class TableView {
    constructor(rows: unknown[][]);
  }
  export class CompareFlags {
    addPrimaryKey(column: string): void;
    ordered: boolean;
  }
  export function compareTables3(
    parent: TableView,
    local: TableView,
    remote: TableView,
    flags: CompareFlags,
  ): { align(): unknown };
  /** Writes the differences, conflicts among them, into a table. */
  export class TableDiff {
    constructor(alignment: unknown, flags: CompareFlags);
    hilite(output: TableView): boolean;
  }
  /** Merges what `local` and `remote` made of `parent` into `local`. It matches rows by their content: flags name no key here. */
  export class Merger {
    constructor(parent: TableView, local: TableView, remote: TableView, flags: CompareFlags);
    /** @returns The number of conflicts. */
    apply(): number;
  }
}
