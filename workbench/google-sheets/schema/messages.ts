import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** A message of the API without the nulls that the client's types allow: a null in JSON is an absent field. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T]: Plain<Exclude<T[Key], null>> }
    : T;

export type CellData = Plain<sheets_v4.Schema$CellData>;
export type CellFormat = Plain<sheets_v4.Schema$CellFormat>;
export type ExtendedValue = Plain<sheets_v4.Schema$ExtendedValue>;
export type ErrorValue = Plain<sheets_v4.Schema$ErrorValue>;
export type NumberFormat = Plain<sheets_v4.Schema$NumberFormat>;
export type GridRange = Plain<sheets_v4.Schema$GridRange>;
export type GridData = Plain<sheets_v4.Schema$GridData>;
export type RowData = Plain<sheets_v4.Schema$RowData>;
export type DimensionRange = Plain<sheets_v4.Schema$DimensionRange>;
export type DimensionGroup = Plain<sheets_v4.Schema$DimensionGroup>;
export type DimensionProperties = Plain<sheets_v4.Schema$DimensionProperties>;
export type SheetProperties = Plain<sheets_v4.Schema$SheetProperties>;
export type GridProperties = Plain<sheets_v4.Schema$GridProperties>;
export type SpreadsheetProperties = Plain<sheets_v4.Schema$SpreadsheetProperties>;
export type NamedRange = Plain<sheets_v4.Schema$NamedRange>;
export type ProtectedRange = Plain<sheets_v4.Schema$ProtectedRange>;
export type ConditionalFormatRule = Plain<sheets_v4.Schema$ConditionalFormatRule>;
export type DataValidationRule = Plain<sheets_v4.Schema$DataValidationRule>;
export type BooleanCondition = Plain<sheets_v4.Schema$BooleanCondition>;
export type BasicFilter = Plain<sheets_v4.Schema$BasicFilter>;
export type FilterCriteria = Plain<sheets_v4.Schema$FilterCriteria>;
export type SortSpec = Plain<sheets_v4.Schema$SortSpec>;
export type Border = Plain<sheets_v4.Schema$Border>;
export type Borders = Plain<sheets_v4.Schema$Borders>;
export type DeveloperMetadata = Plain<sheets_v4.Schema$DeveloperMetadata>;
export type DeveloperMetadataLookup = Plain<sheets_v4.Schema$DeveloperMetadataLookup>;
export type DataFilter = Plain<sheets_v4.Schema$DataFilter>;
export type ValueRange = Plain<sheets_v4.Schema$ValueRange>;
export type Spreadsheet = Plain<sheets_v4.Schema$Spreadsheet>;
export type SheetMessage = Plain<sheets_v4.Schema$Sheet>;
export type RequestMessage = Plain<sheets_v4.Schema$Request>;
export type ResponseMessage = Plain<sheets_v4.Schema$Response>;

/** The messages that come in as whole bodies, by the API's own name. */
export interface BodyMessages {
  BatchUpdateSpreadsheetRequest: Plain<sheets_v4.Schema$BatchUpdateSpreadsheetRequest>;
  Spreadsheet: Spreadsheet;
  GetSpreadsheetByDataFilterRequest: Plain<sheets_v4.Schema$GetSpreadsheetByDataFilterRequest>;
  ValueRange: ValueRange;
  ClearValuesRequest: Plain<sheets_v4.Schema$ClearValuesRequest>;
  BatchClearValuesRequest: Plain<sheets_v4.Schema$BatchClearValuesRequest>;
  BatchClearValuesByDataFilterRequest: Plain<sheets_v4.Schema$BatchClearValuesByDataFilterRequest>;
  BatchGetValuesByDataFilterRequest: Plain<sheets_v4.Schema$BatchGetValuesByDataFilterRequest>;
  BatchUpdateValuesRequest: Plain<sheets_v4.Schema$BatchUpdateValuesRequest>;
  BatchUpdateValuesByDataFilterRequest: Plain<sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest>;
  CopySheetToAnotherSpreadsheetRequest: Plain<sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest>;
  SearchDeveloperMetadataRequest: Plain<sheets_v4.Schema$SearchDeveloperMetadataRequest>;
}
