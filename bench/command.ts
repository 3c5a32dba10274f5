import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { main } from '../src/cli/main.ts';
import { createXlsxFile } from '../src/workbook/xlsx/xlsx-workbook.ts';
import { bigPlan } from './validation.ts';

const rowCount = 100_000;
const budget = { rowsPerSecond: 70_000, megabytes: 500, startMilliseconds: 150 };
const silent = { out: () => {}, error: () => {}, isInteractive: false, hasColour: false, width: 100 };

/** What a process of its own took: time from its first line of code to its last, and the most memory it held. */
interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const jobs: Readonly<Record<string, (path: string) => Promise<void>>> = {
  make: async (path) => {
    const { sheets } = bigPlan(rowCount);
    await createXlsxFile(
      path,
      sheets.map(({ name, grid, tables }) => ({
        name,
        columnWidths: [],
        rows: grid.rows.map((row) => row.map((value) => ({ value }))),
        tables: tables.map(({ name: table, range }) => ({
          name: table,
          range,
          headers: (grid.rows[range.rowIndex] ?? []).map(String),
        })),
      })),
    );
  },
  validate: async (path) => {
    await main(['validate', path, '--quiet', '--json'], silent);
  },
  // The peer: what one of the fastest readers for Node takes for reading the same file, without validating it.
  'hucre reads': async (path) => {
    const { readXlsx } = await import('hucre');
    const { readFile } = await import('node:fs/promises');
    await readXlsx(await readFile(path));
  },
};

function runJob(job: string, path: string): Cost {
  return JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), job, path], { encoding: 'utf8' }),
  ) as Cost;
}

function startUp(): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [fileURLToPath(new URL('../bin/hwb.js', import.meta.url)), '--help']);
    return performance.now() - start;
  });
  return times.sort((left, right) => left - right)[3] ?? 0;
}

/** Prints what `hwb validate` costs on a plan of 100,000 actions, and how long `hwb --help` takes. */
export async function benchCommand(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hwb-bench-'));
  const path = join(folder, 'plan.xlsx');
  try {
    runJob('make', path);
    const validate = runJob('validate', path);
    const peer = runJob('hucre reads', path);
    const rate = (rowCount / validate.milliseconds) * 1_000;
    process.stdout.write(
      [
        `hwb validate, ${rowCount.toLocaleString('en-GB')} rows x 12: ${Math.round(rate).toLocaleString('en-GB')} rows/s (budget ${budget.rowsPerSecond.toLocaleString('en-GB')}), ${Math.round(validate.megabytes)} MB at most (budget ${budget.megabytes})`,
        `hucre reading alone: ${Math.round((rowCount / peer.milliseconds) * 1_000).toLocaleString('en-GB')} rows/s, ${Math.round(peer.megabytes)} MB; hwb validate takes ${(validate.milliseconds / peer.milliseconds).toFixed(2)} times as long`,
        `hwb --help: ${Math.round(startUp())} ms, the median of 7 (budget ${budget.startMilliseconds})`,
        '',
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [job = '', path = ''] = process.argv.slice(2);
  const run = jobs[job];
  if (run === undefined) {
    await benchCommand();
  } else {
    // The budget is for the work after start-up: what a command loads is loaded before the clock starts.
    if (job === 'validate') await import('../src/cli/commands/validate.ts');
    if (job === 'hucre reads') await import('hucre');
    const start = performance.now();
    await run(path);
    const milliseconds = performance.now() - start;
    process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1_024 }));
  }
}
