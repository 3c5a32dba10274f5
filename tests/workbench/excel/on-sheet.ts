import { ExcelHost } from '../../../workbench/excel/excel-host.ts';

const hosts: ExcelHost[] = [];

/** A host with one empty sheet, "Sheet1". */
export function openHost(): ExcelHost {
  const host = new ExcelHost();
  host.book.addSheet('Sheet1');
  hosts.push(host);
  return host;
}

/** Runs a batch on Sheet1, of a new workbook where no host is given. */
export function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  host = openHost(),
): Promise<T> {
  return host.library.Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

/** Runs a batch, synchronises, and gives the code of the error it ends with; `undefined` where there is none. */
export async function refusalOf(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  host = openHost(),
): Promise<string | undefined> {
  try {
    await onSheet(async (sheet, context) => {
      batch(sheet, context);
      await context.sync();
    }, host);
    return undefined;
  } catch (error) {
    return String(Object(error).code);
  }
}

/** Frees the hosts that a test opened. */
export function closeHosts(): void {
  for (const host of hosts.splice(0)) host.dispose();
}
