import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../src/importing/assemble/import-documents.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { fixPlan } from '../../src/validation/fix-plan.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';

const folder = new URL('../../../shared/seeds/', import.meta.url);
const present = existsSync(folder);
if (!present) console.info('The source documents are not here: what is wrong in them was not checked.');

async function workbookOf(...prefixes: string[]): Promise<MemoryWorkbook> {
  const files = readdirSync(folder).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  const inputs = files.map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
  const { plan } = await importDocuments(inputs, { today: '2017-04-01' });
  const workbook = new MemoryWorkbook({ sheets: [] });
  await workbook.apply(planLayouts(plan).map((layout) => ({ kind: 'add-sheet', layout })));
  return workbook;
}

/** What is found, as "code row"; with the row's key where it has one, else its cell. */
async function found(workbook: MemoryWorkbook, asAt: string): Promise<Set<string>> {
  const { issues } = await validatePlan(await workbook.read(), { asAt });
  return new Set(issues.map(({ code, rowKey, cell }) => `${code} ${rowKey ?? cell}`));
}

describe.runIf(present)('what a careful reader finds in the source documents', () => {
  it('two plans of one strategy: the same work twice, gaps, placeholders and figures', async () => {
    const issues = await found(await workbookOf('000', '001'), '2017-04-01');
    const expected = [
      'action/same-action-twice B3 A',
      'action/cross-reference-differs C3 B',
      'action/same-action-twice B3 H',
      'text/arithmetic B3 I',
      'action/no-lead C3 H',
      'action/no-date C3 H',
      ...['E', 'F', 'G', 'J'].map((ref) => `action/no-date B3 ${ref}`),
      ...['C', 'D'].map((ref) => `action/no-outcome B3 ${ref}`),
      'text/placeholder B3 J',
      'indicator/baseline-unclear B3 2',
      'indicator/target-not-set B3 1',
      ...['C3 3', 'B3 3', 'B3 4'].map((key) => `indicator/benchmark-as-target ${key}`),
      'lead/two-roles B3 I',
      'action/overdue B3 A',
      'action/start-date-only C3 A',
      'action/start-date-only C3 E',
      'action/target-without-base C3 B',
      'action/target-without-base B3 A',
      'action/rag-missing C3 C',
    ];
    expect(expected.filter((issue) => !issues.has(issue))).toEqual([]);
    expect([...issues].filter((issue) => issue.startsWith('indicator/trajectory-differs'))).toEqual([]);
    expect([...issues].filter((issue) => issue.startsWith('action/same-action-twice'))).toHaveLength(2);
  });

  it('a year’s end: contradictions, late actions, and numbers that leave gaps', async () => {
    const workbook = await workbookOf('002');
    const issues = await found(workbook, '2015-04-01');
    const expected = [
      ...['1 5', '1 6', '2 10', '2 12', '4 18'].map((key) => `action/overdue ${key}`),
      'action/date-differs-from-text 2 12',
      'action/rag-contradicts-progress 1 7',
      'action/progress-contradicts-itself 1 5',
      'action/lead-disputed 1 4',
    ];
    expect(expected.filter((issue) => !issues.has(issue))).toEqual([]);
    // A day later the one that was due on the last of March is late, and so red by itself.
    const unrated = [...(await found(workbook, '2015-03-31'))].filter((issue) =>
      issue.startsWith('action/rag-missing'),
    );
    expect(unrated).toEqual(expect.arrayContaining(['action/rag-missing 8 34', 'action/rag-missing 10 41']));
    expect([...issues].filter((issue) => issue.startsWith('ambition/numbering'))).toHaveLength(4);
  });

  it('a template in progress: what only the words say is complete, late tasks, an outcome nobody measures', async () => {
    const issues = await found(await workbookOf('003'), '2014-10-31');
    const expected = [
      'action/complete-in-text 1 1',
      ...['1 3', '1 4', '1 5'].map((key) => `action/overdue ${key}`),
      'action/outcome-not-measurable 1 5',
    ];
    expect(expected.filter((issue) => !issues.has(issue))).toEqual([]);
  });

  it('all of them together: nothing more is taken for the same work, and fixes settle', async () => {
    const workbook = await workbookOf('0');
    const { validation } = await fixPlan(workbook, { asAt: '2017-04-01' });
    expect(validation.issues.filter(({ fix }) => fix)).toEqual([]);
    const twice = validation.issues.filter(({ code }) => code === 'action/same-action-twice');
    expect(twice.length).toBeLessThanOrEqual(4);
  });
});
