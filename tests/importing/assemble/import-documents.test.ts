import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import type { ImportInput } from '../../../src/importing/assemble/read-document.ts';
import { EmptyDocumentError, NothingToImportError } from '../../../src/importing/errors.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { settingNames } from '../../../src/plan/tables/plan-settings.ts';
import { makeDocx, paragraph, row, styled, table } from '../docx/make-docx.ts';
import { makeXlsx, sheet } from '../xlsx/make-xlsx.ts';

const today = '2031-06-15';

function text(name: string, content: string): ImportInput {
  return { name, bytes: new TextEncoder().encode(content) };
}

const planText = `## Healthy Places Action Plan

OBJECTIVE: D2 – Warm, safe homes\tOBJECTIVE LEAD: Head of Housing
Action\tOutcome\tAction lead\tDelivery date
A. Grow the repair club by a tenth\tMore homes mended\tHead of Housing\tMarch 2032
B. Give out small grants to street groups\tMore groups at work\tHead of Communities\tTo be confirmed
`;

const slides = `Healthy Places Action Plan (D2) Warm and safe homes

Small Grants

**Begun in 2030 with a pot of £9,000
£4,120 granted to date to 17 groups**

Repair Club

58 trained fixers

- Shed – opened May 2031
- Second shed – opening Sept 2031
`;

describe('importDocuments', () => {
  it('puts a plan and slides about it into one plan', async () => {
    const { plan, tables } = await importDocuments([text('plan.txt', planText), text('slides.txt', slides)], {
      today,
    });
    expect(tables).toMatchObject({ Objectives: 1, Actions: 3, Updates: 2, Measurements: 4 });
    expect(plan.actions.map(({ objective, ref }) => `${objective} ${ref}`)).toEqual([
      'D2 A',
      'D2 B',
      'D2 M1',
    ]);
    expect(plan.objectives[0]?.leads).toBe('Head of Housing');
  });

  it('links an update to the one action that has its title', async () => {
    const { plan, notes } = await importDocuments([text('plan.txt', planText), text('slides.txt', slides)], {
      today,
    });
    expect(plan.updates.map(({ action, update }) => [action, update])).toEqual([
      ['D2 B', 'Small Grants: Begun in 2030 with a pot of £9,000'],
      ['D2 A', 'Repair Club: Shed – opened May 2031'],
    ]);
    expect(notes.filter(({ reading }) => reading?.startsWith('An update of action'))).toHaveLength(2);
  });

  it('leaves the link to a person where two actions share the title', async () => {
    const other = `${planText}C. Audit small grants\tTrust\tHead of Finance\tMay 2032\n`;
    const { plan, notes } = await importDocuments([text('plan.txt', other), text('slides.txt', slides)], {
      today,
    });
    expect(plan.updates.map(({ action }) => action)).toEqual(['D2 A']);
    const kept = plan.evidence.find(({ title }) => title === 'Small Grants');
    expect(kept).toMatchObject({ objective: 'D2', kind: 'achievement', date: null });
    const note = notes.find(({ reading }) => reading?.startsWith('May be'));
    expect(note).toMatchObject({
      certainty: 'ambiguous',
      reading: 'May be an update of one of the actions D2 B, D2 C',
    });
  });

  it('names twenty actions of a title at most', async () => {
    const rows = Array.from(
      { length: 22 },
      (_, index) => `${index + 1}. Audit small grants\tTrust\tOfficer\tMay 2032\n`,
    );
    const many = `## Plan\n\nAction\tOutcome\tLead\tDelivery date\n${rows.join('')}`;
    const { notes } = await importDocuments([text('plan.txt', many), text('slides.txt', slides)], { today });
    expect(notes.find(({ reading }) => reading?.startsWith('May be'))?.reading).toMatch(/1 20 and 2 more$/);
  });

  it('keeps what happened as dated achievements where no action is of that name', async () => {
    const { plan, notes } = await importDocuments([text('slides.txt', slides)], { today });
    expect(plan.updates).toEqual([]);
    const shed = plan.evidence.findIndex(({ text: words }) => words === 'Shed – opened May 2031');
    expect(plan.evidence[shed]).toMatchObject({ objective: 'D2', title: 'Repair Club', date: '2031-05-31' });
    const note = notes.find(({ text: words }) => words === 'Shed – opened May 2031');
    expect(note).toMatchObject({ table: 'Evidence', cell: `E${shed + 5}` });
  });

  it('gives every note the cell of the workbook that it is about', async () => {
    const { plan, notes } = await importDocuments([text('slides.txt', slides)], { today });
    const note = notes.find(({ text: words }) => words === '58 trained fixers');
    expect(note).toMatchObject({
      table: 'Measurements',
      source: 'slides.txt, line 10',
      certainty: 'ambiguous',
    });
    const layout = planLayouts(plan).find(({ name }) => name === 'Measurements');
    const rowNumber = Number(note?.cell?.slice(1));
    expect(layout?.rows[rowNumber - 1]?.[0]?.value).toBe('Repair Club: trained fixers');
  });

  it('writes the notes into the plan as well', async () => {
    const { plan, notes } = await importDocuments([text('slides.txt', slides)], { today });
    expect(plan.importNotes).toEqual(notes.map(({ place: _, ...note }) => note));
  });

  it('reads Word, Excel and CSV documents by what they are', async () => {
    const rows = [
      ['Action', 'Lead', 'Deadline'],
      ['Insulate lofts', 'Head of Housing', 'March 2032'],
    ];
    const docx = makeDocx(
      styled('H1', 'Objective D2: Warm homes') + table(...rows.map((cells) => row(cells))),
    );
    const inputs: ImportInput[] = [
      { name: 'a.docx', bytes: docx },
      { name: 'b.xlsx', bytes: makeXlsx([sheet('Sheet1', [['Plan of streets'], [], ...rows])]) },
      text('c.csv', rows.map((cells) => cells.join(',')).join('\n')),
    ];
    for (const input of inputs) {
      const { plan } = await importDocuments([input], { today });
      expect(plan.actions.map(({ action, leads, due }) => [action, leads, due])).toEqual([
        ['Insulate lofts', 'Head of Housing', '2032-03-31'],
      ]);
    }
  });

  it('reads a form whose headers stand one above the other as a plan', async () => {
    const form = 'Action,Insulate lofts\nLead,Head of Housing\nBy when,March 2032';
    const { plan } = await importDocuments([text('form.csv', form)], { today });
    expect(plan.actions.map(({ action, leads, due }) => [action, leads, due])).toEqual([
      ['Insulate lofts', 'Head of Housing', '2032-03-31'],
    ]);
    expect(plan.evidence).toEqual([]);
  });

  it('recovers links to indicators that Excel has turned into dates', async () => {
    const links = [
      [42796, 'd-mmm'],
      [42796, 'dd\\-mmm'],
      [42796, 'm/d'],
      [42796, 'dd/mm/yyyy'],
      [42796, 'mmm-yy'],
      [42796.5, 'd-mmm'],
      '2/3',
      '02-Mar',
      4,
    ] as const;
    const rows = links.map((link, index) => [`Insulate street ${index + 1}`, 'Head of Housing', link]);
    const bytes = makeXlsx([sheet('Sheet1', [['Action', 'Lead', 'Linked indicators'], ...rows])]);
    const { plan, notes } = await importDocuments([{ name: 'b.xlsx', bytes }], { today });
    const read = [...['2/3', '2/3', '3/2'], ...[null, null, null], ...['2/3', '2/3', '4']];
    expect(plan.actions.map(({ indicators }) => indicators)).toEqual(read);
    const found = notes.filter(({ table, cell }) => table === 'Actions' && cell?.startsWith('G'));
    expect(found.map(({ cell, text: words, certainty }) => [cell, words, certainty])).toEqual([
      ['G5', '2 March 2017', 'likely'],
      ['G6', '2 March 2017', 'likely'],
      ['G7', '2 March 2017', 'likely'],
      ['G8', '2 March 2017', 'ambiguous'],
      ['G9', 'March 2017', 'ambiguous'],
      ['G10', '2 March 2017', 'ambiguous'],
      ['G12', '02-Mar', 'likely'],
    ]);
    expect(found[0]?.reading).toBe('2/3: Excel had turned these links to indicators into a date');
    expect(found[3]?.reading).toContain('what was typed cannot be known');
  });

  it('takes a Word document without plan tables for prose', async () => {
    const bytes = makeDocx(
      styled('H1', 'Repair Club') + paragraph('58 trained fixers') + paragraph('They meet weekly.'),
    );
    const { plan } = await importDocuments([{ name: 'story.docx', bytes }], { today });
    expect(plan.measurements.map(({ value }) => value)).toEqual([58]);
    expect(plan.evidence.map(({ text: words }) => words)).toEqual(['They meet weekly.']);
  });

  it('notes what stands on hidden sheets', async () => {
    const bytes = makeXlsx([
      sheet('Sheet1', [
        ['Action', 'Lead'],
        ['Walk', 'Officer'],
      ]),
      sheet('Lists', [['Secret']], { visibility: 'hidden' }),
    ]);
    const { notes } = await importDocuments([{ name: 'b.xlsx', bytes }], { today });
    expect(notes.some(({ text: words, table: name }) => words === 'Secret' && name === null)).toBe(true);
  });

  it('imports a workbook of ours without a guess, Row IDs and all', async () => {
    const { plan } = await importDocuments([text('plan.txt', planText)], { today });
    const bytes = makeXlsx(planLayouts(plan));
    const again = await importDocuments([{ name: 'plan.xlsx', bytes }], { today: '2040-01-01' });
    expect(again.notes).toEqual([]);
    expect(again.plan.actions).toEqual(plan.actions);
    expect(again.plan.objectives).toEqual(plan.objectives);
    expect(again.plan.importNotes).toEqual(plan.importNotes);
  });

  it('judges at the date a document states, else of the last event, else today, and says so', async () => {
    const reportingDate = async (input: ImportInput) => {
      const { plan, notes } = await importDocuments([input], { today });
      const value = plan.settings.find(({ setting }) => setting === settingNames.reportingDate)?.value;
      return [value, notes.find(({ text: words }) => words === settingNames.reportingDate)?.certainty];
    };
    expect(await reportingDate(text('slides.txt', slides))).toEqual([47999, 'likely']);
    expect(await reportingDate(text('plan.txt', planText))).toEqual([48014, 'ambiguous']);
    const stated = planText.replace('OBJECTIVE:', 'Position as at 30 September 2030\n\nOBJECTIVE:');
    expect(await reportingDate(text('plan.txt', stated))).toEqual([47756, 'likely']);
  });

  it('takes period and reporting date of a year-end report from its title', async () => {
    const report = planText.replace('Healthy Places Action Plan', 'End of Year Delivery Plan 2029/30');
    const { plan } = await importDocuments([text('report.txt', report)], { today });
    const values = new Map(plan.settings.map(({ setting, value }) => [setting, value]));
    expect(values.get(settingNames.periodStart)).toBe(47209);
    expect(values.get(settingNames.periodEnd)).toBe(47573);
    expect(values.get(settingNames.reportingDate)).toBe(47573);
  });

  it('calls a plan without a title after its file', async () => {
    const { plan, notes } = await importDocuments([text('warm_homes.csv', 'Action,Lead\nWalk,Officer')], {
      today,
    });
    expect(plan.settings.find(({ setting }) => setting === 'Title')?.value).toBe('warm homes');
    expect(notes.some(({ text: words, certainty }) => words === 'Title' && certainty === 'ambiguous')).toBe(
      true,
    );
  });

  it('tells how far it has come', async () => {
    const steps: string[] = [];
    const inputs = [text('plan.txt', planText), text('slides.txt', slides)];
    await importDocuments(inputs, {
      today,
      onProgress: ({ done, total }) => steps.push(`${Math.round((done / total) * 100)} %`),
    });
    expect(steps.at(0)).toBe('0 %');
    expect(steps.at(-1)).toBe('100 %');
    expect(steps).toHaveLength(3);
  });

  it('refuses an import of nothing, and one bad document refuses all', async () => {
    await expect(importDocuments([])).rejects.toThrow(NothingToImportError);
    const inputs = [text('plan.txt', planText), text('empty.txt', '')];
    await expect(importDocuments(inputs)).rejects.toThrow(EmptyDocumentError);
  });

  it('keeps a text that no cell can hold in pieces', async () => {
    const long = `Action\tProgress to date\nWalk\t${'far '.repeat(20_000)}\n`;
    const { plan, notes } = await importDocuments([text('long.txt', `Plan\n\n${long}`)], { today });
    const tables: readonly (readonly object[])[] = Object.values(plan);
    const lengths = tables.flatMap((rows) =>
      rows.flatMap((each) => Object.values(each).map((value) => String(value).length)),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    expect(notes.length).toBeGreaterThan(0);
  });
});
