import { afterAll, describe, expect, test } from 'vitest';
import { openPane } from './pane-page/open-pane.ts';

const { button, calls, close, focused, page, press, show } = await openPane();
afterAll(close);

describe('by keyboard alone', () => {
  test('a plan is validated, mended and submitted', async () => {
    await show('validate-first');
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused()).toBe('Validate');
    await press('Enter');
    expect(await focused()).toBe('Validate again');
    await press('Tab', 'Enter');
    expect(await focused()).toBe('2 certain fixes');
    await press('Escape');
    expect(await focused()).toBe('Fix all certain (2)');
    await press('Enter', 'Tab');
    while ((await focused()) !== 'Fix all') await press('Tab');
    await press('Enter');
    expect(await calls()).toContainEqual(['fixAll']);
    await expect.poll(focused).not.toBe(null);
    await button('Submit').focus();
    await press('Enter');
    expect(await focused()).toBe('Submit to board');
  });

  test('a mend leaves the focus on the next issue of the list, and the last on its heading', async () => {
    await show('validate-issues');
    await button('Fix').first().focus();
    const before = await page.locator('[data-item]').count();
    await press('Enter');
    await expect.poll(() => page.locator('[data-item]').count()).toBe(before - 1);
    const place = await page.evaluate(() => document.activeElement?.closest('[data-item]')?.textContent);
    expect(place).toContain('The column "Delivery" is missing');
  });

  test('a view that opens takes the focus to its heading, also when Excel opens it', async () => {
    await show('plan-open');
    await page.evaluate(() => window.pane.actions.show('formulas'));
    await expect.poll(focused).toBe('Formulas');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('a dismissed message leaves the focus on the heading', async () => {
    await show('formulas-some');
    await button('Dismiss message').focus();
    await press('Enter');
    await expect.poll(focused).toBe('Formulas');
  });

  test('a changed reading gives the focus back to its button', async () => {
    await show('import');
    await button('Change: by the end of Q2').focus();
    await press('Enter');
    await page.keyboard.type('31 March 2018');
    await press('Enter');
    expect(await calls()).toContainEqual(['decideReading', 0, { kind: 'change', text: '31 March 2018' }]);
    expect(await focused()).toBe('Change: by the end of Q2');
  });

  test('an acknowledged warning leaves the focus on the next one', async () => {
    await show('submit-blocked');
    const reason = page.getByLabel('Reason');
    await reason.first().fill('Agreed with the lead');
    await press('Enter');
    await expect.poll(() => page.getByText('2 of 5 acknowledged').count()).toBe(1);
    const next = await page.evaluate(() => document.activeElement?.closest('[data-item]')?.textContent);
    expect(next).toContain('336 days overdue');
  });
});

describe('hostile text', () => {
  test.each(['plan-hostile', 'validate-hostile', 'partners-hostile'] as const)(
    '%s shows it as text',
    async (scene) => {
      await show(scene);
      await expect.poll(() => page.getByText('<img src=x onerror=').count()).toBeGreaterThan(0);
      expect(await page.locator('#pane img, #pane script, #pane a').count()).toBe(0);
      expect(await page.evaluate(() => 'wasHacked' in window)).toBe(false);
    },
  );

  test('a text of 32,767 characters is clipped until somebody asks for all of it', async () => {
    await show('validate-hostile');
    const sentence = page.locator('.sentence', { hasText: 'xxxxx' });
    expect((await sentence.textContent())?.length).toBeLessThan(400);
    await sentence.getByRole('button', { name: 'Show all' }).click();
    expect((await sentence.textContent())?.length).toBeGreaterThan(32_767);
    expect(await focused()).toBe('Show less');
  });
});

describe('long lists', () => {
  test('5,000 issues come a hundred at a time, and the focus goes on where it was', async () => {
    await show('validate-many');
    expect(await page.locator('[data-item]').count()).toBe(300);
    await button('Show 100 more errors').click();
    await expect.poll(() => page.locator('.issues-error [data-item]').count()).toBe(200);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const items = [...document.querySelectorAll('.issues-error [data-item]')];
          return items.findIndex((item) => item.contains(document.activeElement));
        }),
      )
      .toBe(100);
  });

  test('a filter by words, severity and sheet counts what it shows', async () => {
    await show('validate-many');
    await page.getByLabel('Filter issues').fill('column 12');
    await button(/^Errors/).click();
    await page.getByLabel('Sheet').selectOption('Actions');
    await expect.poll(() => page.locator('.filtered').textContent()).toContain('of 5,000 issues');
    const shown = await page.locator('[data-item]').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) expect(text).toMatch(/Column 12\d*.*Actions/s);
    await button('Show all issues').click();
    await expect.poll(() => page.locator('[data-item]').count()).toBe(300);
  });

  test('500 readings come fifty at a time', async () => {
    await show('import-large');
    expect(await page.locator('[data-item]').count()).toBe(100);
  });
});

describe('what is said', () => {
  test('the live region reads out a message, and the end of a job without one', async () => {
    await show('validate-busy');
    const heard = page.locator('[aria-live=polite]');
    await page.evaluate(() => window.pane.store.patch({ busy: null }));
    await expect.poll(() => heard.textContent()).toContain('Validating the plan: finished.');
    await page.evaluate(() =>
      window.pane.store.patch({ notice: { kind: 'error', text: 'The sheet is protected.' } }),
    );
    await expect.poll(() => heard.textContent()).toContain('Problem: The sheet is protected.');
  });

  test('nothing is started while a job runs, and the job can be cancelled', async () => {
    await show('validate-busy');
    await button('Validate').last().click({ force: true });
    await button('Cancel').click();
    expect(await calls()).toEqual([['cancel']]);
  });

  test('a submission that is not ready says why, and does nothing', async () => {
    await show('submit-ready');
    const submit = button('Submit to board');
    const reason = await submit.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(reason).toBe('Before you can submit:give the date of the board meeting');
    await submit.click({ force: true });
    await page.getByLabel('Your name').press('Enter');
    expect(await calls()).toEqual([]);
    await page.getByLabel('Date of the board meeting').fill('2017-05-11');
    await submit.click();
    expect(await calls()).toEqual([
      ['submit', { boardDate: '2017-05-11', submittedBy: 'Service Development Manager' }],
    ]);
  });

  test('a new plan needs a title', async () => {
    await show('plan-none');
    await button('Start the plan').click();
    expect(await page.getByText('Give the plan a title.').count()).toBe(1);
    await page.getByLabel('Title').fill('Goal C');
    await page.getByLabel('Reporting date').fill('2017-04-01');
    await button('Start the plan').click();
    expect(await calls()).toEqual([['newPlan', { title: 'Goal C', board: '', reportingDate: '2017-04-01' }]]);
  });

  test('files that are chosen and text that is pasted are handed over as bytes', async () => {
    await show('plan-none');
    await page.locator('input[type=file]').setInputFiles({
      name: 'plan.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Ref,Action'),
    });
    await page.getByLabel('Or paste a table or text').fill('Ref\tAction');
    await button('Read the text').click();
    await expect.poll(async () => (await calls()).length).toBe(2);
    const given = await page.evaluate(() =>
      window.pane.calls
        .filter(([name]) => name === 'readDocuments')
        .map(([, documents]) =>
          (documents as { name: string; bytes: Uint8Array }[]).map(({ name, bytes }) => [
            name,
            new TextDecoder().decode(bytes),
          ]),
        ),
    );
    expect(given).toEqual([[['plan.csv', 'Ref,Action']], [['Pasted text', 'Ref\tAction']]]);
  });

  test('likely readings are accepted at once, and the undecided are counted', async () => {
    await show('import');
    expect(await page.getByText('4 readings undecided.').count()).toBe(1);
    await button('Accept all likely (2)').click();
    await expect.poll(() => page.getByText('2 readings undecided.').count()).toBe(1);
  });

  test('a cell is one press away', async () => {
    await show('validate-issues');
    await button('Go to Actions J5 · C3 B').click();
    expect(await calls()).toEqual([['goTo', { sheet: 'Actions', cell: 'J5' }]]);
  });

  test('a choice is made from a list', async () => {
    await show('validate-issues');
    await page.getByText('Choose from 3 mends').click();
    await page.getByLabel('Write 1 July 2016').check();
    await page.locator('.choices[open]').getByRole('button', { name: 'Use this' }).click();
    expect(await calls()).toEqual([['mend', 'cell/type', 'Write 1 July 2016']]);
  });

  test('a filter is still there after a look at another view', async () => {
    await show('validate-issues');
    await page.getByLabel('Filter issues').fill('overdue');
    await button('Plan').click();
    await button('Validate').first().click();
    expect(await page.getByLabel('Filter issues').inputValue()).toBe('overdue');
  });

  test('a pane that cannot be drawn says so, and comes back when it can', async () => {
    await show('plan-open');
    await page.evaluate(() => {
      const { plan } = window.pane.store.get();
      window.pane.store.patch({ plan: {} as typeof plan });
    });
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await page.evaluate(() => window.pane.store.patch({ plan: 'none' }));
    await button('Try again').click();
    await expect.poll(() => page.getByText('Start a new plan').count()).toBe(1);
  });
});
