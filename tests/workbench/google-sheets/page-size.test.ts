import { afterAll, afterEach, expect, it } from 'vitest';
import { closeBrowser, closePages, openPartnerSheet } from './page/open-sheet-page.ts';

afterEach(closePages);
afterAll(closeBrowser);

it('draws only what is seen of 1,000 rows and 20 columns, and scrolls to the end', {
  timeout: 120_000,
}, async () => {
  const { sheet } = await openPartnerSheet({ rows: 1000 });
  const { page } = sheet;
  const cells = () => page.locator('.cell').count();
  expect(await cells()).toBeLessThan(900);
  const times = await page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]');
    const found: number[] = [];
    for (let step = 1; step <= 60; step += 1) {
      const start = performance.now();
      grid?.scrollTo(0, step * 500);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      found.push(performance.now() - start);
    }
    return found.sort((one, other) => one - other);
  });
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  process.stdout.write(`Scrolling 500 px: ${at(0.5)} ms at the median, ${at(0.95)} ms for 95 of 100.\n`);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await sheet.cell('K1001').waitFor();
  expect(await sheet.text('B1001')).toBe('HWB-1000');
  expect(await cells()).toBeLessThan(900);
  await sheet.type('E1001', 'At the end');
  await sheet.shows('E1001', 'At the end');
  expect(await sheet.text('E1')).toBe('Lead');
  expect(sheet.faults).toEqual([]);
});
