import { appendValues } from './append-values.ts';
import { copyTo } from './copy-to.ts';
import {
  batchClearByDataFilter,
  batchGetByDataFilter,
  batchUpdateByDataFilter,
  getByDataFilter,
} from './data-filters.ts';
import { getMetadata, searchMetadata } from './developer-metadata.ts';
import type { Handler } from './handler.ts';
import type { SheetsMethod } from './match-route.ts';
import { batchUpdate, createSpreadsheet, getSpreadsheet } from './spreadsheets.ts';
import {
  batchClearValues,
  batchGetValues,
  batchUpdateValues,
  clearRange,
  getValues,
  updateValues,
} from './values.ts';

/** What answers each method. */
export const methodHandlers: Readonly<Record<SheetsMethod, Handler>> = {
  'spreadsheets.create': createSpreadsheet,
  'spreadsheets.get': getSpreadsheet,
  'spreadsheets.getByDataFilter': getByDataFilter,
  'spreadsheets.batchUpdate': batchUpdate,
  'spreadsheets.values.get': getValues,
  'spreadsheets.values.update': updateValues,
  'spreadsheets.values.append': appendValues,
  'spreadsheets.values.clear': clearRange,
  'spreadsheets.values.batchGet': batchGetValues,
  'spreadsheets.values.batchUpdate': batchUpdateValues,
  'spreadsheets.values.batchClear': batchClearValues,
  'spreadsheets.values.batchGetByDataFilter': batchGetByDataFilter,
  'spreadsheets.values.batchUpdateByDataFilter': batchUpdateByDataFilter,
  'spreadsheets.values.batchClearByDataFilter': batchClearByDataFilter,
  'spreadsheets.developerMetadata.get': getMetadata,
  'spreadsheets.developerMetadata.search': searchMetadata,
  'spreadsheets.sheets.copyTo': copyTo,
};
