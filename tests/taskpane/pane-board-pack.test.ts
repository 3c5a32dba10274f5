import { afterAll, describe, expect, test } from 'vitest';
import { openPane } from './pane-page/open-pane.ts';

const { button, calls, close, focused, page, press, show } = await openPane();
afterAll(close);

describe('the board pack', () => {
  test('is offered after a submission', async () => {
    await show('submit-blocked');
    expect(await button('Make the board pack').count()).toBe(0);
    await show('submit-ready');
    await button('Make the board pack').click();
    expect(await focused()).toBe('Board pack');
    expect(await calls()).toEqual([['show', 'board']]);
  });

  test('is made as people choose it, a press for each form', async () => {
    await show('board-ready');
    await page.getByLabel('Compared with').selectOption('Board of 19 January 2017');
    await page.getByLabel('Financial years are written').selectOption('2014 to 2015');
    await page.getByLabel('Mark it as a draft').check();
    await page.getByLabel('Date of the meeting').fill('2017-05-02');
    await page.getByLabel('Date of the meeting').blur();
    await expect.poll(() => page.getByText('2 May 2017').count()).toBe(1);
    for (const name of ['Word', 'Slides', 'Web page']) await button(name).click();
    await button('Board report sheet in this workbook').click();
    expect(await calls()).toEqual([
      ['choosePack', { since: expect.stringMatching(/^hwb1:/) }],
      ['choosePack', { years: '2014 to 2015' }],
      ['choosePack', { isDraft: true }],
      ['choosePack', { meetingDate: '2017-05-02' }],
      ['makePack', 'docx'],
      ['makePack', 'pptx'],
      ['makePack', 'html'],
      ['addPackSheets', []],
    ]);
  });

  test('takes sheets away only after asking', async () => {
    await show('board-sheets');
    const add = button('Board report sheet in this workbook');
    await add.click();
    expect(await focused()).toBe('Replace the board report sheets?');
    await press('Escape');
    expect(await focused()).toBe('Board report sheet in this workbook');
    expect(await calls()).toEqual([]);
    await add.click();
    await button('Replace').click();
    expect(await calls()).toEqual([['addPackSheets', ['Board report', 'Board exceptions']]]);
  });

  test('is not made of a plan with errors, and says why', async () => {
    await show('board-errors');
    const word = button('Word');
    expect(await word.getAttribute('aria-disabled')).toBe('true');
    await word.click({ force: true });
    expect(await calls()).toEqual([]);
    expect(await page.locator('#make-blocked').textContent()).toBe(
      'Mend the errors first, or mark the pack as a draft.',
    );
    await button('See them in Validate').click();
    expect(await calls()).toEqual([['show', 'validate']]);
  });

  test('is previewed in a frame in which nothing runs, in its own look', async () => {
    await show('board-ready');
    await page.getByText('Preview of the whole pack').click();
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin');
    const heading = frame.contentFrame().getByRole('heading', { name: 'Progress report' });
    const colour = () => heading.evaluate((element) => getComputedStyle(element).color);
    await expect.poll(colour).toBe('rgb(29, 79, 145)');
    const width = () =>
      frame
        .contentFrame()
        .locator('col')
        .first()
        .evaluate((column) => (column instanceof HTMLElement ? column.style.width : null));
    expect(await width()).toBe('20%');
  });
});
