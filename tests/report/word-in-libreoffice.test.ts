import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocuments } from '../../src/importing/assemble/import-documents.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { boardReport } from '../../src/report/board-report.ts';
import { renderDocx } from '../../src/report/docx/render-docx.ts';
import type { BoardReport } from '../../src/report/value/board-report.ts';
import { type SeedKey, seedName, seedsPresent, seedText } from '../importing/seeds/seed-files.ts';
import { runProgram } from '../workbook/xlsx/sheet-writer/run-program.ts';
import { emptyCase, longCase, sampleCase } from './office/board-case.ts';
import { openPackage, partOf } from './office/office-package.ts';
import { sampleReport, snapshotOf } from './sample-report.ts';

/** The beginnings of the rows of all tables of a Word document, without their header rows. */
function rowsOf(bytes: Uint8Array): string[] {
  const body = partOf(openPackage(bytes), 'word/document.xml');
  return Array.from(body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs), ([table]) => table).flatMap((table) =>
    Array.from(table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs), ([row]) => beginning(row)).slice(1),
  );
}

/** The first letters of a row, which stand together where a row goes on on the next page too. */
function beginning(row: string): string {
  const [first = '', second = ''] = Array.from(row.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) =>
    flat(Array.from(cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g), ([, text = '']) => unescaped(text)).join('')),
  );
  return first.length < 6 ? first + second.slice(0, 4) : first.slice(0, 6);
}

function flat(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|amp|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

describe('the tables of the Word document', () => {
  it('have no rows that are kept whole or with the next, of which LibreOffice loses the others', async () => {
    for (const report of [await sampleCase(), await emptyCase(), await longCase(12)]) {
      const body = partOf(openPackage(await renderDocx(report)), 'word/document.xml');
      const tables = Array.from(body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs), ([table]) => table);
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const [, ...rows] = Array.from(table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs), ([row]) => row);
        expect(rows.filter((row) => /keepNext|cantSplit/.test(row))).toEqual([]);
      }
    }
  });
});

const hasOffice = runProgram('soffice', ['--version']) !== null;
const hasReader = runProgram('pdftotext', ['-v']) !== null;
if (!hasOffice || !hasReader)
  console.info(
    'LibreOffice or pdftotext is not installed (apt: libreoffice-writer, poppler-utils): the papers were not printed.',
  );

describe.runIf(hasOffice && hasReader)('LibreOffice', () => {
  let folder = '';
  const papers = new Map<string, { readonly rows: string[]; readonly printed: string }>();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hwb-papers-'));
    const reports: [string, BoardReport][] = [
      ['draft', await sampleReport({ isDraft: true })],
      ['meeting', await sampleCase({ isDraft: true })],
      ['sound', await sampleReport({}, { actions: soundActions })],
    ];
    for (const [key, asAt] of seedsPresent ? seeds : []) {
      const bytes = new TextEncoder().encode(seedText(key));
      const { plan } = await importDocuments([{ name: seedName(key), bytes }], { today: asAt });
      reports.push([key, await boardReport(await snapshotOf(plan), { asAt })]);
    }
    const files: { readonly name: string; readonly path: string; readonly rows: string[] }[] = [];
    for (const [name, report] of reports) {
      const bytes = await renderDocx(report);
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      files.push({ name, path, rows: rowsOf(bytes) });
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    runProgram('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files.map(({ path }) => path),
    ]);
    for (const { name, path, rows } of files) {
      const text = path.replace(/docx$/, 'txt');
      runProgram('pdftotext', ['-raw', path.replace(/docx$/, 'pdf'), text]);
      papers.set(name, { rows, printed: flat(readFileSync(text, 'utf8')) });
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['draft', 'meeting', 'sound', ...(seedsPresent ? ['C3', 'B3', 'EOY'] : [])])(
    'prints every row of every table: %s',
    (name) => {
      const { rows, printed } = papers.get(name) ?? { rows: [], printed: '' };
      expect(rows.length).toBeGreaterThan(40);
      let place = 0;
      const lost = rows.filter((row) => {
        const found = printed.indexOf(row, place);
        if (found !== -1) place = found;
        return found === -1;
      });
      expect(lost).toEqual([]);
    },
  );
});

const seeds: readonly [SeedKey, string][] = [
  ['C3', '2017-04-01'],
  ['B3', '2017-04-01'],
  ['EOY', '2015-03-31'],
];
const soundActions = samplePlan.actions.map((row) => ({ ...row, leads: row.leads ?? 'Head of Adults' }));
