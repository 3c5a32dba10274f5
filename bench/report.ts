import { planLayouts } from '../src/plan/layout/plan-layouts.ts';
import type { Plan } from '../src/plan/plan.ts';
import { samplePlan } from '../src/plan/sample/sample-plan.ts';
import { readPlan } from '../src/plan/snapshot/read-plan.ts';
import { boardReport } from '../src/report/board-report.ts';
import { renderers } from '../src/report/renderers.ts';
import { planContentHash } from '../src/submission/content-hash.ts';
import { submittedPlan } from '../src/submission/submitted-plan.ts';
import { validatePlan } from '../src/validation/validate-plan.ts';
import { MemoryWorkbook } from '../src/workbook/memory/memory-workbook.ts';

const asAt = '2017-04-01';

/** The sample plan over and over: so many actions and indicators, under objectives of twenty actions each. */
function largePlan(actions: number, indicators: number): Plan {
  const objectives = Math.max(1, Math.ceil(actions / 20));
  const take = <Row>(rows: readonly Row[], count: number, change: (row: Row, index: number) => Row): Row[] =>
    Array.from({ length: count }, (_, index) => rows[index % rows.length])
      .filter((row) => row !== undefined)
      .map(change);
  const under = (index: number) => `O${(index % objectives) + 1}`;
  return {
    ...samplePlan,
    objectives: take(samplePlan.objectives, objectives, (row, index) => ({
      ...row,
      ref: `O${index + 1}`,
      rowId: `o${index}`,
    })),
    ambitions: [],
    evidence: take(samplePlan.evidence, Math.ceil(actions / 10), (row, index) => ({
      ...row,
      objective: under(index),
      rowId: `e${index}`,
    })),
    actions: take(samplePlan.actions, actions, (row, index) => ({
      ...row,
      objective: under(index),
      ref: String(index + 1),
      seeAlso: null,
      leads: row.leads ?? 'Head of Adults',
      rowId: `a${index}`,
    })),
    updates: take(samplePlan.updates, actions, (row, index) => ({
      ...row,
      action: `${under(index)} ${index + 1}`,
      rowId: `u${index}`,
    })),
    indicators: take(samplePlan.indicators, indicators, (row, index) => ({
      ...row,
      objective: under(index),
      ref: String(index + 1),
      rowId: `i${index}`,
    })),
    measurements: take(samplePlan.measurements, indicators * 3, (row, index) => ({
      ...row,
      indicator: `${under(index % indicators)} ${(index % indicators) + 1}`,
      rowId: `m${index}`,
    })),
  };
}

async function snapshotOf(plan: Plan) {
  const workbook = new MemoryWorkbook({ name: 'plan.xlsx', sheets: [] });
  await workbook.apply(planLayouts(plan).map((layout) => ({ kind: 'add-sheet', layout })));
  return workbook.read();
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await work();
  const time = performance.now() - began;
  process.stdout.write(`  ${what.padEnd(28)} ${Math.round(time).toLocaleString('en-GB')} ms\n`);
  return [result, time];
}

async function benchSize(actions: number, indicators: number, budget: string): Promise<void> {
  process.stdout.write(`${actions.toLocaleString('en-GB')} actions, ${indicators} indicators (${budget})\n`);
  const snapshot = await snapshotOf(largePlan(actions, indicators));
  const earlier = readPlan(await snapshotOf(largePlan(actions - 10, indicators)));
  const contentHash = await planContentHash(earlier.snapshot);
  const since = {
    boardDate: '2017-01-20',
    submittedBy: null,
    at: null,
    workbook: null,
    contentHash,
    plan: submittedPlan(earlier, { asAt: '2017-01-20', contentHash }),
  };
  let total = 0;
  const processor = process.cpuUsage();
  const [validation, validating] = await timed('validating', () => validatePlan(snapshot, { asAt }));
  const [report, making] = await timed('the report as a value', () =>
    boardReport(readPlan(snapshot), { asAt, since, isDraft: true, issues: validation.counts }),
  );
  total += validating + making;
  for (const [format, load] of Object.entries(renderers)) {
    const [bytes, time] = await timed(`.${format}`, async () => (await load())(report));
    total += time;
    process.stdout.write(`  ${' '.repeat(28)} ${(bytes.length / 1e6).toFixed(1)} MB\n`);
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const { user, system } = process.cpuUsage(processor);
  // On a busy machine the clock tells of the others too.
  const busy = ((user + system) / 1e6).toFixed(1);
  process.stdout.write(
    `  in all ${(total / 1000).toFixed(1)} s, ${busy} s of the processor, at most ${memory} MB so far\n`,
  );
}

/** How long a pack takes in every form there is, and what memory it needs. */
export async function benchReport(): Promise<void> {
  await benchSize(200, 40, 'four forms in under 3 s');
  await benchSize(5_000, 40, 'four forms in under 15 s and 700 MB');
}
