import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellErrorCodes } from '../../src/grid/cell.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { planTables } from '../../src/plan/plan.ts';
import type { PlanTableName } from '../../src/plan/snapshot/plan-reader.ts';
import { AsAtDateError } from '../../src/validation/errors.ts';
import { fixPlan } from '../../src/validation/fix-plan.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { planSheets, planWorkbook } from './plan-workbook.ts';
import { action, soundObjectives, withActions } from './rule-case.ts';

describe('validating a plan', () => {
  it('gives the issues in the order of sheets and cells, and counts them', async () => {
    const plan = withActions(
      action({ ref: null, leads: null, delivery: null, due: null }),
      action({ ref: 'B', objective: 'Z9', references: '????' }),
    );
    const { issues, counts, asAt } = await validatePlan(await planWorkbook(plan).read());
    expect(asAt).toBe('2017-04-01');
    expect(issues.map(({ cell, severity }) => `${cell} ${severity}`)).toEqual([
      'A2 error',
      'E2 error',
      'H2 warning',
      'B3 error',
      'C3 warning',
      'S3 warning',
    ]);
    expect(counts).toEqual({ error: 3, warning: 3, advice: 0 });
  });

  it('places an issue by sheet, cell, row id and key', async () => {
    const { issues } = await validatePlan(await planWorkbook(withActions(action({ leads: null }))).read());
    expect(issues[0]).toMatchObject({
      table: 'Actions',
      sheet: 'Actions',
      cell: 'E2',
      rowId: 'actions-1',
      rowKey: 'C3 A',
    });
  });

  it('tells how far it has come, to the end', async () => {
    const steps: string[] = [];
    const plan = withActions(...Array.from({ length: 1_500 }, (_, index) => action({ ref: String(index) })));
    await validatePlan(await planWorkbook(plan).read(), {
      onProgress: ({ done, total }) => steps.push(`${done}/${total}`),
    });
    expect(steps.at(-1)).toMatch(/^(\d+)\/\1$/);
    expect(steps.length).toBeGreaterThan(5);
  });

  it('stops when it is asked to, between two steps', async () => {
    const plan = withActions(...Array.from({ length: 3_000 }, (_, index) => action({ ref: String(index) })));
    const controller = new AbortController();
    const work = validatePlan(await planWorkbook(plan).read(), {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done > 500) controller.abort(new Error('enough'));
      },
    });
    await expect(work).rejects.toThrow('enough');
  });

  it('lets others work in between', async () => {
    const snapshot = await planWorkbook(
      withActions(...Array.from({ length: 20_000 }, (_, index) => action({ ref: String(index) }))),
    ).read();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await validatePlan(snapshot);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it.each(['2017-02-30', 'soon', '1 April 2017', ''])('takes "%s" for no date to judge at', async (asAt) => {
    const snapshot = await planWorkbook({}).read();
    await expect(validatePlan(snapshot, { asAt })).rejects.toThrow(AsAtDateError);
  });

  it.each([
    ['a date cell', 42_826, '2017-04-01'],
    ['a date in words', '1 April 2017', '2017-04-01'],
    ['a month', 'April 2017', '2017-04-01'],
    ['a year', 2017, '2017-04-01'],
    ['two readings', '03/04/2017', null],
    ['TRUE', true, null],
  ])('takes the reporting date from %s', async (_, value, expected) => {
    const workbook = planWorkbook({ settings: [{ setting: 'reporting DATE', value }] });
    expect((await validatePlan(await workbook.read())).asAt).toBe(expected);
  });

  it('calls updates and data old from when it is told to', async () => {
    const plan = withActions(action({ progress: 'December 2016 update: ground cleared' }));
    const snapshot = await planWorkbook(plan).read();
    const codes = async (updateMonths: number) =>
      (await validatePlan(snapshot, { limits: { updateMonths } })).issues.map(({ code }) => code);
    expect(await codes(6)).toEqual([]);
    expect(await codes(3)).toEqual(['action/no-recent-update']);
  });

  it('says that an empty workbook lacks what a plan needs', async () => {
    const workbook = new MemoryWorkbook({ sheets: [{ name: 'Sheet1', rows: [] }] });
    const { issues } = await validatePlan(await workbook.read());
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(['table/missing', 'plan/no-reporting-date']),
    );
  });
});

const words = fc.constantFrom(
  'C3',
  'C3 ',
  'Ι',
  '2/3',
  'TBC',
  '????',
  'April 2017',
  'by end quarter 2',
  '31 June 2017',
  'Γο grow by I0%',
  'a target of 10, currently 5, an increase of 4',
  'did not take place. Complete.',
  '[see also B3',
  'Ann Example / Head of Parks, CCG',
  'PHOF 9.99Z',
  '__proto__',
  'G',
  'Complete',
  '50%',
  '1,650',
  'higher',
  '2014/15',
);
const cells: fc.Arbitrary<Cell> = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.integer({ min: -10, max: 60_000 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(...cellErrorCodes).map((error) => ({ error })),
  words.map((value) => ({ formula: 'A1', value })),
);
const names = Object.keys(planTables) as PlanTableName[];
const soupOf = (isWanted: (column: string) => boolean) =>
  fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        fc.array(
          fc.record(
            Object.fromEntries(
              Object.keys(planTables[name].columns)
                .filter(isWanted)
                .map((column) => [column, cells]),
            ),
            {
              requiredKeys: [],
            },
          ),
          { maxLength: 4 },
        ),
      ]),
    ),
  );

const soup = soupOf(() => true);

describe('whatever a workbook holds', () => {
  it('validation gives issues with sentences, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (plan) => {
        const workbook = new MemoryWorkbook({ sheets: planSheets(plan) });
        const { issues, counts } = await validatePlan(await workbook.read());
        expect(counts.error + counts.warning + counts.advice).toBe(issues.length);
        for (const issue of issues) expect(issueSentence(issue)).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 150, seed: 42 },
    );
  });

  it('validation is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (plan) => {
        const snapshot = await new MemoryWorkbook({ sheets: planSheets(plan) }).read();
        expect(await validatePlan(snapshot)).toEqual(await validatePlan(snapshot));
      }),
      { numRuns: 40, seed: 43 },
    );
  });

  it('fixing leaves no certain fix, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        soupOf((column) => column !== 'rowId'),
        async (plan) => {
          const workbook = new MemoryWorkbook({ sheets: planSheets(plan) });
          const { refused, validation } = await fixPlan(workbook);
          expect(refused).toEqual([]);
          expect(validation.issues.filter(({ fix }) => fix)).toEqual([]);
          const again = await fixPlan(workbook);
          expect(again.applied).toEqual([]);
        },
      ),
      { numRuns: 100, seed: 44 },
    );
  });

  it('sheets of anything at all do not stop it', async () => {
    const sheets = fc.array(
      fc.record({
        name: fc.constantFrom('Actions', 'Indicators', 'Plan', 'Objectives', 'Other'),
        rows: fc.array(
          fc.array(fc.oneof(cells, fc.constantFrom('Ref', 'Objective', 'Action', 'Leads', 'Delivery')), {
            maxLength: 8,
          }),
          { maxLength: 6 },
        ),
      }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(sheets, async (made) => {
        const distinct = [...new Map(made.map((sheet) => [sheet.name, sheet])).values()];
        const { issues } = await validatePlan(await new MemoryWorkbook({ sheets: distinct }).read());
        expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 150, seed: 45 },
    );
  });
});

describe('a hundred actions that are one', () => {
  it('are told once each, against the first', async () => {
    const actions = Array.from({ length: 100 }, (_, index) => action({ ref: String(index) }));
    const { issues } = await validatePlan(
      await planWorkbook({ objectives: soundObjectives, actions }).read(),
    );
    const twice = issues.filter(({ code }) => code === 'action/same-action-twice');
    expect(twice).toHaveLength(99);
  });
});
