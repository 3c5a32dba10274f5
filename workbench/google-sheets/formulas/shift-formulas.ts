import type { Document } from '../state/document.ts';
import type { Remap } from '../state/remap.ts';
import type { Sheet } from '../state/sheet.ts';
import type { Reference } from './reference.ts';
import { rewriteReferences } from './rewrite-formula.ts';

/** Rewrites every formula of a spreadsheet; the change is told the sheet that a formula stands on. */
export function rewriteAll(
  document: Document,
  change: (reference: Reference, on: Sheet) => Reference | null,
): void {
  for (const sheet of document.sheets)
    for (let row = 0; row < sheet.usedRowCount; row += 1) {
      if (!sheet.mayHoldFormula(row)) continue;
      sheet.cellsOf(row)?.forEach((cell, column) => {
        const formula = cell?.userEnteredValue?.formulaValue;
        if (cell === undefined || formula === undefined) return;
        const formulaValue = rewriteReferences(formula, (reference) => change(reference, sheet));
        if (formulaValue !== formula)
          sheet.setCell(row, column, { ...cell, userEnteredValue: { formulaValue } });
      });
    }
}

const isOn = (reference: Reference, on: Sheet, target: Sheet) =>
  reference.title === undefined
    ? on === target
    : reference.title.toLowerCase() === target.title.toLowerCase();

/** Rewrites the references of every formula after rows or columns moved. */
export function shiftFormulas(document: Document, remap: Remap): void {
  const target = document.sheets.find(({ sheetId }) => sheetId === remap.sheetId);
  if (target === undefined) return;
  rewriteAll(document, (reference, on) =>
    isOn(reference, on, target) ? shifted(reference, remap) : reference,
  );
}

export function shifted(reference: Reference, remap: Remap): Reference | null {
  const key = remap.dimension === 'ROWS' ? 'row' : 'column';
  const from = reference.start[key];
  const to = reference.end === undefined ? from : reference.end[key];
  if (from === undefined) return reference;
  if (to === undefined) {
    const index = remap.stretch(from, Number.MAX_SAFE_INTEGER);
    return index === null ? null : { ...reference, start: { ...reference.start, [key]: index[0] } };
  }
  if (reference.end === undefined) {
    const index = remap.index(from);
    if (index === from) return reference;
    return index === null ? null : { ...reference, start: { ...reference.start, [key]: index } };
  }
  const bounds = remap.stretch(Math.min(from, to), Math.max(from, to) + 1);
  if (bounds === null) return null;
  if (bounds[0] === from && bounds[1] === to + 1) return reference;
  return {
    ...reference,
    start: { ...reference.start, [key]: bounds[0] },
    end: { ...reference.end, [key]: bounds[1] - 1 },
  };
}

/** Turns the references to a deleted sheet into `#REF!`. */
export function dropReferences(document: Document, title: string): void {
  rewriteAll(document, (reference) =>
    reference.title?.toLowerCase() === title.toLowerCase() ? null : reference,
  );
}

/** Gives the references to a sheet its new title. */
export function renameInFormulas(document: Document, before: string, after: string): void {
  rewriteAll(document, (reference) =>
    reference.title?.toLowerCase() === before.toLowerCase() ? { ...reference, title: after } : reference,
  );
}
