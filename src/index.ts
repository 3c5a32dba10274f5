/**
 * The toolkit: tables with meaning over any workbook. Define a table, open a workbook, and work on rows; or read and
 * write grids directly.
 */

export { type FunctionCall, findCalls, type Span } from './formulas/find-calls.ts';
export { type KeptCall, type PlainFormula, plainFormula } from './formulas/plain-formula.ts';
export { repairFormula } from './formulas/repair-formula.ts';
export {
  type CellPosition,
  type CellRange,
  formatAddress,
  formatColumn,
  formatRange,
  parseAddress,
  parseColumn,
  parseRange,
} from './grid/address.ts';
export {
  type Cell,
  type CellError,
  type CellErrorCode,
  type CellFormula,
  type CellValue,
  cellErrorCodes,
  cellsEqual,
  cellValue,
  isCellError,
  isFormula,
} from './grid/cell.ts';
export { AddressError, SerialDateError } from './grid/errors.ts';
export { type Grid, gridCell, plainGrid } from './grid/grid.ts';
export { isDateFormat, isPercentFormat } from './grid/number-format.ts';
export { type DateSystem, dateToSerial, type IsoDate, serialToDate } from './grid/serial-date.ts';
export { type IssueCode, type IssueParameters, issueCatalogue } from './issue/catalogue.ts';
export type { Fix, Issue, IssueOf } from './issue/issue.ts';
export { issueSentence } from './issue/issue-sentence.ts';
export type { Severity } from './issue/severity.ts';
export { convertFormulas } from './sharing/convert-formulas.ts';
export { type FormulaChanges, freezeFormulas, type KeptFormula } from './sharing/freeze-formulas.ts';
export { prepareToShare } from './sharing/prepare-to-share.ts';
export { repairFormulas } from './sharing/repair-formulas.ts';
export { anyCellCodec } from './table/any-cell-codec.ts';
export { booleanCodec } from './table/boolean-codec.ts';
export {
  type CellCodec,
  type CellContext,
  type FilledValue,
  type Mend,
  type Mends,
  unreadable,
} from './table/cell-codec.ts';
export { checkReferences } from './table/check-references.ts';
export { choiceCodec } from './table/choice-codec.ts';
export { type Column, type ColumnOptions, type ColumnOwner, column } from './table/column.ts';
export { dateCodec } from './table/date-codec.ts';
export {
  type Columns,
  defineTable,
  headerKey,
  type Reference,
  type RowDraft,
  type RowOf,
  type TableDefinition,
} from './table/define-table.ts';
export {
  CellEncodeError,
  CommitUnderWayError,
  ReadAfterCommitError,
  RowNotInTableError,
  RowValueError,
  TableDefinitionError,
  TablePlaceError,
} from './table/errors.ts';
export { locateTable, locateTables, type TableLocation } from './table/locate-table.ts';
export type { LocatedTable } from './table/located-table.ts';
export { newTableSheet } from './table/new-table-sheet.ts';
export { numberCodec } from './table/number-codec.ts';
export { readTable, type TableReading } from './table/read-table.ts';
export { readTables, type TablesReading } from './table/read-tables.ts';
export { refusalSentence } from './table/refusal-sentence.ts';
export { makeRowId } from './table/row-id.ts';
export type { OpenTable } from './table/session/open-table.ts';
export {
  type CommitResult,
  openTables,
  type RefusedEdit,
  type TableBook,
} from './table/session/open-tables.ts';
export type { NewRow, OpenRow, RowPatch, RowQuery } from './table/session/row-types.ts';
export type { CompleteRow, DraftRow, TableRow } from './table/table-row.ts';
export { textCodec } from './table/text-codec.ts';
export { writeTable } from './table/write-table.ts';
export type {
  AddSheet,
  AppendRow,
  Change,
  Refusal,
  RefusalReason,
  RemoveRow,
  RowAnchor,
  SetCell,
  TableTarget,
} from './workbook/change.ts';
export { MemoryWorkbook, type MemoryWorkbookSource } from './workbook/memory/memory-workbook.ts';
export type { SheetLayout } from './workbook/sheet-layout.ts';
export type {
  ApplyOptions,
  ApplyResult,
  Progress,
  ReadOptions,
  SheetSnapshot,
  TableRegion,
  Workbook,
  WorkbookSnapshot,
} from './workbook/workbook.ts';
export {
  DamagedWorkbookError,
  FileAccessError,
  FileChangedError,
  FileExistsError,
  NotAWorkbookError,
  OversizedWorkbookError,
  SheetLayoutError,
  WorkbookFileError,
} from './workbook/xlsx/errors.ts';
export { createXlsxFile, openXlsxFile } from './workbook/xlsx/xlsx-workbook.ts';
