import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/report/docx/render-docx.ts';
import { emptyCase, longCase, sampleCase } from './office/board-case.ts';
import { hostileReport, longWord } from './office/hostile-plan.ts';
import { brokenParts, looseEnds, openPackage, partOf } from './office/office-package.ts';
import { wordText } from './office/word-text.ts';
import { sampleReport } from './sample-report.ts';

const parts = async (report: Parameters<typeof renderDocx>[0]) => openPackage(await renderDocx(report));

describe('the Word document', () => {
  it('of the sample plan reads as it did when people read it last', async () => {
    await expect(wordText(await renderDocx(await sampleCase()))).toMatchFileSnapshot(
      'golden/sample-plan.docx.txt',
    );
  });

  it('says the same in the same bytes', async () => {
    const report = await sampleCase();
    expect(Buffer.compare(await renderDocx(report), await renderDocx(report))).toBe(0);
  });

  it('has a title, a language and page numbers', async () => {
    const document = await parts(await sampleReport());
    expect(partOf(document, 'docProps/core.xml')).toContain('<dc:title>Progress report: Eastmere Health');
    expect(partOf(document, 'word/styles.xml')).toMatch(
      /<w:rPrDefault>(?:(?!<\/w:rPrDefault>).)*<w:lang w:val="en-GB"/s,
    );
    expect(partOf(document, 'word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</s);
  });

  it('has headings in order, under one title', async () => {
    const body = partOf(await parts(await sampleCase()), 'word/document.xml');
    const styles = [...body.matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g)].map(([, style = '']) => style);
    expect(styles.filter((style) => style === 'Title')).toHaveLength(1);
    const levels = styles.map((style) => Number(/\d/.exec(style)?.[0] ?? 0));
    expect(levels[0]).toBe(0);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(levels.filter((level) => level === 1).length).toBe(10);
  });

  it('marks the header row of every table, once, and merges no cells', async () => {
    const body = partOf(await parts(await sampleCase()), 'word/document.xml');
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(18);
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
      expect(rows[0]).toContain('<w:tblHeader/>');
      expect(rows.slice(1).filter((row) => row.includes('tblHeader'))).toEqual([]);
      const widths = rows.map((row) => row.match(/<w:tc>/g)?.length);
      expect(new Set(widths).size).toBe(1);
      expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="(?:1|true)"/);
    }
    expect(body).not.toMatch(/w:gridSpan|w:vMerge|RowsPlace/);
  });

  it('gives each chart its text alternative and the table of its numbers', async () => {
    const report = await sampleCase();
    const document = await parts(report);
    const body = partOf(document, 'word/document.xml');
    const charts = [...body.matchAll(/<wp:docPr ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(charts).toHaveLength(8);
    for (const attributes of charts) expect(attributes).toMatch(/descr="[^"]{40,}"/);
    expect(new Set(charts.map((attributes) => /\bid="(\d+)"/.exec(attributes)?.[1])).size).toBe(8);
    expect(body.match(/Numbers of the chart/g)).toHaveLength(8);
    // The heading above names an indicator, and nothing under it does so again.
    expect(body.match(/Numbers of the chart: /g)).toHaveLength(1);
    expect(body.match(/<w:pStyle w:val="TableTitle"\/>(?:(?!<\/w:p>).)*B3 1/gs)).toBeNull();
    // The hash that a paper can be told by is whole.
    expect(body.match(new RegExp(report.contentHash, 'g'))).toHaveLength(2);
    expect([...document.keys()].filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(8);
  });

  it('tells ratings apart by letter, word and pattern', async () => {
    const document = await parts(await sampleCase());
    const body = partOf(document, 'word/document.xml');
    expect(body).toMatch(/>\u00a0R\u00a0<.*?w:val="diagCross".*?>\u00a0Red</s);
    const chart = partOf(document, 'word/charts/chart1.xml');
    expect(chart).toContain('R Red');
    expect(chart.match(/<a:pattFill prst="(\w+)"/g)).toEqual([
      '<a:pattFill prst="ltUpDiag"',
      '<a:pattFill prst="pct10"',
      '<a:pattFill prst="lgGrid"',
    ]);
  });

  it('marks every gap by colour and in words', async () => {
    const report = await sampleCase();
    const body = partOf(await parts(report), 'word/document.xml');
    expect(report.gaps.length).toBeGreaterThan(8);
    for (const { what } of report.gaps) {
      const at = body.indexOf('<w:highlight w:val="yellow"/>', Math.max(0, body.indexOf(what) - 400));
      expect(at, what).toBeGreaterThan(-1);
    }
    expect(body.match(/to be written by/gi)?.length).toBeGreaterThanOrEqual(report.gaps.length);
  });

  it('is marked as a draft on every page, where it is one', async () => {
    const draft = await parts(await sampleReport({ isDraft: true }));
    const headers = [...draft].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(headers).toHaveLength(3);
    for (const [, xml] of headers) expect(xml).toContain('string="DRAFT"');
    expect(partOf(draft, 'word/document.xml')).toContain('Draft: not for publication');
    const final = await parts(await sampleReport());
    expect([...final.values()].some((xml) => xml.includes('DRAFT'))).toBe(false);
  });

  it('holds hostile text as text', async () => {
    const bytes = await renderDocx(await hostileReport());
    const document = openPackage(bytes);
    expect(brokenParts(document)).toEqual([]);
    expect(looseEnds(bytes)).toEqual([]);
    const body = partOf(document, 'word/document.xml');
    for (const mark of ['<w:instrText', '<script', '\u202e', '\0', '\u0007'])
      expect(body.includes(mark), mark).toBe(false);
    expect(body.isWellFormed()).toBe(true);
    expect(body).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*مرحبا/s);
    const text = wordText(bytes);
    for (const said of [
      'DDEAUTO',
      '<script>alert(1)</script> & "quotes"',
      '=HYPERLINK("http://example.com"',
      longWord,
    ])
      expect(text).toContain(said);
  });

  it('of a plan that says nothing says so, and never 0', async () => {
    const text = wordText(await renderDocx(await emptyCase()));
    expect(text).toContain('There are no actions to count.');
    expect(text).toContain('## Appendix A: actions');
    const without = await sampleReport({}, { measurements: [] });
    expect(wordText(await renderDocx(without))).toContain('| No figure since the baseline |');
  });

  it('splits a long table across pages, with every row in it', async () => {
    const report = await longCase(300);
    const body = partOf(await parts(report), 'word/document.xml');
    const table = body.slice(body.indexOf('Appendix A'));
    expect(table.match(/<w:tr[ >]/g)?.length).toBeGreaterThan(300);
    for (const { ref } of report.actions) expect(table).toContain(`>${ref}</w:t>`);
  });
});
