import { afterAll, describe, expect, it } from 'vitest';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { closeBrowser, openWorkbench } from '../browser/open-workbench.ts';

afterAll(closeBrowser);

const actionCount = 5_000;

/** The sample plan with its actions over and over. */
function largePlan() {
  const actions = Array.from({ length: actionCount }, (_, index) => {
    const action = samplePlan.actions[index % samplePlan.actions.length];
    if (!action) throw new Error('The sample plan has no actions.');
    return { ...action, ref: `A${index + 1}`, rowId: null };
  });
  return planLayouts({ ...samplePlan, actions });
}

describe('a plan of 5,000 actions in the workbench', { timeout: 240_000 }, () => {
  it('opens, and calculates what is typed', async () => {
    const workbench = await openWorkbench({ workbook: largePlan() });
    const ready = Math.round(await workbench.ready());
    await workbench.settled();
    await workbench.page.evaluate(() => {
      const lengths: number[] = [];
      Object(globalThis).longTasks = lengths;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) lengths.push(Math.round(duration));
      }).observe({ type: 'longtask' } as never);
    });
    const timed = async (address: string) => {
      const start = performance.now();
      await workbench.type(address, 'Withdrawn');
      return Math.round(performance.now() - start);
    };
    const first = await timed('Actions!K6');
    const next = await timed('Actions!K8');
    const longTasks: number[] = await workbench.page.evaluate(() => Object(globalThis).longTasks);
    process.stdout.write(
      `5,000 actions: ready after ${ready} ms; the first edit typed and calculated in ${first} ms, the next in ${next} ms, the longest stretch without a frame ${Math.max(0, ...longTasks)} ms.\n`,
    );
    expect(await workbench.cell('Actions!N6')).toBe('N');
    expect(workbench.faults).toEqual([]);
  });
});
