import { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook.ts';
import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import { fillBook } from '../../../workbench/excel/book/fill-book.ts';
import { ExcelHost } from '../../../workbench/excel/excel-host.ts';

const hosts: ExcelHost[] = [];

/** A host with the sheets, tables and protections of a source. */
export function hostOf(source: MemoryWorkbookSource): ExcelHost {
  const host = new ExcelHost();
  hosts.push(host);
  const { book } = host;
  fillBook(book, {
    name: source.name ?? 'plan.xlsx',
    dateSystem: source.dateSystem ?? '1900',
    sheets: source.sheets.map(({ name, visibility, rows, numberFormat, tables }) => ({
      name,
      visibility: visibility ?? 'visible',
      grid: { rows, numberFormat: numberFormat ?? (() => 'General') },
      tables: (tables ?? []).map((table) => ({ totalsRowCount: 0, sheet: name, ...table })),
    })),
  });
  for (const { name, unlocked, merged, tables } of source.sheets) {
    const sheet = book.sheet(name);
    if (unlocked) sheet.protection = { options: {}, password: undefined };
    sheet.locks.push(...(unlocked ?? []).map((range) => ({ range, isLocked: false })));
    sheet.merged = [...(merged ?? [])];
    for (const { name: table, columnFormulas } of tables ?? []) {
      const known = book.tables.find((one) => one.name === table);
      for (const [offset, formula] of columnFormulas ?? []) known?.columnFormulas.set(offset, formula);
    }
  }
  for (const name of source.definedNames ?? [])
    book.names.push({ name, formula: '=1', visible: true, comment: '' });
  book.isStructureProtected = source.isStructureLocked ?? false;
  return host;
}

/** The adapter on a host; what the host's Excel supports can be narrowed. */
export function openIn(host: ExcelHost, newestSet = 20): Promise<ExcelWorkbook> {
  return ExcelWorkbook.open({
    run: (batch) => host.library.Excel.run(batch),
    isSetSupported: (_, version) => Number(version.split('.')[1]) <= newestSet,
  });
}

/** Frees the hosts that a test opened. */
export function closeHosts(): void {
  for (const host of hosts.splice(0)) host.dispose();
}
