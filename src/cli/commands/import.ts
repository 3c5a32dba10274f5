import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { importDocuments } from '../../importing/assemble/import-documents.ts';
import { planLayouts } from '../../plan/layout/plan-layouts.ts';
import { createXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';
import type { RunCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { progressBar } from '../progress-bar.ts';
import { shellWord } from '../shell-word.ts';
import { workbookPath } from '../workbook-path.ts';

export const runImport: RunCommand = async ({ files, flag, text }, terminal) => {
  const out = text('out');
  const path =
    out === undefined && flag('json') ? undefined : workbookPath(out ?? defaultName(files[0] ?? ''));
  if (path !== undefined && files.some((file) => resolve(file) === resolve(path))) {
    throw new UsageError(
      `"${path}" is one of the documents to read. Choose another name for the new workbook.`,
    );
  }
  const inputs = await Promise.all(
    files.map(async (file) => ({ name: basename(file), bytes: await readFile(file) })),
  );
  const bar = progressBar('Reading documents', terminal, { quiet: flag('quiet') });
  const { plan, notes, tables } = await importDocuments(inputs, { onProgress: bar.update }).finally(
    bar.finish,
  );
  if (path !== undefined) await createXlsxFile(path, planLayouts(plan), { overwrite: flag('force') });
  if (flag('json')) {
    // Where a note stands in the workbook is for programs; where it stood in memory is not.
    const placed = notes.map(({ place: _, ...note }) => note);
    terminal.out(`${JSON.stringify({ tables, notes: placed }, null, 2)}\n`);
    return 0;
  }
  if (flag('quiet')) return 0;
  const rows = Object.entries(tables).filter(([table, count]) => table !== 'Plan' && count > 0);
  const unsure = notes.filter(({ certainty }) => certainty === 'ambiguous').length;
  const unplaced = notes.filter(({ table }) => table === null).length;
  terminal.out(
    [
      `${path}: ${rows.map(([table, count]) => rowsOf(table, count)).join(', ') || 'no rows'}.`,
      notes.length === 0
        ? 'Nothing was guessed.'
        : `The Import notes sheet lists ${notes.length} readings to look over: ${unsure} unclear, ${unplaced} without a place in the tables.`,
      `Next: hwb validate ${shellWord(path ?? '')}`,
      '',
    ].join('\n'),
  );
  return 0;
};

/** The first document's name as a workbook in this folder; never the document itself. */
function defaultName(document: string): string {
  const extension = extname(document);
  const name = basename(document, extension);
  return extension.toLowerCase() === '.xlsx' ? `${name}-plan.xlsx` : `${name}.xlsx`;
}

/** "1 objective", "8 actions": the rows of a table as people count them. */
function rowsOf(table: string, count: number): string {
  const word = table.toLowerCase();
  return `${count} ${count === 1 && word.endsWith('s') ? word.slice(0, -1) : word}`;
}
