import type { BookSheet } from '../excel/book/book-sheet.ts';

/** What a sheet holds beside its cells, in marks that differ when it was changed. */
export interface LookMark {
  readonly formats: string;
  readonly validations: string;
  readonly panes: string;
}

/** The mark of a sheet. Ranges and formulas are left out: they move with rows, which is no change of a rule. */
export function lookMark({ formats, validations, frozen }: BookSheet): LookMark {
  return {
    formats: marks(formats.map(({ type, fill, font }) => [type, fill, font])),
    validations: marks(validations.map(({ rule, prompt, errorAlert }) => [kinds(rule), prompt, errorAlert])),
    panes: frozen ? `${frozen.rowCount} ${frozen.columnCount}` : '',
  };
}

/** What of a sheet was changed and is not saved, in words; nothing where it is as it was. */
export function changedLooks(before: LookMark, now: LookMark): string[] {
  return [
    ...(before.formats === now.formats ? [] : ['marks (conditional formats)']),
    ...(before.validations === now.validations ? [] : ['rules for what may be typed']),
    ...(before.panes === now.panes ? [] : ['frozen rows and columns']),
  ];
}

function marks(values: readonly unknown[]): string {
  return values
    .map((value) => JSON.stringify(value))
    .sort()
    .join('\n');
}

function kinds(rule: unknown): string[] {
  return typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
}
