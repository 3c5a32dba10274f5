import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { type Pane, withPane } from './pane.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

interface Looks {
  readonly comments: readonly string[];
  readonly rules: number;
  readonly fill: string;
}

/** The comments of the workbook, and the rules and the colour that lie over an officer's cell. */
function looks(pane: Pane): Promise<Looks> {
  return pane.frame.evaluate(async () => {
    const { Excel } = Object(globalThis);
    return Excel.run(async (context: Excel.RequestContext) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Actions');
      const comments = workbook.comments.load('items/content');
      const rules = sheet.getRange().conditionalFormats.load('items/id');
      const fill = sheet.getRange('E12').load('format/fill/color').format.fill;
      await context.sync();
      return {
        comments: comments.items.map(({ content }) => content),
        rules: rules.items.length,
        fill: fill.color,
      };
    });
  });
}

/** An officer colours the faulty cell E12 and comments on the faulty cell N7. */
function formatByHand(pane: Pane): Promise<void> {
  return pane.frame.evaluate(async () => {
    const { Excel } = Object(globalThis);
    await Excel.run(async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getItem('Actions');
      sheet.getRange('E12').format.fill.color = '#FFF2CC';
      context.workbook.comments.add(sheet.getRange('N7'), 'Ask Jo about this');
      await context.sync();
    });
  });
}

describe('marks on cells', { timeout: 120_000 }, () => {
  it('are put on faulty cells and taken away, and leave what an officer did as it was', async () => {
    await withPane({}, async (pane) => {
      await formatByHand(pane);
      const before = await looks(pane);
      expect(before).toMatchObject({ comments: ['Ask Jo about this'], fill: '#FFF2CC' });
      await pane.validate();
      await pane.press('Mark cells', /marked with a border and a message/);

      const marked = await looks(pane);
      expect(marked.fill).toBe('#FFF2CC');
      expect(marked.rules).toBeGreaterThan(before.rules);
      expect(marked.comments).toContain('Ask Jo about this');
      expect(marked.comments.join('\n')).toContain('HWB check. Error: "C3 H" has no lead.');
      // Each of them once, however often it is pressed.
      await pane.press('Mark cells', /marked with a border and a message/);
      expect(await looks(pane)).toEqual(marked);

      await pane.press(/^Clear marks/, /The marks are gone/);
      expect(await looks(pane)).toEqual(before);
      expect(await pane.button(/^Clear marks/).count()).toBe(0);
    });
  });
});
