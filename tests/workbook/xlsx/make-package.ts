import { strToU8, zipSync } from 'fflate';
import { type CellRange, formatAddress, formatRange } from '../../../src/grid/address.ts';
import { type Cell, cellValue, isCellError, isFormula } from '../../../src/grid/cell.ts';
import type { MemorySheetSource } from '../../../src/workbook/memory/memory-sheet.ts';
import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Parts of a package by path: XML as text, anything else as bytes. */
export type Parts = Record<string, string | Uint8Array>;

export function zipParts(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** The parts of a workbook, written without our own writer, so that reader and writer cannot share a mistake. */
export function workbookParts({
  sheets,
  dateSystem,
  definedNames,
  isStructureLocked,
}: MemoryWorkbookSource): Parts {
  const strings: string[] = [];
  const formats: string[] = ['General'];
  const parts: Parts = {};
  let tableCount = 0;
  for (const [index, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const tables = (sheet.tables ?? []).map((table, place) => {
      tableCount += 1;
      parts[`xl/tables/table${tableCount}.xml`] = tableXml(table, tableCount, sheet);
      return `<Relationship Id="t${place}" Type="${office}/table" Target="../tables/table${tableCount}.xml"/>`;
    });
    parts[path] = sheetXml(sheet, strings, formats, tables.length);
    if (tables.length > 0)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(tables.join(''));
  }
  const names = (definedNames ?? [])
    .map((name) => `<definedName name="${escapeMarkup(name)}">1</definedName>`)
    .join('');
  parts['xl/workbook.xml'] = [
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${dateSystem === '1904' ? ' date1904="1"' : ''}/>`,
    isStructureLocked ? '<workbookProtection lockStructure="1"/>' : '',
    `<sheets>${sheets.map((sheet, index) => sheetEntry(sheet, index)).join('')}</sheets>`,
    names === '' ? '' : `<definedNames>${names}</definedNames>`,
    '</workbook>',
  ].join('');
  parts['xl/_rels/workbook.xml.rels'] = relationships(
    [
      ...sheets.map((_, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles', 'styles.xml'],
      ['strings', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]
      .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
      .join(''),
  );
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`;
  parts['xl/styles.xml'] = stylesXml(formats);
  parts['_rels/.rels'] = relationships(
    `<Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
  );
  const overrides = Object.keys(parts).flatMap((path) => {
    if (path.endsWith('.rels')) return [];
    const kind = /sheet\d/.test(path) ? 'worksheet' : /table/.test(path) ? 'table' : undefined;
    const type =
      kind ?? (/styles/.test(path) ? 'styles' : /Strings/.test(path) ? 'sharedStrings' : 'sheet.main');
    return `<Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  });
  parts['[Content_Types].xml'] =
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`;
  return parts;
}

function sheetEntry({ name, visibility }: MemorySheetSource, index: number): string {
  const state =
    visibility === 'hidden' ? ' state="hidden"' : visibility === 'very-hidden' ? ' state="veryHidden"' : '';
  return `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}"${state} r:id="s${index}"/>`;
}

/** Every format twice: locked, and unlocked at the next number. */
function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeMarkup(code)}"/>`,
  );
  const styles = formats.map((_, index) => {
    const xf = `<xf numFmtId="${index === 0 ? 0 : 164 + index}" fontId="0" fillId="0" borderId="0" xfId="0"`;
    return `${xf}/>${xf} applyProtection="1"><protection locked="0"/></xf>`;
  });
  return `<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length * 2}">${styles.join('')}</cellXfs></styleSheet>`;
}

function relationships(entries: string): string {
  return `<Relationships xmlns="${packaged}/relationships">${entries}</Relationships>`;
}

function sheetXml(
  sheet: MemorySheetSource,
  strings: string[],
  formats: string[],
  tableCount: number,
): string {
  const { rows, numberFormat, unlocked, merged } = sheet;
  const isUnlocked = (rowIndex: number, columnIndex: number) =>
    (unlocked ?? []).some(
      (range) =>
        rowIndex >= range.rowIndex &&
        rowIndex < range.rowIndex + range.rowCount &&
        columnIndex >= range.columnIndex &&
        columnIndex < range.columnIndex + range.columnCount,
    );
  const rowXml = rows.map((row, rowIndex) => {
    const cells = row.map((cell, columnIndex) => {
      const code = numberFormat?.(rowIndex, columnIndex) ?? 'General';
      if (!formats.includes(code)) formats.push(code);
      const style = formats.indexOf(code) * 2 + (isUnlocked(rowIndex, columnIndex) ? 1 : 0);
      const start = `<c r="${formatAddress({ rowIndex, columnIndex })}"${style > 0 ? ` s="${style}"` : ''}`;
      return cellXml(start, cell, strings, style);
    });
    return `<row r="${rowIndex + 1}">${cells.join('')}</row>`;
  });
  const merges = (merged ?? []).map((range) => `<mergeCell ref="${formatRange(range)}"/>`).join('');
  const tables = Array.from({ length: tableCount }, (_, place) => `<tablePart r:id="t${place}"/>`).join('');
  return [
    `<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1"/><sheetData>${rowXml.join('')}</sheetData>`,
    unlocked ? '<sheetProtection sheet="1"/>' : '',
    merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`,
    tables === '' ? '' : `<tableParts count="${tableCount}">${tables}</tableParts>`,
    '</worksheet>',
  ].join('');
}

function cellXml(start: string, cell: Cell, strings: string[], style: number): string {
  const formula = isFormula(cell) ? `<f>${escapeMarkup(fileForm(cell.formula))}</f>` : '';
  const value = cellValue(cell);
  if (value === null) return formula === '' && style === 0 ? '' : `${start}>${formula}</c>`;
  if (typeof value === 'number') return `${start}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${formula}<v>${Number(value)}</v></c>`;
  if (isCellError(value)) return `${start} t="e">${formula}<v>${value.error}</v></c>`;
  if (formula !== '') return `${start} t="str">${formula}<v>${escapeText(value)}</v></c>`;
  return `${start} t="s"><v>${strings.push(`<t xml:space="preserve">${escapeText(value)}</t>`) - 1}</v></c>`;
}

/** Only as far as the tests need it. */
function fileForm(formula: string): string {
  return formula
    .split(/("[^"]*")/)
    .map((piece, index) => (index % 2 === 0 ? piece.replaceAll('HWB.', '_xldudf_HWB_') : piece))
    .join('');
}

function tableXml(
  { name, range, totalsRowCount, columnFormulas }: NonNullable<MemorySheetSource['tables']>[number],
  id: number,
  { rows }: MemorySheetSource,
): string {
  const columns = Array.from({ length: range.columnCount }, (_, offset) => {
    const header = String(rows[range.rowIndex]?.[range.columnIndex + offset] ?? `Column${offset + 1}`);
    const formula = columnFormulas?.get(offset);
    const content = formula
      ? `<calculatedColumnFormula>${escapeMarkup(fileForm(formula))}</calculatedColumnFormula>`
      : '';
    return `<tableColumn id="${offset + 1}" name="${escapeText(header)}">${content}</tableColumn>`;
  });
  const filtered: CellRange = { ...range, rowCount: range.rowCount - (totalsRowCount ?? 0) };
  const totals = totalsRowCount ? ` totalsRowCount="${totalsRowCount}"` : '';
  return `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${formatRange(range)}"${totals}><autoFilter ref="${formatRange(filtered)}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`;
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escapeText(text: string): string {
  const guarded = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const units = Array.from(guarded, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isHolding =
      code === 9 || code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe);
    return isHolding || code > 0xffff ? character : `_x${code.toString(16).padStart(4, '0')}_`;
  });
  return escapeMarkup(units.join(''));
}
