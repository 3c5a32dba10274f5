import axe from 'axe-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { type Pane, withPane } from './pane.ts';
import { emptyWorkbook } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const looks = [
  { look: 'at 320 px', forcedColors: 'none' },
  { look: 'at 320 px in forced colours', forcedColors: 'active' },
] as const;

/** Makes the pane as narrow as it gets, by the keys that people have for it. */
async function narrow(pane: Pane): Promise<void> {
  const line = pane.workbench.page.getByRole('separator', { name: 'Width of the task pane' });
  for (let presses = 0; presses < 5; presses += 1) await line.press('ArrowRight');
  expect(await pane.frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
}

/** What axe has against the pane as it stands, and how far it is too wide. */
async function violations(pane: Pane): Promise<readonly string[]> {
  await pane.frame.evaluate(axe.source);
  return pane.frame.evaluate(async () => {
    // Colours on their way from one state to the next are those of neither.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await Object(globalThis).axe.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(
        ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
          `${id}: ${nodes[0]?.html.slice(0, 200)}`,
      ),
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
    ];
  });
}

describe('the pane in the workbench passes axe', { timeout: 120_000 }, () => {
  it.each(looks)('in an empty workbook and before an import is written, $look', async ({ forcedColors }) => {
    await withPane({ workbook: emptyWorkbook, forcedColors }, async (pane) => {
      await narrow(pane);
      expect(await violations(pane)).toEqual([]);
      const text = 'Ref\tAction\tLead\tDelivery date\nA\tOpen a lunch club\tSmith Jones\tEarly 2017\n';
      await pane.main.getByLabel('Or paste a table or text').fill(text);
      await pane.press('Read the text');
      await pane.main.getByRole('heading', { level: 1, name: 'Look over the import' }).waitFor();
      expect(await violations(pane)).toEqual([]);
    });
  });

  it.each(looks)('in every view of a plan, $look', async ({ forcedColors }) => {
    await withPane({ forcedColors }, async (pane) => {
      await narrow(pane);
      const found: Record<string, readonly string[]> = { plan: await violations(pane) };
      await pane.show('Validate');
      found['before validating'] = await violations(pane);
      await pane.validate();
      found['after validating'] = await violations(pane);
      await pane.press('Mark cells', /marked with a border/);
      found['marked'] = await violations(pane);
      await pane.show('Submit');
      found['submit'] = await violations(pane);
      await pane.show('Formulas');
      found['formulas'] = await violations(pane);
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    });
  });
});
