import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

/** A spreadsheet of nothing but trials: each claim has a tab of its own in it. */
export interface Trial {
  /** Makes typed changes, all or none; the answer is Google's. */
  readonly batch: (
    requests: readonly sheets_v4.Schema$Request[],
    options?: Omit<sheets_v4.Schema$BatchUpdateSpreadsheetRequest, 'requests'>,
    fields?: string,
  ) => Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>;
  /** Reads ranges of the claim's tab, like `A1:C5`, with everything that Google tells of their cells. */
  readonly read: (range: string) => Promise<sheets_v4.Schema$Sheet>;
  /** The whole spreadsheet without its cells. */
  readonly about: () => Promise<sheets_v4.Schema$Spreadsheet>;
  /** The row, counted from 0, that developer metadata of the claim's tab stands on; `null` where there is none. */
  readonly rowOfMetadata: (key: string) => Promise<number | null>;
  /** The claim's own tab: 30 rows, 8 columns, blank at first. */
  readonly sheetId: number;
  readonly title: string;
}

/** What Google is believed to do, on which the product stands, and how a machine sees whether it does. */
export interface Claim {
  readonly id: string;
  readonly says: string;
  /** What of the product stands on it. */
  readonly matters: string;
  /** Gives what was found, `true` or a text where it is as claimed. */
  readonly holds: (trial: Trial) => Promise<Finding>;
}

export interface Finding {
  readonly isSo: boolean;
  /** What was seen, for whoever mends the stand-in. */
  readonly found: unknown;
}

export function finding(isSo: boolean, found: unknown): Finding {
  return { isSo, found };
}

/** A cell of a range that was read; `undefined` where Google left it out. */
export function cellOf(
  sheet: sheets_v4.Schema$Sheet,
  row: number,
  column: number,
): sheets_v4.Schema$CellData | undefined {
  return sheet.data?.[0]?.rowData?.[row]?.values?.[column];
}

/** A request that writes typed values from a cell on; `null` clears. */
export function write(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly (sheets_v4.Schema$ExtendedValue | null)[])[],
): sheets_v4.Schema$Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      fields: 'userEnteredValue',
      rows: rows.map((values) => ({
        values: values.map((value) => (value === null ? {} : { userEnteredValue: value })),
      })),
    },
  };
}

export const text = (stringValue: string) => ({ stringValue });
export const number = (numberValue: number) => ({ numberValue });

/** Google's answer to what it should refuse; `null` where it did not. */
export async function refusalOf(
  call: () => Promise<unknown>,
): Promise<{ status: number; message: string } | null> {
  try {
    await call();
    return null;
  } catch (error) {
    const { status, message } = Object(error) as { readonly status?: unknown; readonly message?: unknown };
    return { status: typeof status === 'number' ? status : 0, message: String(message) };
  }
}
