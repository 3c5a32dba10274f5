import { formatFileFormula } from '../../../formulas/file-formula.ts';
import { formatRange } from '../../../grid/address.ts';
import type { TableLayout } from '../../sheet-layout.ts';
import type { Namespaces } from './namespaces.ts';
import { escapeAttribute, escapeMarkup } from './xml-text.ts';

/**
 * A table part (ListObject).
 *
 * @param id - A number no other table of the workbook has.
 */
export function tableXml(table: TableLayout, id: number, { main }: Namespaces): string {
  // A table without a row below its header is one that Excel repairs.
  const range = formatRange({ ...table.range, rowCount: Math.max(2, table.range.rowCount) });
  const columns = table.headers.map((header, index) => {
    const formula = table.columnFormulas?.get(index);
    const start = `<tableColumn id="${index + 1}" name="${escapeHeader(header)}"`;
    if (formula === undefined) return `${start}/>`;
    return `${start}><calculatedColumnFormula>${escapeMarkup(formatFileFormula(formula))}</calculatedColumnFormula></tableColumn>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="${main}" id="${id}" name="${escapeAttribute(table.name)}" displayName="${escapeAttribute(table.name)}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo name="${escapeAttribute(table.style ?? 'TableStyleMedium2')}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`,
    '</table>',
  ].join('');
}

/** A column's name must equal its header cell; a line break stands in it as Excel writes one. */
function escapeHeader(header: string): string {
  return escapeAttribute(header).replaceAll('&#10;', '_x000a_');
}
