import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../src/importing/assemble/import-documents.ts';
import { boardReport } from '../../src/report/board-report.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { type SeedKey, seedName, seedsPresent, seedText } from '../importing/seeds/seed-files.ts';
import { pageText } from './page-text.ts';
import { snapshotOf } from './sample-report.ts';

async function reportOfSeed(key: SeedKey, asAt: string) {
  const bytes = new TextEncoder().encode(seedText(key));
  const { plan } = await importDocuments([{ name: seedName(key), bytes }], { today: asAt });
  const report = await boardReport(await snapshotOf(plan), { asAt });
  return { plan, report, text: pageText(new TextDecoder().decode(await renderHtml(report))) };
}

describe.runIf(seedsPresent)('the reports of real plans', () => {
  it.each<[SeedKey, string, number, number]>([
    ['C3', '2017-04-01', 8, 3],
    ['B3', '2017-04-01', 16, 4],
    ['EOY', '2015-03-31', 49, 0],
  ])('of %s says every action and indicator', async (key, asAt, actions, indicators) => {
    const { plan, report, text } = await reportOfSeed(key, asAt);
    expect([report.actions.length, report.indicators.length]).toEqual([actions, indicators]);
    const flat = text.replaceAll(/\s+/g, ' ');
    for (const { action } of plan.actions) expect(flat).toContain(action.replaceAll(/\s+/g, ' ').trim());
    for (const { indicator } of plan.indicators) expect(flat).toContain(indicator.slice(0, 80));
    expect(report.actionRag.shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
  });

  it('of C3 has no figure since the baseline and never 0, and is red where dates have passed', async () => {
    const { report, text } = await reportOfSeed('C3', '2017-04-01');
    expect(report.indicators.every(({ latest }) => latest === null)).toBe(true);
    expect(text).toContain(
      'C3 1 | Number of people who are supported by a Local Area Coordinator | No figure since the baseline | 576',
    );
    expect(report.exceptions.actions.map(({ action: { key, overdueDays } }) => [key, overdueDays])).toEqual([
      ['C3 F', 122],
      ['C3 D', 59],
    ]);
  });

  it('of the end of year has the ratings that were printed', async () => {
    const { plan, report, text } = await reportOfSeed('EOY', '2015-03-31');
    const printed = plan.actions.filter(({ rag }) => rag !== null);
    expect(printed.length).toBeGreaterThan(40);
    const count = (code: string) => printed.filter(({ rag }) => rag === code).length;
    for (const { code, count: counted } of report.actionRag.shares)
      if (code !== 'N') expect(counted).toBe(count(code));
    expect(report.evidence.length).toBeGreaterThan(0);
    // A third red stood there, at a row whose action is lost, and a green at a page break.
    expect(report.unplacedRatings).toEqual(['R', 'G']);
    expect(text).toContain(
      'Not counted are 2 ratings of the document that the plan was read from (Red, Green)',
    );
  });
});
