import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Claim, cellOf, finding, refusalOf, type Trial, text, write } from './claim.ts';

const rows = (sheetId: number, startIndex: number, endIndex: number) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

const named = (sheetId: number, id: string, startRowIndex: number, endRowIndex: number) => ({
  addNamedRange: {
    namedRange: {
      namedRangeId: id,
      name: `HWB_${id}`,
      range: { sheetId, startRowIndex, endRowIndex, startColumnIndex: 0, endColumnIndex: 2 },
    },
  },
});

async function rangeOf({ about }: Trial, id: string): Promise<sheets_v4.Schema$GridRange | undefined> {
  const { namedRanges = [] } = await about();
  return namedRanges.find(({ namedRangeId }) => namedRangeId === id)?.range;
}

/** How sheets change shape, and what is answered. */
export const structureClaims: readonly Claim[] = [
  {
    id: 'batch-is-atomic',
    says: 'Where one request of a batch fails, none of it is done.',
    matters: 'A sync is written as a whole with its mark, or not at all.',
    holds: async ({ batch, read, sheetId }) => {
      const refusal = await refusalOf(() =>
        batch([write(sheetId, 0, 0, [[text('x')]]), { deleteSheet: { sheetId: 987_654_321 } }]),
      );
      const first = cellOf(await read('A1'), 0, 0)?.userEnteredValue ?? null;
      return finding(refusal?.status === 400 && first === null, { refusal, first });
    },
  },
  {
    id: 'answer-shows-the-state-after',
    says: 'With includeSpreadsheetInResponse, responseRanges and responseIncludeGridData a batch answers with the cells as they are after it.',
    matters: 'A sync sees in the same call whether its writes landed in the rows they were meant for.',
    holds: async ({ batch, sheetId, title }) => {
      const answer = await batch([write(sheetId, 0, 0, [[text('now')]])], {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: [`'${title}'!A1:B2`],
      });
      const sheet = answer.updatedSpreadsheet?.sheets?.find(
        ({ properties }) => properties?.sheetId === sheetId,
      );
      const found = sheet === undefined ? null : cellOf(sheet, 0, 0)?.userEnteredValue;
      return finding(found?.stringValue === 'now', found);
    },
  },
  {
    id: 'named-range-grows-inside',
    says: 'A row inserted inside a named range makes it longer; one inserted right below its last row does not.',
    matters: 'Tables are found again after partners insert rows, and we lengthen them ourselves at the end.',
    holds: async (trial) => {
      const { batch, sheetId } = trial;
      await batch([named(sheetId, 'grows', 0, 4)]);
      await batch([{ insertDimension: { range: rows(sheetId, 2, 3), inheritFromBefore: true } }]);
      const inside = (await rangeOf(trial, 'grows'))?.endRowIndex;
      await batch([{ insertDimension: { range: rows(sheetId, 5, 6), inheritFromBefore: true } }]);
      const below = (await rangeOf(trial, 'grows'))?.endRowIndex;
      return finding(inside === 5 && below === 5, { inside, below });
    },
  },
  {
    id: 'named-range-shrinks',
    says: 'Deleting rows inside a named range makes it shorter.',
    matters: 'A table whose rows were removed still ends with its last row.',
    holds: async (trial) => {
      const { batch, sheetId } = trial;
      await batch([named(sheetId, 'shrinks', 0, 6)]);
      await batch([{ deleteDimension: { range: rows(sheetId, 2, 4) } }]);
      const end = (await rangeOf(trial, 'shrinks'))?.endRowIndex;
      return finding(end === 4, end);
    },
  },
  {
    id: 'inserted-row-inherits',
    says: 'A row inserted with inheritFromBefore has the formats and the drop-downs of the row above it.',
    matters: 'Rows that a sync adds look and work like the others.',
    holds: async ({ batch, read, sheetId }) => {
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
      const condition = {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'Yes' }, { userEnteredValue: 'No' }],
      };
      await batch([
        { setDataValidation: { range, rule: { condition, strict: true, showCustomUi: true } } },
        {
          repeatCell: {
            range,
            cell: { userEnteredFormat: { textFormat: { bold: true } } },
            fields: 'userEnteredFormat.textFormat.bold',
          },
        },
      ]);
      await batch([
        { insertDimension: { range: rows(sheetId, 1, 2), inheritFromBefore: true } },
        write(sheetId, 1, 0, [[text('Yes')]]),
      ]);
      const cell = cellOf(await read('A1:A2'), 1, 0);
      const found = {
        bold: cell?.userEnteredFormat?.textFormat?.bold ?? false,
        hasList: cell?.dataValidation?.condition?.type ?? null,
      };
      return finding(found.bold && found.hasList === 'ONE_OF_LIST', found);
    },
  },
  {
    id: 'values-beside-a-list-are-taken',
    says: 'The API takes a value that a strict drop-down would refuse a person.',
    matters: 'A sync is not refused for a word that is no longer in the list.',
    holds: async ({ batch, read, sheetId }) => {
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
      const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Yes' }] };
      await batch([{ setDataValidation: { range, rule: { condition, strict: true } } }]);
      const refusal = await refusalOf(() => batch([write(sheetId, 0, 0, [[text('Maybe')]])]));
      const value = cellOf(await read('A1'), 0, 0)?.userEnteredValue?.stringValue ?? null;
      return finding(refusal === null && value === 'Maybe', { refusal, value });
    },
  },
  {
    id: 'writing-values-leaves-the-rest',
    says: 'updateCells with the mask userEnteredValue leaves formats, notes and drop-downs of a cell as they are.',
    matters: 'Nothing of the partner’s colours and notes is touched.',
    holds: async ({ batch, read, sheetId }) => {
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
      const cell = { note: 'mine', userEnteredFormat: { backgroundColor: { red: 1 } } };
      await batch([
        { repeatCell: { range, cell, fields: 'note,userEnteredFormat.backgroundColor' } },
        { setDataValidation: { range, rule: { condition: { type: 'BOOLEAN' } } } },
      ]);
      await batch([write(sheetId, 0, 0, [[{ boolValue: true }]])]);
      const after = cellOf(await read('A1'), 0, 0);
      const found = {
        note: after?.note ?? null,
        red: after?.userEnteredFormat?.backgroundColor?.red ?? 0,
        list: after?.dataValidation?.condition?.type ?? null,
      };
      return finding(found.note === 'mine' && found.red === 1 && found.list === 'BOOLEAN', found);
    },
  },
  {
    id: 'metadata-stays-on-its-row',
    says: 'Developer metadata of a row moves with it when rows are inserted above. Whether it follows a sort is told, not judged.',
    matters: 'Rows are told by their Row ID column, since nothing else is known to follow a sort.',
    holds: async ({ batch, rowOfMetadata, sheetId }) => {
      const location = { dimensionRange: rows(sheetId, 1, 2) };
      const developerMetadata = { metadataKey: 'row', location, visibility: 'DOCUMENT' };
      await batch([
        write(sheetId, 0, 0, [[text('c')], [text('b')], [text('a')]]),
        { createDeveloperMetadata: { developerMetadata } },
      ]);
      await batch([{ insertDimension: { range: rows(sheetId, 0, 1), inheritFromBefore: false } }]);
      const afterInsert = await rowOfMetadata('row');
      const range = { sheetId, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 8 };
      const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }];
      await batch([{ sortRange: { range, sortSpecs } }]);
      return finding(afterInsert === 2, { afterInsert, afterSort: await rowOfMetadata('row') });
    },
  },
  {
    id: 'hidden-sheets-are-read',
    says: 'A hidden sheet is read and written like any other.',
    matters: 'The mark of a sync stands in the hidden tab _hwb.',
    holds: async ({ batch, read, sheetId }) => {
      await batch([
        { updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } },
        write(sheetId, 0, 0, [[text('seen')]]),
      ]);
      const value = cellOf(await read('A1'), 0, 0)?.userEnteredValue?.stringValue;
      return finding(value === 'seen', value);
    },
  },
  {
    id: 'masks-reach-the-answer-of-a-batch',
    says: 'The answer of a batch can be narrowed by a field mask, cells and ranges at once.',
    matters: 'The answer that shows where writes landed stays small.',
    holds: async ({ batch, sheetId, title }) => {
      const options = {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: [`'${title}'`],
      };
      const fields =
        'spreadsheetId,updatedSpreadsheet(sheets(properties.sheetId,data.rowData.values.userEnteredValue))';
      const { updatedSpreadsheet, replies } = await batch(
        [write(sheetId, 0, 0, [[text('now')]])],
        options,
        fields,
      );
      const sheet = updatedSpreadsheet?.sheets?.find(({ properties }) => properties?.sheetId === sheetId);
      const cell = sheet === undefined ? undefined : cellOf(sheet, 0, 0);
      const found = { cell, title: sheet?.properties?.title ?? null, hasReplies: replies !== undefined };
      return finding(
        cell?.userEnteredValue?.stringValue === 'now' && !found.title && !found.hasReplies,
        found,
      );
    },
  },
  {
    id: 'cells-move-with-their-ranges',
    says: 'Deleting cells of some columns and shifting the others up shortens a named range over just these columns, and leaves the columns beside alone.',
    matters: 'A row is removed from a table without touching what stands beside it.',
    holds: async (trial) => {
      const { batch, read, sheetId } = trial;
      const beside = ['p', 'q', 'r', 's'].map((word) => [text(word)]);
      await batch([named(sheetId, 'cells', 0, 4), write(sheetId, 0, 5, beside)]);
      const range = { sheetId, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
      await batch([{ deleteRange: { range, shiftDimension: 'ROWS' } }]);
      const end = (await rangeOf(trial, 'cells'))?.endRowIndex;
      const second = cellOf(await read('F1:F4'), 1, 0)?.userEnteredValue?.stringValue;
      return finding(end === 3 && second === 'q', { end, second });
    },
  },
  {
    id: 'protected-ranges-keep-their-editors',
    says: 'A protected range without warning is made with the asking account as an editor, and says that this account may edit it.',
    matters: 'We may write where partners may not.',
    holds: async ({ batch, about, sheetId }) => {
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
      await batch([{ addProtectedRange: { protectedRange: { range, description: 'trial' } } }]);
      const { sheets = [] } = await about();
      const found = sheets
        .flatMap(({ protectedRanges = [] }) => protectedRanges)
        .find(({ description }) => description === 'trial');
      return finding(found?.requestingUserCanEdit === true, found ?? null);
    },
  },
];
