import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../src/importing/assemble/import-documents.ts';
import { boardReport } from '../../src/report/board-report.ts';
import { renderDocx } from '../../src/report/docx/render-docx.ts';
import { renderPptx } from '../../src/report/pptx/render-pptx.ts';
import { boardSheets } from '../../src/report/sheet/board-sheets.ts';
import { renderXlsx } from '../../src/report/sheet/render-xlsx.ts';
import { type SeedKey, seedName, seedsPresent, seedText } from '../importing/seeds/seed-files.ts';
import { brokenParts, looseEnds, openPackage } from './office/office-package.ts';
import { slidesOf, slidesText } from './office/slides-text.ts';
import { wordText } from './office/word-text.ts';
import { snapshotOf } from './sample-report.ts';

describe.runIf(seedsPresent)('the papers of real plans', () => {
  it.each<[SeedKey, string]>([
    ['C3', '2017-04-01'],
    ['B3', '2017-04-01'],
    ['EOY', '2015-03-31'],
  ])('of %s say every action and gap, and are sound', async (key, asAt) => {
    const bytes = new TextEncoder().encode(seedText(key));
    const { plan } = await importDocuments([{ name: seedName(key), bytes }], { today: asAt });
    const report = await boardReport(await snapshotOf(plan), { asAt });
    const [word, slides, sheets] = [
      await renderDocx(report),
      await renderPptx(report),
      await renderXlsx(report),
    ];
    for (const document of [word, slides, sheets]) {
      expect(brokenParts(openPackage(document))).toEqual([]);
      expect(looseEnds(document)).toEqual([]);
    }
    const flat = (text: string) => text.replaceAll(/[\s/]+/g, ' ').trim();
    const said = flat(wordText(word));
    for (const { action } of plan.actions) expect(said).toContain(flat(action));
    for (const { what } of report.gaps) expect(said).toContain(flat(what));
    const red = report.exceptions.actions.filter(({ kinds }) => kinds.includes('red'));
    const shown = slidesText(slides);
    for (const { action } of red) expect(shown).toContain(action.name);
    expect(boardSheets(report).length).toBeGreaterThan(1);
    // What a board would stumble over: words of programs, and counts that are none.
    for (const document of [said, shown])
      expect(document).not.toMatch(/\b(?:null|undefined|NaN|\[object)\b|mores\b/);
    expect(slidesOf(slides).length).toBeLessThan(20);
  });
});
