import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import { makeXlsx, sheet } from './make-xlsx.ts';

const plan = sheet('Sheet1', [
  ['Priority 1: Healthy places'],
  ['Updated 12/09/2024 by Public Health'],
  ['Ref', 'Action', 'Lead', 'Due', 'RAG'],
  ['HW-1', 'Open the walking route', 'Public Health', '30/04/2026', 'G'],
]);
const glossary = sheet('Glossary', [
  ['ICB', 'Integrated care board'],
  ['JSNA', 'Joint strategic needs assessment'],
]);

describe('a sheet with a title and a line on its last change', () => {
  it('names the objective by its title', async () => {
    const { plan: found } = await importDocuments([{ name: 'p.xlsx', bytes: makeXlsx([plan]) }]);
    expect(found.objectives.map(({ objective }) => objective)).toEqual(['Healthy places']);
    expect(found.settings.find(({ setting }) => setting === 'Title')?.value).toBe('p');
    expect(found.importNotes.some(({ text }) => text === 'Updated 12/09/2024 by Public Health')).toBe(true);
  });

  it('keeps a glossary on another sheet in the notes', async () => {
    const bytes = makeXlsx([plan, glossary]);
    const { plan: found, notes } = await importDocuments([{ name: 'p.xlsx', bytes }]);
    expect(found.actions.map(({ ref }) => ref)).toEqual(['HW-1']);
    expect(found.indicators).toEqual([]);
    expect(notes.filter(({ source }) => source.includes('Glossary, row')).map(({ text }) => text)).toEqual([
      'ICB',
      'Integrated care board',
      'JSNA',
      'Joint strategic needs assessment',
    ]);
  });
});
