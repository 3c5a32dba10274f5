import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Change, SetCell } from '../src/workbook/change.ts';
import type { SheetLayout } from '../src/workbook/sheet-layout.ts';
import { createXlsxFile, openXlsxFile } from '../src/workbook/xlsx/xlsx-workbook.ts';
import { rawEntryBytes } from '../src/workbook/xlsx/zip.ts';
import { readZipDirectory } from '../src/workbook/xlsx/zip-directory.ts';

const rowCount = 100_000;
const changeCount = 1_000;
const headers = [
  'Ref',
  'Action',
  'Outcome',
  'Lead',
  'Start',
  'Due',
  'RAG',
  'Share',
  'Progress',
  'Cost',
  'Note',
  'Row ID',
];
const ratings = ['Green', 'Amber', 'Red'];

/** What a job took: its own time, and the most memory of its process. */
interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function actionRow(index: number): readonly (string | number | null)[] {
  return [
    `A${index}`,
    `Do the thing number ${index} in the borough with partners & friends`,
    `Outcome ${index % 500}`,
    `Lead role ${index % 40}`,
    42_000 + (index % 900),
    42_100 + (index % 900),
    ratings[index % 3] ?? '',
    (index % 101) / 100,
    `Progress note that is a bit longer, number ${index % 5_000}, of this year`,
    index * 1.5,
    index % 2 === 0 ? 'x' : null,
    `r${String(index).padStart(7, '0')}`,
  ];
}

function planLayouts(): SheetLayout[] {
  const sheet = (name: string, rows: number): SheetLayout => ({
    name,
    columnWidths: [],
    rows: [headers, ...Array.from({ length: rows }, (_, index) => actionRow(index))].map((row) =>
      row.map((value) => ({ value })),
    ),
    tables: [
      {
        name,
        headers,
        range: { rowIndex: 0, columnIndex: 0, rowCount: rows + 1, columnCount: headers.length },
      },
    ],
  });
  return [sheet('Actions', rowCount), sheet('Archive', rowCount / 5)];
}

function changes(): Change[] {
  return Array.from({ length: changeCount }, (_, index): SetCell => {
    const row = index * (rowCount / changeCount);
    const expected = actionRow(row)[8] ?? null;
    return {
      kind: 'set-cell',
      sheet: 'Actions',
      rowIndex: row + 1,
      columnIndex: 8,
      expected,
      value: `New ${index}`,
    };
  });
}

/** The jobs, each run in a process of its own so that none pays for another's memory. */
const jobs: Readonly<Record<string, (path: string) => Promise<void>>> = {
  make: async (path) => {
    await createXlsxFile(path, planLayouts(), { overwrite: true });
  },
  read: async (path) => {
    const { sheets } = await openXlsxFile(path).read({ sheets: ['Actions'] });
    if (sheets[0]?.grid.rows.length !== rowCount + 1) throw new Error('Rows were lost.');
  },
  'read by hucre': async (path) => {
    const { readXlsx } = await import('hucre');
    const { sheets } = await readXlsx(readFileSync(path), { sheets: ['Actions'] });
    if (sheets[0]?.rows.length !== rowCount + 1) throw new Error('Rows were lost.');
  },
  change: async (path) => {
    const { refused } = await openXlsxFile(path).apply(changes());
    if (refused.length > 0) throw new Error('Changes were refused.');
  },
};

function runJob(job: string, path: string): Cost {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), job, path], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Cost;
}

function rawParts(path: string): Map<string, Buffer> {
  const zip = readFileSync(path);
  return new Map(
    readZipDirectory(zip, path).map((entry) => [entry.path, Buffer.from(rawEntryBytes(zip, entry, path))]),
  );
}

/** Prints what it costs to read a plan of 100,000 actions, and to change 1,000 of its cells. */
export async function benchXlsx(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hwb-bench-'));
  const path = join(folder, 'plan.xlsx');
  try {
    print('make', runJob('make', path), rowCount * 1.2);
    const ours = print('read', runJob('read', path), rowCount);
    const theirs = print('read by hucre', runJob('read by hucre', path), rowCount);
    process.stdout.write(`rows/s of ours over hucre's: ${(ours / theirs).toFixed(1)}\n`);
    const before = rawParts(path);
    print(`change ${changeCount} cells`, runJob('change', path), rowCount);
    const after = rawParts(path);
    const copied = [...before].filter(([name, raw]) => after.get(name)?.equals(raw));
    process.stdout.write(
      `${copied.length} of ${before.size} parts copied byte for byte, the other is the sheet\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(name: string, { milliseconds, megabytes }: Cost, rows: number): number {
  const rate = (rows / milliseconds) * 1_000;
  const shown = Math.round(rate).toLocaleString('en-GB');
  process.stdout.write(
    `${name.padEnd(24)} ${shown.padStart(10)} rows/s ${Math.round(milliseconds).toString().padStart(7)} ms ${Math.round(megabytes).toString().padStart(5)} MB at most\n`,
  );
  return rate;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [job = '', path = ''] = process.argv.slice(2);
  const run = jobs[job];
  if (run === undefined) {
    await benchXlsx();
  } else {
    const start = performance.now();
    await run(path);
    const milliseconds = performance.now() - start;
    process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1_024 }));
  }
}
