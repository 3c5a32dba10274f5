import type { RequestMessage } from '../schema/messages.ts';
import { addSheet } from './add-sheet.ts';
import { appendCells } from './append-cells.ts';
import { appendDimension } from './append-dimension.ts';
import { clearBasicFilter, setBasicFilter } from './basic-filter.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats.ts';
import type { RequestHandler } from './context.ts';
import { copyPaste, cutPaste } from './copy-paste.ts';
import { deleteDimension } from './delete-dimension.ts';
import { deleteSheet } from './delete-sheet.ts';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './developer-metadata.ts';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-groups.ts';
import { autoResizeDimensions, updateDimensionProperties } from './dimension-properties.ts';
import { duplicateSheet } from './duplicate-sheet.ts';
import { findReplace } from './find-replace.ts';
import { deleteRange, insertRange } from './insert-delete-range.ts';
import { insertDimension } from './insert-dimension.ts';
import { mergeCells, unmergeCells } from './merge-cells.ts';
import { moveDimension } from './move-dimension.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges.ts';
import { repeatCell } from './repeat-cell.ts';
import { setDataValidation } from './set-data-validation.ts';
import { sortRange } from './sort-range.ts';
import { updateBorders } from './update-borders.ts';
import { updateCells } from './update-cells.ts';
import { updateSheetProperties } from './update-sheet-properties.ts';
import { updateSpreadsheetProperties } from './update-spreadsheet-properties.ts';

type Handlers = { readonly [Kind in keyof RequestMessage]?: RequestHandler<Kind> };

/** The kinds of requests that the stand-in knows. */
export const handlers: Handlers = {
  addConditionalFormatRule,
  addDimensionGroup,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  unmergeCells,
  updateBorders,
  updateCells,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};
