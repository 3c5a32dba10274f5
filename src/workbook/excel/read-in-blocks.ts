/// <reference types="office-js" />
import { placeCells, type SheetCells } from './ask-cells.ts';
import type { SheetFacts } from './excel-facts.ts';
import { type ExcelAccess, excelCode, runBatch } from './run-batch.ts';

/** Cells asked for at once: some 3 MB of an ordinary plan, of the 5 MB that Excel on the web gives. */
const cellsAnAnswer = 30_000;

/** Rows of a sheet that are asked for together. */
interface Block {
  readonly id: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Reads the cells of sheets block by block, for workbooks that are too large for one answer: one round trip to learn how
 * far the sheets reach, then as few as the answers fit in. An answer that is too large still is asked for in halves.
 */
export function readInBlocks(
  access: ExcelAccess,
  sheets: readonly SheetFacts[],
): Promise<ReadonlyMap<string, SheetCells>> {
  return runBatch(access, async (context) => {
    const reaches = sheets.map(({ id }) => ({
      id,
      used: context.workbook.worksheets
        .getItem(id)
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
    await context.sync();
    const blocks = reaches.flatMap(({ id, used }) => (used.isNullObject ? [] : blocksOf(id, used)));
    const read = new Map<string, Excel.Range[]>();
    for (const answer of answersOf(blocks)) await readBlocks(context, answer, read);
    return new Map(
      reaches.flatMap(({ id, used }): [string, SheetCells][] => {
        const ranges = read.get(id);
        return ranges === undefined ? [] : [[id, joined(ranges, used)]];
      }),
    );
  });
}

function blocksOf(id: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block[] {
  const height = Math.max(1, Math.floor(cellsAnAnswer / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, block) => ({
    id,
    rowIndex: rowIndex + block * height,
    columnIndex,
    rowCount: Math.min(height, rowCount - block * height),
    columnCount,
  }));
}

/** Puts blocks together, in their order, as long as an answer has room. */
function answersOf(blocks: readonly Block[]): Block[][] {
  const answers: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = block.rowCount * block.columnCount;
    if (cells > room) {
      answers.push([]);
      room = cellsAnAnswer;
    }
    answers.at(-1)?.push(block);
    room -= cells;
  }
  return answers;
}

async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  read: Map<string, Excel.Range[]>,
): Promise<void> {
  const ranges = blocks.map(({ id, rowIndex, columnIndex, rowCount, columnCount }) =>
    context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount)
      .load('values,formulas,valueTypes,numberFormat'),
  );
  try {
    await context.sync();
  } catch (error) {
    const halves = halved(blocks);
    if (halves === null || excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    for (const half of halves) await readBlocks(context, half, read);
    return;
  }
  for (const [index, { id }] of blocks.entries()) {
    const range = ranges[index];
    if (range) read.set(id, [...(read.get(id) ?? []), range]);
  }
}

/** `null` for a single row, which cannot be asked for in parts. */
function halved(blocks: readonly Block[]): readonly (readonly Block[])[] | null {
  const [first, ...others] = blocks;
  if (first === undefined) return null;
  if (others.length > 0) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  if (first.rowCount === 1) return null;
  const upper = Math.ceil(first.rowCount / 2);
  return [
    [{ ...first, rowCount: upper }],
    [{ ...first, rowIndex: first.rowIndex + upper, rowCount: first.rowCount - upper }],
  ];
}

function joined(ranges: readonly Excel.Range[], { rowIndex, columnIndex }: Excel.Range): SheetCells {
  const whole = {
    values: ranges.flatMap(({ values }) => values),
    formulas: ranges.flatMap(({ formulas }) => formulas),
    valueTypes: ranges.flatMap(({ valueTypes }) => valueTypes),
    numberFormat: ranges.flatMap(({ numberFormat }) => numberFormat),
  };
  return placeCells(whole, rowIndex, columnIndex);
}
