import type { KeptTexts } from '../kept-texts.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import type { Workbook } from '../workbook.ts';
import { FileStore } from './file-store.ts';
import { keptTextsOf } from './kept-texts-of.ts';
import { newWorkbook } from './new-workbook.ts';
import { nodeCodec } from './node-codec.ts';
import { PackageWorkbook } from './package-workbook.ts';

/**
 * Opens an Excel workbook in a file. Nothing is read yet; `read` and `apply` throw what is wrong with the file.
 *
 * @param path - Path of an .xlsx or .xlsm file.
 */
export function openXlsxFile(path: string): PackageWorkbook {
  return new PackageWorkbook(new FileStore(path), { codec: nodeCodec });
}

/** A workbook in a file, with what programs keep in it out of people's sight. */
export interface XlsxFile {
  readonly workbook: PackageWorkbook;
  readonly kept: KeptTexts;
}

/**
 * Opens an Excel workbook in a file together with the texts that are kept in it. Nothing is read yet.
 *
 * @param path - Path of an .xlsx or .xlsm file.
 */
export function openXlsxWithKept(path: string): XlsxFile {
  const workbook = new PackageWorkbook(new FileStore(path), { codec: nodeCodec });
  return { workbook, kept: keptTextsOf(workbook) };
}

export interface CreateOptions {
  /** Whether a file of that name may be replaced; it may not when left out. */
  readonly overwrite?: boolean;
}

/**
 * Makes an Excel workbook with new sheets and saves it in a file.
 *
 * @param path - Path of the new .xlsx file.
 * @param layouts - Its sheets in order, at least one.
 * @throws SheetLayoutError when a layout is none that Excel can hold.
 * @throws FileExistsError when the file exists and may not be replaced.
 */
export async function createXlsxFile(
  path: string,
  layouts: readonly SheetLayout[],
  { overwrite = false }: CreateOptions = {},
): Promise<Workbook> {
  const store = new FileStore(path);
  const bytes = newWorkbook(layouts, { name: store.name, codec: nodeCodec });
  await store.create(bytes, overwrite);
  return openXlsxFile(path);
}
