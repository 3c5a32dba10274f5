import { afterAll, expect, it } from 'vitest';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { closeBrowser } from '../browser/open-workbench.ts';
import { type Pane, withPane } from './pane.ts';
import { planWith, sampleWith } from './workbooks.ts';

afterAll(closeBrowser);

const actionCount = 5_000;
const longestMarkRequest = 1_000_000;

const textDates = { 'Actions!J5': '30 April 2017', 'Actions!J6': '31/05/2017' };

/** The sample's actions over and over, with two dates that are texts. */
function largePlan() {
  const actions = Array.from({ length: actionCount }, (_, index) => {
    const action = samplePlan.actions[index % samplePlan.actions.length];
    if (!action) throw new Error('The sample has no action.');
    return { ...action, ref: `A${index + 1}`, rowId: null };
  });
  return planWith({ ...samplePlan, actions }, textDates);
}

interface Frozen {
  /** By the pane's own scripts, in milliseconds. */
  readonly own: number;
  /** By the page around it as well, which stands for Excel and shares the thread here. */
  readonly all: number;
}

/** Begins to watch for stretches in which the pane cannot answer. */
function watchFrozen(pane: Pane): Promise<void> {
  return pane.frame.evaluate(() => {
    const frozen = { own: 0, all: 0 };
    Object(globalThis).frozen = frozen;
    if (Object(globalThis).isWatched) return;
    Object(globalThis).isWatched = true;
    new PerformanceObserver((list) => {
      const { frozen } = Object(globalThis);
      for (const { name, duration } of list.getEntries()) {
        frozen.all = Math.max(frozen.all, Math.round(duration));
        if (name === 'self') frozen.own = Math.max(frozen.own, Math.round(duration));
      }
    }).observe({ type: 'longtask' });
  });
}

/** Presses a button in the moment in which it appears: on a fast machine the work is soon done. */
function pressWhenThere(pane: Pane, name: string): Promise<void> {
  return pane.frame.evaluate((wanted) => {
    const watcher = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === wanted,
      );
      if (!button) return;
      watcher.disconnect();
      button.click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  }, name);
}

/** What the requests of each button may come to, with `reads` for one look at the whole workbook. */
async function buttons(pane: Pane, title: string, reads: number): Promise<void> {
  const { workbench } = pane;
  /** Does something, and prints the round trips and bytes it took and how long the pane froze. */
  const measure = async (name: string, work: () => Promise<void>) => {
    await watchFrozen(pane);
    const [start, before] = [performance.now(), await workbench.traffic()];
    await work();
    const [took, after] = [Math.round(performance.now() - start), await workbench.traffic()];
    const frozen: Frozen = await pane.frame.evaluate(() => Object(globalThis).frozen);
    const roundTrips = after.roundTrips - before.roundTrips;
    const bytes = after.requestBytes - before.requestBytes;
    process.stdout.write(
      `${title}: ${name} in ${took} ms, ${roundTrips} round trips, ${bytes.toLocaleString('en-GB')} bytes asked; longest frozen stretch ${frozen.own} ms in the pane, ${frozen.all} ms with the page.\n`,
    );
    return { roundTrips, bytes };
  };
  const validated = await measure('validated', () => pane.press('Validate', /Validated: [\d,]+ errors/));
  expect(validated.roundTrips).toBeLessThanOrEqual(reads);
  const marked = await measure('marked', () => pane.press('Mark cells', /marked with a border/));
  // One more where there are conditional formats that were not seen before, to tell people's from ours.
  expect(marked.roundTrips).toBeLessThanOrEqual(3);
  expect(marked.bytes).toBeLessThan(longestMarkRequest);
  const cleared = await measure('cleared', () => pane.press(/^Clear marks/, /The marks are gone/));
  expect(cleared.roundTrips).toBeLessThanOrEqual(2);
  await pane.button(/^Fix all certain/).click();
  const fixed = await measure('mended', () => pane.press('Fix all', /fixes were made/));
  // What stands there is read, then written, and the mended plan is looked at.
  expect(fixed.roundTrips).toBeLessThanOrEqual(2 * reads + 1);
  await pane.cellBecomes('Actions!J5', 42_855);
}

it('the sample is validated, marked, cleared and mended in a round trip to read and one to write each', async () => {
  await withPane({ workbook: sampleWith(textDates) }, async (pane) => {
    await pane.show('Validate');
    await buttons(pane, 'The sample', 1);
  });
}, 120_000);

it('a plan of 5,000 actions is validated, marked and mended, and that can be cancelled', async () => {
  await withPane({ workbook: largePlan() }, async (pane, workbench) => {
    process.stdout.write(`5,000 actions: ready after ${Math.round(await workbench.ready())} ms.\n`);
    await pane.show('Validate');
    await pressWhenThere(pane, 'Cancel');
    await pane.press('Validate');
    await pane.said(/Stopped: validating the plan/);
    expect(await pane.button('Validate').count()).toBe(1);
    // Excel gives no more than 5 MB at once, so that this much is read block by block.
    await buttons(pane, '5,000 actions', 15);
  });
}, 240_000);
