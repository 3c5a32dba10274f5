import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openPane } from './pane-page/open-pane.ts';

const { button, calls, close, focused, page, press, show } = await openPane();
afterAll(close);

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

  test.each(['reduce', 'no-preference'] as const)(
    'what a sync came to comes into sight and takes the focus, with motion as people want it: %s',
    async (reducedMotion) => {
      await page.emulateMedia({ reducedMotion });
      await show('partners-synced');
      const settle = button('Settle 1 conflict and sync');
      await settle.scrollIntoViewIfNeeded();
      const message = page.getByRole('region', { name: 'Message' });
      const isInSight = () =>
        message.evaluate((element) => {
          const header = document.querySelector('.pane-header')?.getBoundingClientRect().bottom ?? 0;
          const { top, bottom } = element.getBoundingClientRect();
          return top >= header && bottom <= innerHeight;
        });
      expect(await isInSight()).toBe(false);
      const behaviour = page.evaluate(
        () =>
          new Promise((done) => {
            const { scrollIntoView } = Element.prototype;
            Element.prototype.scrollIntoView = function (options) {
              Element.prototype.scrollIntoView = scrollIntoView;
              scrollIntoView.call(this, options);
              done(typeof options === 'object' ? options.behavior : null);
            };
            window.pane.store.patch({ notice: { kind: 'success', text: 'Synced anew.' } });
          }),
      );
      expect(await behaviour).toBe(reducedMotion === 'reduce' ? 'auto' : 'smooth');
      await expect.poll(isInSight).toBe(true);
      expect(await focused()).toBe('Message');
      await page.emulateMedia({ reducedMotion: 'reduce' });
    },
  );

  test('a message leaves the focus to the workbook where people type meanwhile', async () => {
    await show('partners-synced');
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
      // As it is while a cell of the workbook has the focus.
      Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true });
      window.pane.store.patch({ notice: { kind: 'success', text: 'Synced anew.' } });
    });
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    expect(await focused()).not.toBe('Message');
    await page.evaluate(() => Reflect.deleteProperty(document, 'hasFocus'));
  });

  test('a message that is in sight leaves the focus where it is', async () => {
    await show('partners-synced');
    await page.evaluate(() => scrollTo(0, 0));
    await button('Sync with all partners').focus();
    await page.evaluate(() => window.pane.store.patch({ notice: { kind: 'success', text: 'Synced anew.' } }));
    await expect.poll(() => page.locator('.notice-text').first().textContent()).toContain('Synced anew.');
    expect(await focused()).toContain('Sync with all partners');
  });

  test.each(['light', 'dark'] as const)(
    'a disabled button under the mouse keeps its look and can be read: %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await show('partners-no-code');
      await page.evaluate(() => {
        // One of each look, as the pane makes them.
        for (const look of ['primary', 'secondary', 'subtle', 'icon-only']) {
          const one = document.createElement('button');
          one.className = `button ${look} sample`;
          one.textContent = look;
          one.setAttribute('aria-disabled', 'true');
          document.querySelector('.card')?.append(one);
        }
      });
      const buttons = [button('Sync with all partners'), ...(await page.locator('.sample').all())];
      expect(buttons).toHaveLength(5);
      for (const one of buttons) {
        await page.mouse.move(0, 0);
        const before = await lookOf(one);
        await one.hover({ force: true });
        expect(await lookOf(one)).toEqual(before);
        await page.mouse.down();
        expect(await lookOf(one)).toEqual(before);
        await page.mouse.up();
        expect(before.contrast).toBeGreaterThan(4.5);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

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
    // Nor is one of the web that has no spreadsheets.
    await page.evaluate(() => {
      const { partners } = window.pane.store.get();
      if (partners === null) return;
      const [first] = partners.partners;
      if (first === undefined) return;
      const moved = { ...first, address: 'https://evil.example/spreadsheets/d/1aBcDeFgHi' };
      window.pane.store.patch({ partners: { ...partners, partners: [moved] } });
    });
    await expect.poll(() => page.getByText('No address to open: https://evil.example/').count()).toBe(1);
    expect(await page.locator('#pane a').count()).toBe(0);
    expect(await button(/^Copy address/).count()).toBe(0);
  });

  test('all conflicts are chosen at once, but for what is chosen already or cannot be, and cleared again', async () => {
    await show('partners-synced');
    const checked = () =>
      page
        .locator('.conflict')
        .evaluateAll((all) =>
          all.map((item) => item.querySelector('input:checked')?.closest('label')?.textContent ?? null),
        );
    await button('Choose for all: Both where possible').click({ force: true });
    expect(await calls()).toEqual([]);
    await button('Choose for all: The partner’s').click();
    expect(await checked()).toEqual([
      'Keep both texts, the plan’s first',
      'Take the partner’s',
      'Keep the partner’s row',
    ]);
    expect(await page.getByText('3 of 3 chosen.').count()).toBe(1);
    expect(await button('Settle 3 conflicts and sync').count()).toBe(1);
    await button('Clear choices').click();
    expect(await checked()).toEqual([null, null, null]);
    await button('Choose for all: Both where possible').click();
    expect(await checked()).toEqual(['Keep both texts, the plan’s first', null, null]);
    await button('Choose for all: The plan’s').click();
    expect(await checked()).toEqual([
      'Keep both texts, the plan’s first',
      'Keep the plan’s',
      'Remove the row on both sides',
    ]);
    expect(await page.getByText('1 choice removes a row.').count()).toBe(1);
    // Nothing was synced, so nothing was written.
    expect((await calls()).every(([name]) => name === 'pickAll')).toBe(true);
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

  test('Google that was down can be tried again, by a button, by Sync, and by coming back', async () => {
    await show('partners-down');
    const sync = button('Sync with all partners');
    expect(await sync.getAttribute('aria-disabled')).toBeNull();
    await expect.poll(() => page.getByText('Sync asks again first').count()).toBe(1);
    await sync.click();
    expect(await calls()).toEqual([['sync', null]]);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect((await calls()).slice(1)).toEqual([['lookAtGateway'], ['lookAtGateway']]);
    await button('Try again').click();
    expect((await calls()).at(-1)).toEqual(['connect']);
    await expect.poll(() => page.getByText('a stand-in on this computer').count()).toBe(1);
    await expect.poll(focused).toBe('Partners');
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

  test('in texts of 10,000 characters what differs is marked, and nothing where nearly all does', async () => {
    await show('partners-synced');
    const differing = (local: string, remote: string) =>
      page.evaluate(
        ([one, other]) => {
          const { partners } = window.pane.store.get();
          const [first] = partners?.partners ?? [];
          const [conflict] = first?.conflicts ?? [];
          if (!partners || !first || !conflict) throw new Error('the scene has a conflict');
          const changed = { ...conflict, local: one, remote: other };
          window.pane.store.patch({
            partners: { ...partners, partners: [{ ...first, conflicts: [changed] }] },
          });
        },
        [local, remote] as const,
      );
    const words = Array.from({ length: 1_600 }, (_, at) => `word${at % 97}`);
    const spaced = (from: readonly string[]) => from.join(' ');
    const marks = page.locator('.side').first().locator('mark');
    await differing(spaced(words), spaced(words.map((word, at) => (at % 10 === 9 ? `new${at}` : word))));
    await expect.poll(() => marks.first().textContent()).toBe('differs: word9');
    await page.locator('.side').first().getByRole('button', { name: 'Show all' }).click();
    expect(await marks.count()).toBe(160);
    await differing(spaced(words), spaced(words.map((_, at) => `other${at}`)));
    await expect.poll(() => marks.count()).toBe(0);
  });

  test('texts of 40,000 characters are clipped until somebody asks for all of them', async () => {
    await show('partners-hostile');
    const side = page.locator('.side').first();
    expect((await side.textContent())?.length).toBeLessThan(400);
    await side.getByRole('button', { name: 'Show all' }).click();
    expect((await side.textContent())?.length).toBeGreaterThan(30_000);
  });
});

/** The colours of a button, and how well its words can be told from what is behind them. */
function lookOf(button: Locator) {
  return button.evaluate((element) => {
    const style = getComputedStyle(element);
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const lightness = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    let ground = element;
    while (channels(getComputedStyle(ground).backgroundColor)[3] === 0 && ground.parentElement)
      ground = ground.parentElement;
    const [dark = 0, bright = 0] = [style.color, getComputedStyle(ground).backgroundColor]
      .map(lightness)
      .sort((one, other) => one - other);
    const { color, backgroundColor, borderColor } = style;
    return { color, backgroundColor, borderColor, contrast: (bright + 0.05) / (dark + 0.05) };
  });
}
