import { expect, it } from 'vitest';
import { importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { validatePlan } from '../../../src/validation/validate-plan.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook.ts';
import { makeXlsx } from '../xlsx/make-xlsx.ts';

it.each([
  ['Action,Lead,Delivery\n,Head of Housing,March 2032', 'Actions', 'Action'],
  ['Indicator,Baseline,Target\nIndicator 1,10,20', 'Indicators', 'Name'],
])('validation asks for what the document has lost: %j', async (text, sheet, lost) => {
  const bytes = new TextEncoder().encode(text);
  const { plan } = await importDocuments([{ name: 'plan.csv', bytes }], { today: '2031-06-15' });
  const workbook = readWorkbook(new PackageEdit(makeXlsx(planLayouts(plan)), 'plan.xlsx'));
  const { issues } = await validatePlan(workbook);
  const found = issues.filter(({ code }) => code === 'text/placeholder');
  expect(found).toMatchObject([
    { sheet, cell: 'C5', parameters: { found: `[${lost} missing from the document]` } },
  ]);
});
