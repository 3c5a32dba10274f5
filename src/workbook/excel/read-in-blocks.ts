/// <reference types="office-js" />
import { placeCells, type SheetCells } from './ask-cells.ts';
import type { SheetFacts } from './excel-facts.ts';
import { type ExcelAccess, excelCode, runBatch } from './run-batch.ts';

/** Where to begin; a block that is too large still is halved. */
const cellsABlock = 8_000;

/** Reads the cells of sheets block by block, for workbooks that are too large for one answer. */
export function readInBlocks(
  access: ExcelAccess,
  sheets: readonly SheetFacts[],
): Promise<ReadonlyMap<string, SheetCells>> {
  return runBatch(access, async (context) => {
    const found = new Map<string, SheetCells>();
    for (const { id } of sheets) {
      const sheet = context.workbook.worksheets.getItem(id);
      const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      if (!used.isNullObject) found.set(id, await readBlocks(context, sheet, used));
    }
    return found;
  });
}

async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<SheetCells> {
  let height = Math.max(1, Math.floor(cellsABlock / columnCount));
  const blocks: Excel.Range[] = [];
  for (let done = 0; done < rowCount; ) {
    const rows = Math.min(height, rowCount - done);
    const block = sheet.getRangeByIndexes(rowIndex + done, columnIndex, rows, columnCount);
    block.load('values,formulas,valueTypes,numberFormat');
    try {
      await context.sync();
    } catch (error) {
      if (rows === 1 || excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
      height = Math.ceil(rows / 2);
      continue;
    }
    blocks.push(block);
    done += rows;
  }
  const whole = {
    values: blocks.flatMap(({ values }) => values),
    formulas: blocks.flatMap(({ formulas }) => formulas),
    valueTypes: blocks.flatMap(({ valueTypes }) => valueTypes),
    numberFormat: blocks.flatMap(({ numberFormat }) => numberFormat),
  };
  return placeCells(whole, rowIndex, columnIndex);
}
