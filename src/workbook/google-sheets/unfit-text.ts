import { type Cell, isFormula } from '../../grid/cell.ts';

/** Half of a surrogate pair is no text that Google can take; one such cell would have it refuse all the others. */
export function unfitText(cell: Cell): string | undefined {
  const texts = isFormula(cell) ? [cell.formula] : [cell];
  return texts.every((text) => typeof text !== 'string' || text.isWellFormed())
    ? undefined
    : 'the text holds half of a character, which Google Sheets cannot store';
}
