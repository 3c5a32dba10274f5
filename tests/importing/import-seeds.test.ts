import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/grid/address.ts';
import { cellValue } from '../../src/grid/cell.ts';
import { type ImportResult, importDocuments } from '../../src/importing/assemble/import-documents.ts';
import type { ImportInput } from '../../src/importing/assemble/read-document.ts';
import { readOwnPlan } from '../../src/importing/xlsx/read-own-plan.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { createXlsxFile, openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';

const seeds = new URL('../../../shared/seeds/', import.meta.url);
const present = existsSync(seeds);
if (!present)
  console.info('The five source documents are not beside the repository: their import was not tested.');

const today = '2017-04-01';
/** What a careful reader counts in each document. */
const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '000': { Objectives: 1, Actions: 8, Indicators: 3 },
  '001': { Objectives: 1, Actions: 16, Indicators: 4 },
  '002': { Actions: 49 },
  '003': { Objectives: 1, Actions: 5, Updates: 5 },
  '004': { Objectives: 1, Measurements: 8, Evidence: 14, Actions: 3 },
};

describe.runIf(present)('import of the five source documents', () => {
  const inputs = new Map<string, ImportInput>();
  const imports = new Map<string, ImportResult>();
  let folder = '';

  function imported(seed: string): ImportResult {
    const found = imports.get(seed);
    if (!found) throw new Error(`No document begins with ${seed}.`);
    return found;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hwb-import-'));
    for (const name of (await readdir(seeds)).filter((each) => each.endsWith('.txt'))) {
      const input = { name, bytes: new Uint8Array(await readFile(new URL(name, seeds))) };
      const result = await importDocuments([input], { today });
      const seed = name.slice(0, 3);
      inputs.set(seed, input);
      imports.set(seed, result);
      const filled = Object.entries(result.tables).filter(([, count]) => count > 0);
      console.info(
        `${seed}: ${filled.map(([table, count]) => `${count} ${table}`).join(', ')}, ${result.notes.length} notes`,
      );
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(expected))('finds the rows of %s', (seed, counts) => {
    expect(imported(seed).tables).toMatchObject(counts);
  });

  it.each(Object.keys(expected))('writes %s to a workbook that reads back as the same plan', async (seed) => {
    const { plan } = imported(seed);
    const path = join(folder, `${seed}.xlsx`);
    await createXlsxFile(path, planLayouts(plan));
    const back = readOwnPlan(await openXlsxFile(path).read());
    expect(back?.plan.actions).toEqual(plan.actions);
    expect(back?.plan.evidence).toEqual(plan.evidence);
    expect(back?.plan.measurements).toEqual(plan.measurements);
    expect(back?.plan.indicators).toEqual(plan.indicators);
    expect(back?.notes).toEqual([]);
  });

  it.each(Object.keys(expected))('names only cells of the workbook in the notes of %s', async (seed) => {
    const { plan, notes } = imported(seed);
    const layouts = planLayouts(plan);
    for (const { table, cell } of notes) {
      if (table === null || cell === null) continue;
      const region = layouts.flatMap(({ tables = [] }) => tables).find(({ name }) => name === table);
      const { rowIndex, columnIndex } = parseAddress(cell);
      const { range } = region ?? {};
      expect(range && rowIndex > range.rowIndex && rowIndex < range.rowIndex + range.rowCount).toBe(true);
      expect(range && columnIndex < range.columnCount).toBe(true);
    }
  });

  it('leaves no line of the slides out', async () => {
    const { plan, notes } = imported('004');
    const kept = JSON.stringify([plan, notes]).replaceAll('\\n', ' ');
    const lines = new TextDecoder().decode(inputs.get('004')?.bytes).split('\n');
    const missing = lines
      .map((line) => line.replaceAll('**', '').replace(/^- /, '').trim())
      .filter((line) => line !== '' && !line.includes('(B3)'))
      .filter((line) => !kept.includes(JSON.stringify(line).slice(1, -1)));
    expect(missing).toEqual([]);
  });

  it('reads the dates of the slides as a careful reader does', async () => {
    const { dates } = JSON.parse(await readFile(new URL('cases.json', seeds), 'utf8')) as {
      dates: readonly {
        id: string;
        raw: string;
        confidence: string;
        interpretation: Readonly<Record<string, string | null>>;
      }[];
    };
    const { plan, notes } = imported('004');
    const cases = dates.filter(({ id }) => id.startsWith('SLD'));
    const tally = { certain: 0, likely: 0 };
    for (const { raw, interpretation, confidence } of cases) {
      const due = interpretation['due'] ?? null;
      const event = plan.evidence.find(({ title, text }) => title !== null && text.includes(raw));
      const action = plan.actions.find((each) => each.action.includes(raw));
      const measurement = plan.measurements.find(({ period }) => period === raw);
      if (event) expect(event.date).toBe(due);
      else if (action) expect(action.due).toBe(due);
      else expect(measurement?.period).toBe(raw);
      if (confidence === 'likely') {
        const note = notes.find(({ text }) => text === raw);
        expect(note?.certainty).toBe('likely');
        tally.likely += 1;
      } else tally.certain += 1;
    }
    console.info(
      `004: ${tally.certain} certain and ${tally.likely} likely dates of ${cases.length} read as expected`,
    );
    expect(tally.certain + tally.likely).toBe(cases.length);
  });

  it('puts all five into one workbook with unique references and Row IDs', async () => {
    const { plan, tables } = await importDocuments([...inputs.values()], { today });
    console.info(
      `all five: ${Object.entries(tables)
        .map(([table, count]) => `${count} ${table}`)
        .join(', ')}`,
    );
    const total = Object.values(expected).reduce((sum, counts) => sum + (counts['Actions'] ?? 0), 0);
    expect(plan.actions).toHaveLength(total);
    const keys = plan.actions.map(({ objective, ref }) => `${objective} ${ref}`);
    expect(new Set(keys).size).toBe(keys.length);
    const refs = new Set(plan.objectives.map(({ ref }) => ref));
    expect(plan.actions.every(({ objective }) => refs.has(objective))).toBe(true);
    const ids = [...plan.objectives, ...plan.actions, ...plan.evidence].map(({ rowId }) => rowId);
    expect(new Set(ids).size).toBe(ids.length);
    const path = join(folder, 'all.xlsx');
    await createXlsxFile(path, planLayouts(plan));
    const snapshot = await openXlsxFile(path).read();
    const actions = snapshot.sheets.find(({ name }) => name === 'Actions');
    expect(cellValue(actions?.grid.rows[4]?.[0] ?? null)).toBe(plan.actions[0]?.ref);
  });
});
