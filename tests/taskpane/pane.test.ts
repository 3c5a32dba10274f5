import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../workbench/browser/launch-chromium.ts';
import { buildPage, type PageFiles } from './pane-page/build-page.ts';
import { openScene } from './pane-page/open-scene.ts';
import type { SceneName } from './pane-page/scenes.ts';

let browser: Browser;
let files: PageFiles;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildPage()]);
  ({ page, faults } = await openScene(browser, files, 'plan-none'));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  expect(faults).toEqual([]);
});

const show = (scene: SceneName) => page.evaluate((name) => window.showScene(name), scene);
const calls = () => page.evaluate(() => window.pane.calls);
const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

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

describe('partners', () => {
  test('a conflict is settled by keyboard, side by side', async () => {
    await show('partners-synced');
    const conflict = page.locator('.conflict').nth(1);
    await expect
      .poll(() => conflict.textContent())
      .toContain('The partner changed what only the board may change.');
    expect(await conflict.locator('mark').allTextContents()).toEqual(['differs: June', 'differs: September']);
    expect(await conflict.getByRole('radio').count()).toBe(2);
    await conflict.getByLabel('Keep the plan’s').focus();
    await press('Space');
    expect(await calls()).toEqual([['pick', 'Eastmere CCG', 'Actions/act-2/due', 'local']]);
    await button('Settle 2 conflicts and sync').focus();
    await press('Enter');
    expect((await calls()).at(-1)).toEqual(['sync', 'Eastmere CCG']);
    await expect.poll(focused).toBe('Eastmere CCG');
  });

  test('each count of a sync opens its list, with the way to the cell', async () => {
    await show('partners-synced');
    await button('3 came in').click();
    expect(await button('3 came in').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.outcome [data-item]').count()).toBe(3);
    await button('Go to Actions · C3 B · Status').click();
    expect((await calls()).at(-1)).toMatchObject(['goToRow', { rowId: 'act-C3 B', column: 'Status' }]);
    await button('2 refused').click();
    expect(await page.getByText('In the partner’s sheet: Measurements D7').count()).toBe(1);
    await button('Go to Actions M8 · C3 D').click();
    expect((await calls()).at(-1)).toEqual(['goTo', { sheet: 'Actions', cell: 'M8' }]);
  });

  test('an undo asks in place, and Escape is no', async () => {
    await show('partners-shared');
    expect(await button(/^Undo last sync/).count()).toBe(0);
    await show('partners-stopped');
    await button('Undo last sync with Eastmere CCG').click();
    expect(await focused()).toBe('Undo the last sync?');
    await press('Escape');
    expect(await focused()).toBe('Eastmere CCG');
    await button('Undo last sync with Eastmere CCG').click();
    await button('Undo it').click();
    expect(await calls()).toEqual([['undoSync', 'Eastmere CCG']]);
  });

  test('a stopped sync goes on only where a person may say so', async () => {
    await show('partners-stopped');
    expect(await button('That is right, go on').count()).toBe(1);
    await button('That is right, go on').click();
    expect(await calls()).toEqual([['sync', 'Eastmere CCG', ['mass-removal']]]);
  });

  test('only safe addresses are links, which open apart from the pane', async () => {
    await show('partners-stopped');
    const links = await page
      .locator('#pane a')
      .evaluateAll((all) =>
        all.map((link) => [
          link.getAttribute('href')?.slice(0, 24),
          link.getAttribute('rel'),
          link.getAttribute('target'),
        ]),
      );
    expect(links).toEqual(Array(3).fill(['https://docs.google.com/', 'noopener noreferrer', '_blank']));
    expect(await page.getByText('No address to open: javascript:alert(1)').count()).toBe(1);
  });

  test('a code is asked for, handed over once, and not left in the field', async () => {
    await show('partners-no-code');
    expect(await page.getByLabel('Access code').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('Start it: open a terminal').count()).toBe(1);
    const sync = button('Sync with all partners');
    expect(await sync.getAttribute('aria-disabled')).toBe('true');
    await sync.click({ force: true });
    await button('Connect').click();
    expect(await page.getByText('Type the access code.').count()).toBe(1);
    expect(await calls()).toEqual([]);
    await page.getByLabel('Access code').fill(' the-code ');
    await press('Enter');
    expect(await calls()).toEqual([['connect', 'the-code']]);
    await expect.poll(() => page.getByText('a stand-in on this computer').count()).toBe(1);
    expect(await focused()).toBe('Partners');
  });

  test('signing in goes by way of the browser', async () => {
    await show('partners-signed-out');
    await button('Sign in to Google').click();
    await expect
      .poll(() => page.getByRole('link', { name: /If no page has opened/ }).getAttribute('href'))
      .toContain('https://accounts.google.com/');
    await button('I have signed in').click();
    expect(await calls()).toEqual([['signIn'], ['connect']]);
  });

  test('a plan is shared in a new sheet, or in one that is there, whose rows are looked over', async () => {
    await show('partners-none');
    await button('Share with Alzheimer’s support group').click();
    await page.evaluate(() => window.pane.actions.confirmMatches(false));
    await page.getByText('Use an existing Google Sheet').click();
    await button('Share in this sheet').click();
    expect(await page.getByText('Paste the address of the sheet.').count()).toBe(1);
    await page.getByLabel('Address of the sheet').fill('https://docs.google.com/spreadsheets/d/abc/edit');
    await page.getByLabel('Partner', { exact: true }).selectOption('Alzheimer’s support group');
    await button('Share in this sheet').click();
    await expect.poll(focused).toBe('Are these the same rows?');
    await button('Confirm and share').click();
    expect(await calls()).toEqual([
      ['share', { organisation: 'Alzheimer’s support group' }],
      ['confirmMatches', false],
      [
        'share',
        {
          organisation: 'Alzheimer’s support group',
          sheet: 'https://docs.google.com/spreadsheets/d/abc/edit',
        },
      ],
      ['confirmMatches', true],
    ]);
  });

  test('the address to send is copied, also where the clipboard is closed to the page', async () => {
    await show('partners-shared');
    const copied = page.evaluate(
      () =>
        new Promise<string>((done) => {
          document.addEventListener(
            'copy',
            () => done((document.activeElement as HTMLTextAreaElement).value),
            { once: true },
          );
        }),
    );
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await button('Copy the address').click();
    expect(await copied).toContain('https://docs.google.com/spreadsheets/d/1aBcDe');
    await expect.poll(() => page.getByText('Copied.').count()).toBe(1);
    expect(await focused()).toBe('Copy the address');
    await button('Done').click();
    await expect.poll(focused).toBe('Partners');
  });

  test('texts of 40,000 characters are clipped until somebody asks for all of them', async () => {
    await show('partners-hostile');
    const side = page.locator('.side').first();
    expect((await side.textContent())?.length).toBeLessThan(400);
    await side.getByRole('button', { name: 'Show all' }).click();
    expect((await side.textContent())?.length).toBeGreaterThan(30_000);
  });
});

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
