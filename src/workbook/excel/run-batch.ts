/// <reference types="office-js" />
import { CellBeingEditedError, ExcelRequestError } from './errors.ts';

/** How the adapter reaches Excel: the library's `Excel.run`, and what this Excel can do. */
export interface ExcelAccess {
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether Excel knows a requirement set, like `Office.context.requirements.isSetSupported('ExcelApi', version)`. */
  readonly isSetSupported: (name: 'ExcelApi', version: string) => boolean;
}

/**
 * Runs a batch, with the library's errors turned into ours.
 *
 * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
 */
export async function runBatch<T>(
  access: ExcelAccess,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await access.run(batch);
  } catch (error) {
    throw toOurError(error);
  }
}

/** The library's errors turned into ours; others stay what they are. */
export function toOurError(error: unknown): unknown {
  const code = excelCode(error);
  if (code === undefined) return error;
  if (code === 'InvalidOperationInCellEditMode') return new CellBeingEditedError(error);
  const { message } = Object(error);
  return new ExcelRequestError(code, typeof message === 'string' ? message : '', error);
}

/** The code of an error of the library, told by its shape: the library may live in another realm. */
export function excelCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error))
    return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
