import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/grid/address.ts';
import { cellValue } from '../../../src/grid/cell.ts';
import { dateToSerial } from '../../../src/grid/serial-date.ts';
import { importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import { decideReadings } from '../../../src/importing/preview/decide-readings.ts';
import { importPreview } from '../../../src/importing/preview/import-preview.ts';
import { planValue } from '../../../src/importing/preview/value-text.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';

const folder = new URL('../../../../shared/seeds/', import.meta.url);
const present = existsSync(folder);
if (!present)
  console.info('The five source documents are not beside the repository: their previews were not tested.');
const names = present ? readdirSync(folder).filter((name) => /^\d{3}_.*\.txt$/.test(name)) : [];
const inputs = names.map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
const cases = [...inputs.map((input) => [input]), inputs];

describe.runIf(present)('the previews of the source documents', () => {
  it.each(
    cases.map(
      (documents) => [documents.map(({ name }) => name.slice(0, 3)).join(' and '), documents] as const,
    ),
  )(
    '%s: every reading is of the cell that it names, and its own text changes nothing',
    async (_, documents) => {
      const result = await importDocuments(documents, { today: '2017-04-01' });
      const layouts = planLayouts(result.plan);
      const placed = result.notes.flatMap((note) =>
        note.place === null || note.cell === null ? [] : [{ ...note, place: note.place, cell: note.cell }],
      );
      expect(placed.length).toBeGreaterThan(5);
      for (const { table, cell, place } of placed) {
        const sheet = layouts.find(({ tables }) => tables?.[0]?.name === table);
        const { rowIndex, columnIndex } = parseAddress(cell);
        const value = planValue(result.plan, place);
        const isDate =
          typeof value === 'string' &&
          /^\d{4}-\d\d-\d\d$/.test(value) &&
          (place.column === 'date' || place.column === 'due');
        const laidOut = cellValue(sheet?.rows[rowIndex]?.[columnIndex]?.value ?? null);
        if (place.column !== 'rag' || value !== null)
          expect([cell, laidOut]).toEqual([cell, isDate ? dateToSerial(value) : value]);
      }
      const { readings } = importPreview(result);
      const typed = new Map(
        readings.flatMap(({ id, place, value, isAside }) =>
          place === null || isAside
            ? []
            : [
                [
                  id,
                  value === null ? ({ kind: 'blank' } as const) : ({ kind: 'change', text: value } as const),
                ] as const,
              ],
        ),
      );
      const { plan, faults } = decideReadings(result, typed);
      expect([...faults.values()]).toEqual([]);
      expect({ ...plan, importNotes: [] }).toEqual({ ...result.plan, importNotes: [] });
      expect(plan.importNotes.length).toBe(result.plan.importNotes.length);
      for (const [index, note] of result.plan.importNotes.entries()) {
        const { source, text, table, cell } = note;
        expect(plan.importNotes[index]).toMatchObject({ source, text, table, cell });
      }
    },
  );
});
