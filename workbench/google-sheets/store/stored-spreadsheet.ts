import { z } from 'zod';
import type { Cell } from '../state/cell.ts';
import type { Document } from '../state/document.ts';
import { Sheet, type SheetParts } from '../state/sheet.ts';
import { SpreadsheetFile } from './spreadsheet-file.ts';

type StoredCell = Cell | null;

/** A spreadsheet file as JSON on disk. Only what the stand-in wrote itself is read back. */
interface Stored {
  readonly format: 1;
  readonly spreadsheetId: string;
  readonly owner: string;
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly permissions: SpreadsheetFile['permissions'];
  readonly properties: Document['properties'];
  readonly namedRanges: Document['namedRanges'];
  readonly developerMetadata: Document['developerMetadata'];
  readonly sheets: readonly {
    readonly parts: SheetParts;
    readonly rows: readonly (readonly StoredCell[] | null)[];
  }[];
}

/** The JSON text of a file's newest state. */
export function storedText(file: SpreadsheetFile): string {
  const { document } = file;
  const stored: Stored = {
    format: 1,
    spreadsheetId: file.id,
    owner: file.owner,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    permissions: file.permissions,
    properties: document.properties,
    namedRanges: document.namedRanges,
    developerMetadata: document.developerMetadata,
    sheets: document.sheets.map((sheet) => ({
      parts: sheet.parts,
      rows: Array.from({ length: sheet.usedRowCount }, (_, row) => storedRow(sheet.cellsOf(row))),
    })),
  };
  return JSON.stringify(stored);
}

const storedRow = (cells: ReturnType<Sheet['cellsOf']>): StoredCell[] | null =>
  cells === undefined ? null : Array.from(cells, (cell) => cell ?? null);

const list = z.array(z.custom<Record<string, unknown>>((value) => typeof value === 'object'));
const shape = z.object({
  format: z.literal(1),
  spreadsheetId: z.string().min(1),
  owner: z.string(),
  createdTime: z.string(),
  modifiedTime: z.string(),
  permissions: list,
  properties: z.object({ title: z.string() }).loose(),
  namedRanges: list,
  developerMetadata: list,
  sheets: z
    .array(
      z.object({
        parts: z
          .object({
            properties: z.object({ sheetId: z.number(), title: z.string() }).loose(),
            grid: z.object({ rowCount: z.number(), columnCount: z.number() }).loose(),
            rowMetadata: z.array(z.unknown()),
            columnMetadata: z.array(z.unknown()),
          })
          .loose(),
        rows: z.array(z.array(z.unknown()).nullable()),
      }),
    )
    .min(1),
});

const isStored = (value: unknown): value is Stored => shape.safeParse(value).success;

/** A file from the text on disk, or null where the text is none that the stand-in wrote. */
export function parseStored(text: string): SpreadsheetFile | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isStored(stored)) return null;
  const owner = Symbol('stored');
  const sheets = stored.sheets.map(({ parts, rows }) => {
    const { rowMetadata, columnMetadata } = parts;
    const sheet = new Sheet(owner, {
      ...parts,
      basicFilter: parts.basicFilter,
      rowMetadata: rowMetadata.map((entry) => entry ?? undefined),
      columnMetadata: columnMetadata.map((entry) => entry ?? undefined),
    });
    rows.forEach((cells, row) => {
      if (cells !== null)
        sheet.setCells(
          row,
          cells.map((cell) => cell ?? undefined),
        );
    });
    return sheet;
  });
  const { spreadsheetId, properties, namedRanges, developerMetadata, createdTime, modifiedTime } = stored;
  const file = new SpreadsheetFile(
    { spreadsheetId, properties, sheets, namedRanges, developerMetadata },
    { owner: stored.owner, time: createdTime, permissions: stored.permissions },
  );
  file.modifiedTime = modifiedTime;
  return file;
}
