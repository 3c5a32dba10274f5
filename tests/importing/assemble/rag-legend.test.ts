import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import { readOwnPlan } from '../../../src/importing/xlsx/read-own-plan.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook.ts';
import { makeXlsx } from '../xlsx/make-xlsx.ts';

const legendNote = 'The document explains no RAG colours; these are the usual words. Confirm or change them.';

async function legendNotes(bytes: Uint8Array, name: string) {
  const { notes } = await importDocuments([{ name, bytes }], { today: '2026-05-01' });
  return notes.filter(({ reading }) => reading === legendNote);
}

function csv(rag: string): Uint8Array {
  return new TextEncoder().encode(`Ref,Action,Lead,RAG\n1,Open the walking route,Public Health,${rag}\n`);
}

describe('the legend of the ratings', () => {
  it('asks for a look where a document rates without saying what its colours mean', async () => {
    expect(await legendNotes(csv('G'), 'plan.csv')).toMatchObject([
      { certainty: 'ambiguous', table: 'Plan', text: 'RAG legend', cell: 'B11' },
    ]);
  });

  it('is no matter for a document without ratings', async () => {
    expect(await legendNotes(csv(''), 'plan.csv')).toEqual([]);
  });

  it('stands as written in a plan workbook of ours', async () => {
    const bytes = makeXlsx(planLayouts(samplePlan));
    expect(readOwnPlan(readWorkbook(new PackageEdit(bytes, 'plan.xlsx')))).not.toBeNull();
    expect(await legendNotes(bytes, 'plan.xlsx')).toEqual([]);
  });
});
