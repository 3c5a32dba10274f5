import type { RequestMessage } from '../schema/messages.ts';
import { addSheet } from './add-sheet.ts';
import { appendDimension } from './append-dimension.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats.ts';
import type { RequestHandler } from './context.ts';
import { deleteDimension } from './delete-dimension.ts';
import { deleteSheet } from './delete-sheet.ts';
import { insertDimension } from './insert-dimension.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges.ts';
import { setDataValidation } from './set-data-validation.ts';
import { updateCells } from './update-cells.ts';
import { updateSheetProperties } from './update-sheet-properties.ts';

type Handlers = { readonly [Kind in keyof RequestMessage]?: RequestHandler<Kind> };

/** The kinds of requests that the stand-in knows. */
export const handlers: Handlers = {
  addConditionalFormatRule,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendDimension,
  deleteConditionalFormatRule,
  deleteDimension,
  deleteNamedRange,
  deleteProtectedRange,
  deleteSheet,
  insertDimension,
  setDataValidation,
  updateCells,
  updateConditionalFormatRule,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
};
