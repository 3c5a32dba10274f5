import { describe, expect, it } from 'vitest';
import { renderPptx } from '../../src/report/pptx/render-pptx.ts';
import type { BoardReport } from '../../src/report/value/board-report.ts';
import { action } from '../validation/rule-case.ts';
import { emptyCase, longCase, sampleCase } from './office/board-case.ts';
import { hostileReport } from './office/hostile-plan.ts';
import { brokenParts, looseEnds, openPackage, partOf, plain } from './office/office-package.ts';
import { slidesOf, slidesText, slideText } from './office/slides-text.ts';
import { reportOf, sampleReport } from './sample-report.ts';

describe('the slides', () => {
  it('of the sample plan read as they did when people read them last', async () => {
    await expect(slidesText(await renderPptx(await sampleCase()))).toMatchFileSnapshot(
      'golden/sample-plan.pptx.txt',
    );
  });

  it('say the same in the same bytes', async () => {
    const report = await sampleCase();
    expect(Buffer.compare(await renderPptx(report), await renderPptx(report))).toBe(0);
  });

  it('have each a title, of which no two are the same', async () => {
    const titles = slidesOf(await renderPptx(await sampleCase())).map(
      (slide) => slideText(slide).split('\n')[0],
    );
    expect(titles.length).toBeGreaterThan(12);
    for (const title of titles) expect(title).toMatch(/^# \S/);
    expect(new Set(titles).size).toBe(titles.length);
    for (const asked of [
      'Where are we now?',
      'What changed?',
      'What is red or overdue, and why?',
      'Where do we want to be?',
    ])
      expect(
        titles.some((title) => title?.startsWith(`# ${asked}`)),
        asked,
      ).toBe(true);
  });

  it('are in English, with a title, and in letters of 18 points and more', async () => {
    const bytes = await renderPptx(await sampleCase());
    const parts = openPackage(bytes);
    expect(partOf(parts, 'docProps/core.xml')).toContain('<dc:title>Progress report: Eastmere');
    for (const slide of slidesOf(bytes)) {
      expect(slide).not.toContain('lang="en-US"');
      const words = slide.replaceAll(/<p:sp>(?:(?!<\/p:sp>).)*type="sldNum".*?<\/p:sp>/gs, '');
      const sizes = [...words.matchAll(/<a:rPr[^>]* sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1_800);
    }
  });

  it('have charts that can be edited, with text alternatives and the numbers in the notes', async () => {
    const report = await sampleCase();
    const bytes = await renderPptx(report);
    const parts = openPackage(bytes);
    const slides = slidesOf(bytes);
    const drawn = [report.charts.actions, ...report.charts.indicators].filter((chart) => chart !== null);
    for (const { title, description } of drawn)
      expect(
        slides.some((slide) => plain(slide).includes(`descr="${title}. ${description}"`)),
        title,
      ).toBe(true);
    const charts = [...parts].filter(([path]) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
    expect(charts.map(([path]) => path).toSorted()).toEqual(
      drawn.map((_, index) => `ppt/charts/chart${index + 1}.xml`),
    );
    for (const [, xml] of charts) expect(xml).toContain('<c:externalData r:id="rId1">');
    const notes = [...parts]
      .filter(([path]) => path.startsWith('ppt/notesSlides/notesSlide'))
      .map(([, xml]) => xml);
    expect(notes.some((xml) => xml.includes('Trajectory: '))).toBe(true);
  });

  it('mark the header row of each table', async () => {
    const slides = slidesOf(await renderPptx(await sampleCase()));
    const tables = slides.flatMap((slide) =>
      [...slide.matchAll(/<a:tblPr[^>]*>/g)].map(([properties]) => properties),
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const properties of tables) expect(properties).toContain('firstRow="1"');
  });

  it('have the properties of a paragraph before its runs only, as the schema asks', async () => {
    for (const slide of slidesOf(await renderPptx(await sampleCase())))
      for (const [paragraph] of slide.matchAll(/<a:p>.*?<\/a:p>/gs))
        expect(paragraph).not.toMatch(/<\/a:r>.*<a:pPr/s);
  });

  it('say that they are a draft, where they are', async () => {
    const masters = async (isDraft: boolean) =>
      [...openPackage(await renderPptx(await sampleReport({ isDraft })))]
        .filter(([path]) => path.startsWith('ppt/slideLayouts/slideLayout'))
        .some(([, xml]) => xml.includes('DRAFT') && xml.includes('Draft: not for publication'));
    expect(await masters(true)).toBe(true);
    expect(await masters(false)).toBe(false);
  });

  it('hold hostile text as text', async () => {
    const bytes = await renderPptx(await hostileReport());
    const parts = openPackage(bytes);
    expect(brokenParts(parts)).toEqual([]);
    expect(looseEnds(bytes)).toEqual([]);
    for (const slide of slidesOf(bytes)) {
      for (const mark of ['<script', '<w:', '\u202e', '\0', '\u0007'])
        expect(slide.includes(mark), mark).toBe(false);
      expect(slide.isWellFormed()).toBe(true);
    }
    expect(slidesText(bytes)).toContain('=HYPERLINK("http://example.com"');
  });

  it('of a plan that says nothing, or of one without data, say so', async () => {
    expect(slidesText(await renderPptx(await emptyCase()))).toContain('No action is red or overdue.');
    const without = slidesText(await renderPptx(await sampleReport({}, { measurements: [] })));
    expect(without).toContain('No figure since the baseline');
  });

  it('are about as full as each other where a list needs several', async () => {
    const slides = slidesOf(await renderPptx(await longCase(20))).map(slideText);
    const pages = slides.filter((text) => text.startsWith('# What is red or overdue'));
    expect(pages.length).toBeGreaterThan(2);
    const lengths = pages.map((text) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 3);
  });

  it('tell ambitions under their objectives, and count them where there are many', async () => {
    const ambitions = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        objective: '1',
        number: `${index + 1}`,
        ambition: `Aim ${index + 1}`,
      }));
    const rows = (count: number) => ({
      settings: [{ setting: 'Title', value: 'Plan' }],
      objectives: [{ ref: '1', objective: 'Better care' }],
      ambitions: ambitions(count),
    });
    const few = slidesText(await renderPptx(await reportOf(rows(2))));
    expect(few).toContain('1: Better care\n1 Aim 1\n2 Aim 2');
    const many = slidesText(await renderPptx(await reportOf(rows(61))));
    expect(many).toContain('- 1: Better care (61 ambitions)\nThe ambitions are set out in the paper.');
  });

  it('have no slide for what cannot be told, nor one for what another has', async () => {
    const titles = async (report: Promise<BoardReport>) =>
      slidesOf(await renderPptx(await report)).map((slide) => slideText(slide).split('\n')[0]);
    const alone = await titles(sampleReport());
    expect(alone.some((title) => title?.startsWith('# What changed?'))).toBe(false);
    expect(alone).not.toContain('# What do the ratings mean?');
    const legend = {
      settings: [{ setting: 'RAG legend: R', value: 'Off track. '.repeat(12) }],
      actions: [action({})],
    };
    expect(await titles(reportOf(legend))).toContain('# What do the ratings mean?');
  });

  it('cut long lists, and say how many more there are', async () => {
    const bytes = await renderPptx(await longCase(300));
    const slides = slidesOf(bytes);
    expect(slides.length).toBeLessThan(40);
    expect(slidesText(bytes)).toContain('276 more actions are red or overdue: see the paper.');
  });
});
