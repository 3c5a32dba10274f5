import { codecOfColumn } from '../../table/codec-of-column.ts';
import type { Column } from '../../table/column.ts';
import type { ListValidation } from '../../workbook/sheet-layout.ts';

/**
 * The drop-down list of a column: its choices, or those that stand in another table; `undefined` where anything goes.
 *
 * @param choiceFormula - Where the choices stand. People may keep another value there, since that table may come later.
 */
export function columnValidation(
  column: Column,
  choiceFormula?: string,
): Omit<ListValidation, 'range'> | undefined {
  const prompt = column.help === undefined ? {} : { prompt: column.help };
  if (choiceFormula !== undefined) {
    return { choices: { formula: choiceFormula }, title: column.header, ...prompt, onOther: 'warning' };
  }
  const { choices } = codecOfColumn(column);
  if (choices === undefined || column.computed) return undefined;
  return { choices: choices.map(String), title: column.header, ...prompt, onOther: 'stop' };
}
