import { formatDate } from '../../dates/format-date.ts';
import { escapeXml } from '../charts/svg/escape-xml.ts';
import type { Renderer } from '../renderer.ts';
import type { BoardReport } from '../value/board-report.ts';
import type { ReportSection, SectionId } from '../value/section.ts';
import { formatPlural } from '../wording/format-value.ts';
import { blocksHtml, factsHtml } from './blocks-html.ts';
import { pageStyle } from './page-style.ts';

/** Nothing runs, and nothing comes from elsewhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Sections whose tables need the long side of the paper. */
const landscape: ReadonlySet<SectionId> = new Set(['appendix-actions']);

/** Sets a report as one web page that needs nothing else: no script, no file, no network. */
export const renderHtml: Renderer = (report) => Promise.resolve(new TextEncoder().encode(reportHtml(report)));

function reportHtml(report: BoardReport): string {
  const { cover, sections, isDraft } = report;
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(isDraft ? `Draft: ${cover.title}` : cover.title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    isDraft ? '<body class="draft">' : '<body>',
    '<a class="skip" href="#content">Skip to the report</a>',
    headerHtml(report),
    contentsHtml(sections),
    '<main id="content">',
    ...sections.map(sectionHtml),
    '</main>',
    footerHtml(report),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headerHtml({ cover, isDraft, gaps }: BoardReport): string {
  return [
    '<header>',
    isDraft ? '<p class="draft-note">Draft: not for publication</p>' : '',
    `<h1><bdi>${escapeXml(cover.title)}</bdi></h1>`,
    factsHtml(cover.facts),
    gaps.length === 0
      ? ''
      : `<p>${formatPlural(gaps.length, 'part')} of this report ${gaps.length === 1 ? 'is' : 'are'} still to be written, each marked with a dashed line.</p>`,
    '</header>',
  ].join('\n');
}

function contentsHtml(sections: readonly ReportSection[]): string {
  const items = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeXml(title)}</a></li>`);
  return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function sectionHtml({ id, title, isAppendix, blocks }: ReportSection): string {
  const classes = [...(isAppendix ? ['appendix'] : []), ...(landscape.has(id) ? ['landscape'] : [])];
  const named = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  return `<section${named} aria-labelledby="${id}">\n<h2 id="${id}">${escapeXml(title)}</h2>\n${blocksHtml(blocks)}\n</section>`;
}

function footerHtml({ title, asAt, contentHash }: BoardReport): string {
  return `<footer><p><bdi>${escapeXml(title)}</bdi>, position at ${formatDate(asAt)}. Content hash: <code>${escapeXml(contentHash)}</code></p></footer>`;
}
