import type { SetCell } from '../../src/workbook/change.ts';

/** What the pane remembers in the workbook from one day to the next. */
export interface Kept {
  /** Reasons of acknowledged warnings by the warning's key. */
  readonly acknowledgements: Readonly<Record<string, string>>;
  /** The name that submitted last. */
  readonly submittedBy: string;
  /** What puts back the formulas that were frozen or converted. */
  readonly formulaUndo: readonly SetCell[];
}

const nothingKept: Kept = { acknowledgements: {}, submittedBy: '', formulaUndo: [] };

/** The parts of a kept text that are what they should be: a workbook may have been through other hands. */
export function keptFrom(text: string | null): Kept {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return nothingKept;
  const { acknowledgements, submittedBy, formulaUndo } = value as Partial<Record<keyof Kept, unknown>>;
  return {
    acknowledgements: Object.fromEntries(
      Object.entries(Object(acknowledgements) as object).filter(([, reason]) => typeof reason === 'string'),
    ),
    submittedBy: typeof submittedBy === 'string' ? submittedBy : '',
    formulaUndo: Array.isArray(formulaUndo) ? formulaUndo.filter(isSetCell) : [],
  };
}

function isSetCell(change: unknown): change is SetCell {
  if (typeof change !== 'object' || change === null) return false;
  const { kind, sheet, rowIndex, columnIndex } = change as Partial<SetCell>;
  return (
    kind === 'set-cell' &&
    typeof sheet === 'string' &&
    Number.isSafeInteger(rowIndex) &&
    Number.isSafeInteger(columnIndex) &&
    'expected' in change &&
    'value' in change
  );
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
