import { describe, expect, it } from 'vitest';
import { ragCodes } from '../../src/indicator/rag-code.ts';
import { ragLooks } from '../../src/report/charts/rag-look.ts';
import { renderDocx } from '../../src/report/docx/render-docx.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { renderPptx } from '../../src/report/pptx/render-pptx.ts';
import { boardSheets } from '../../src/report/sheet/board-sheets.ts';
import { renderXlsx } from '../../src/report/sheet/render-xlsx.ts';
import { ragWord } from '../../src/report/wording/rag-word.ts';
import { emptyCase, sampleCase } from './office/board-case.ts';
import { contrast } from './office/contrast.ts';
import { openPackage, partOf, plain } from './office/office-package.ts';
import { slidesOf, slideText } from './office/slides-text.ts';

/** Least contrast of words with their ground. */
const least = 4.5;

/** Parts of a package that hold charts, in their order. */
function chartsOf(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([path, xml]) => (/\/charts\/chart\d+\.xml$/.test(path) ? [xml] : []));
}

/** What tells the series of a chart of Office apart besides their colours. */
function marksOf(chart: string): string[] {
  return [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
    const find = (pattern: RegExp) => pattern.exec(series)?.[1] ?? 'none';
    const shape = [
      find(/<a:pattFill prst="(\w+)"/),
      find(/<c:symbol val="(\w+)"/),
      find(/<a:prstDash val="(\w+)"/),
    ];
    // Parts of bars have their letter written on them.
    return `${shape.join(' ')} ${find(/formatCode="&quot;(\w) &quot;0"/)}`;
  });
}

describe('ratings', () => {
  it('have letters that stand out from their ground, in every form but the sheets', () => {
    for (const code of ragCodes)
      expect(contrast(ragLooks[code].ink, ragLooks[code].fill)).toBeGreaterThanOrEqual(least);
    expect(new Set(ragCodes.map((code) => ragLooks[code].pattern)).size).toBe(5);
  });

  it('are said by letter and word wherever they are coloured: on the page', async () => {
    const html = new TextDecoder().decode(await renderHtml(await sampleCase()));
    const chips = [...html.matchAll(/<span class="rag rag-(\w)">(.*?)<\/span>/gs)];
    expect(chips.length).toBeGreaterThan(40);
    for (const [, code = '', inside = ''] of chips)
      expect(
        inside
          .replaceAll(/<[^>]*>/g, ' ')
          .split(/\s+/)
          .filter(Boolean)
          .join(' '),
      ).toMatch(new RegExp(`^${code} (?:Blue|Green|Amber|Red|Not rated)$`));
  });

  it('are said by letter and word: in Word', async () => {
    const body = partOf(openPackage(await renderDocx(await sampleCase())), 'word/document.xml');
    for (const code of ragCodes) {
      const look = `w:fill="${ragLooks[code].fill}"`;
      const runs = [...body.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([run]) => run);
      const letters = runs.filter((run) => run.includes(look) && run.includes(`\u00a0${code}\u00a0`));
      expect(letters.length, code).toBeGreaterThan(0);
      for (const letter of letters) {
        const after = runs.slice(runs.indexOf(letter) + 1, runs.indexOf(letter) + 3).join('');
        expect(after, code).toContain(`\u00a0${ragWord(code)}`);
      }
    }
  });

  it('are said by letter and word: on slides', async () => {
    for (const slide of slidesOf(await renderPptx(await sampleCase()))) {
      const runs = [...slide.matchAll(/<a:r>.*?<\/a:r>/gs)].map(([run]) => run);
      for (const [index, run] of runs.entries()) {
        const fill = /<a:highlight><a:srgbClr val="(\w{6})"/.exec(run)?.[1];
        const code = ragCodes.find((each) => ragLooks[each].fill === fill);
        if (fill === undefined || code === undefined) continue;
        expect(plain(run)).toContain(`>\u00a0${code}\u00a0<`);
        expect(runs[index + 1]).toContain(`\u00a0${ragWord(code)}`);
      }
    }
  });

  it('are said by letter and word: in sheets', async () => {
    for (const { rows, rules = [], tables } of boardSheets(await sampleCase())) {
      const headers = tables?.[0]?.headers ?? [];
      if (rules.length === 0) continue;
      const [letter, word] = [headers.indexOf('RAG'), headers.indexOf('Rating')];
      const body = rows.slice((tables?.[0]?.range.rowIndex ?? 0) + 1);
      expect(body.length).toBeGreaterThan(1);
      for (const row of body) {
        const code = ragCodes.find((each) => each === row[letter]?.value);
        expect(row[word]?.value).toBe(code === undefined ? null : ragWord(code));
      }
      for (const { range, style } of rules) {
        expect(range.columnIndex).toBe(letter);
        expect(contrast(style.colour ?? '000000', style.fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it('and lines of charts are told apart without colour in every form', async () => {
    const report = await sampleCase();
    for (const render of [renderDocx, renderPptx, renderXlsx]) {
      const charts = chartsOf(openPackage(await render(report)));
      expect(charts).toHaveLength(8);
      for (const chart of charts) {
        const marks = marksOf(chart).filter((mark) => !mark.includes('dash none'));
        expect(new Set(marks).size, chart.slice(0, 400)).toBeGreaterThanOrEqual(Math.min(marks.length, 3));
      }
    }
    const html = new TextDecoder().decode(await renderHtml(report));
    const [bars = '', line = ''] = [...html.matchAll(/<svg[^>]*role="img".*?<\/svg>/gs)].map(([svg]) => svg);
    expect(new Set([...bars.matchAll(/fill="url\(#[^"]*-(\w)\)"/g)].map(([, code]) => code)).size).toBe(5);
    expect(new Set([...line.matchAll(/stroke-dasharray="([^"]*)"/g)].map(([, dash]) => dash)).size).toBe(2);
  });
});

describe('words', () => {
  it('of the Word document stand out from their ground', async () => {
    const parts = openPackage(await renderDocx(await sampleCase()));
    const styles = partOf(parts, 'word/styles.xml');
    const found: [string, string][] = [];
    for (const [style] of styles.matchAll(/<w:style .*?<\/w:style>/gs)) {
      const ink = /<w:color w:val="(\w{6})"/.exec(style)?.[1];
      const ground = /<w:shd [^>]*w:fill="(\w{6})"/.exec(style)?.[1] ?? 'FFFFFF';
      if (ink !== undefined) found.push([ink, ground]);
    }
    const body = partOf(parts, 'word/document.xml');
    for (const [run] of body.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)) {
      const ink = /<w:color w:val="(\w{6})"/.exec(run)?.[1] ?? '1B1B1B';
      const ground = /<w:shd [^>]*w:fill="(\w{6})"/.exec(run)?.[1];
      const isHighlighted = run.includes('<w:highlight w:val="yellow"/>');
      // A pattern by itself has no letters.
      if (/>\u00a0+</.test(run)) continue;
      if (ground !== undefined || isHighlighted)
        found.push([ink, isHighlighted ? 'FFFF00' : (ground ?? 'FFFFFF')]);
    }
    for (const [cell] of body.matchAll(/<w:tcPr>.*?<\/w:tcPr>/gs)) {
      const fill = /<w:shd [^>]*w:fill="(\w{6})"/.exec(cell)?.[1];
      if (fill !== undefined) found.push(['1B1B1B', fill]);
    }
    expect(found.length).toBeGreaterThan(30);
    for (const [ink, ground] of found)
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
  });

  it('of the slides stand out from their ground', async () => {
    const bytes = await renderPptx(await sampleCase());
    const layouts = [...openPackage(bytes)].flatMap(([path, xml]) =>
      path.startsWith('ppt/slideLayouts/slideLayout') ? [xml] : [],
    );
    const pairs = new Set<string>();
    for (const xml of [...slidesOf(bytes), ...layouts]) {
      for (const [run] of xml.matchAll(/<a:rPr.*?<\/a:rPr>/gs)) {
        const ink = /<a:solidFill><a:srgbClr val="(\w{6})"/.exec(run)?.[1] ?? '000000';
        pairs.add(`${ink} ${/<a:highlight><a:srgbClr val="(\w{6})"/.exec(run)?.[1] ?? 'FFFFFF'}`);
      }
      for (const [, fill] of xml.matchAll(
        /<a:tcPr.*?<a:solidFill><a:srgbClr val="(\w{6})"\/><\/a:solidFill><\/a:tcPr>/gs,
      ))
        pairs.add(`1B1B1B ${fill}`);
    }
    expect(pairs.size).toBeGreaterThan(6);
    for (const pair of pairs) {
      const [ink = '', ground = ''] = pair.split(' ');
      expect(contrast(ink, ground), pair).toBeGreaterThanOrEqual(least);
    }
  });

  it('of slides come after their title, as they are read', async () => {
    for (const slide of slidesOf(await renderPptx(await sampleCase()))) {
      expect(slideText(slide)).toMatch(/^# \S/);
      expect(slide.indexOf('type="title"')).toBeLessThan(
        slide.search(/<p:graphicFrame>|<a:buSzPct|<p:txBody>/),
      );
    }
  });
});

describe('a workbook of the report', () => {
  it('has a title and a language, on each sheet a title in A1 and one table with its header row, and no merged cells', async () => {
    const report = await sampleCase();
    const parts = openPackage(await renderXlsx(report));
    const core = partOf(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Progress report: Eastmere Health');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    const sheets = [...parts].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
    expect(sheets).toHaveLength(boardSheets(report).length);
    for (const [path, xml] of sheets) {
      expect(xml, path).toMatch(/<c r="A1"[^>]*>(?:(?!<\/c>).)*<t[^>]*>[^<]+</s);
      expect(xml.match(/<tablePart /g), path).toHaveLength(1);
      expect(xml, path).not.toContain('<mergeCell');
    }
    const tables = [...parts].filter(([path]) => path.startsWith('xl/tables/'));
    expect(tables).toHaveLength(sheets.length);
    for (const [path, xml] of tables) {
      expect(xml, path).not.toContain('headerRowCount="0"');
      const names = [...xml.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map(([, name]) => name);
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  it('gives every chart its text alternative and title, and keeps its numbers in the table', async () => {
    const report = await sampleCase();
    const parts = openPackage(await renderXlsx(report));
    const drawn = [...parts].flatMap(([path, xml]) =>
      path.startsWith('xl/drawings/drawing')
        ? [...xml.matchAll(/<xdr:cNvPr [^>]*>/g)].map(([tag]) => plain(tag))
        : [],
    );
    const charts = [report.charts.actions, ...report.charts.indicators].filter((chart) => chart !== null);
    expect(drawn).toHaveLength(charts.length);
    for (const { title, description } of charts)
      expect(
        drawn.some(
          (tag) => tag.includes(`descr="${title}. ${description}"`) && tag.includes(`title="${title}"`),
        ),
        title,
      ).toBe(true);
    for (const chart of chartsOf(parts)) expect(chart).toMatch(/<c:f>'?Board (?:report|trajectories)'?!/);
  });

  it('is sound where the plan says nothing', async () => {
    const parts = openPackage(await renderXlsx(await emptyCase()));
    expect([...parts.keys()].filter((path) => path.startsWith('xl/worksheets/sheet'))).toHaveLength(1);
  });
});
