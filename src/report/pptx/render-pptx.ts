import { formatDate } from '../../dates/format-date.ts';
import { chartXml } from '../../workbook/xlsx/chart-writer/chart-xml.ts';
import { escapeXml } from '../charts/svg/escape-xml.ts';
import { settlePackage } from '../office/settle-package.ts';
import type { Renderer } from '../renderer.ts';
import { clipWords } from '../wording/clip-words.ts';
import { Deck } from './deck.ts';
import { front } from './slides/front.ts';
import { stories } from './slides/stories.ts';
import { whatChanged } from './slides/what-changed.ts';
import { whatIsAsked, whatRatingsMean } from './slides/what-is-asked.ts';
import { whatIsRed } from './slides/what-is-red.ts';
import { whereWeAre } from './slides/where-we-are.ts';
import { whereWeWantToBe } from './slides/where-we-want-to-be.ts';

/** Sets a report as slides. */
export const renderPptx: Renderer = async (report) => {
  const { cover, isDraft, title, asAt, board } = report;
  const deck = new Deck({
    foot: `${clipWords(title.replaceAll(/\s+/g, ' '), 80)}, position at ${formatDate(asAt)}`,
    isDraft,
  });
  const { presentation } = deck;
  presentation.title = isDraft ? `Draft: ${cover.title}` : cover.title;
  presentation.author = board ?? 'Health and Wellbeing Board';
  // The library writes this one as it is, and all others as text.
  presentation.company = escapeXml(board ?? 'Health and Wellbeing Board');
  presentation.subject = `Position at ${formatDate(asAt)}`;
  for (const part of [
    front,
    whereWeAre,
    whatChanged,
    whatIsRed,
    whereWeWantToBe,
    stories,
    whatIsAsked,
    whatRatingsMean,
  ])
    part(deck, report);
  const made = await presentation.write({ outputType: 'uint8array' });
  if (!(made instanceof Uint8Array)) throw new TypeError('The library made no bytes of the slides.');
  return settlePackage(made, {
    name: 'the slides',
    day: asAt,
    edit: (path, xml) => {
      const number = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1];
      const content = number === undefined ? undefined : deck.charts[Number(number) - 1];
      return content === undefined ? mended(xml) : chartXml(content);
    },
  });
};

/**
 * What the library leaves to be mended: its own words are marked as American, no row of a table is marked as its header,
 * and the properties of a paragraph stand before each of its runs, which only the first place is for.
 */
function mended(xml: string): string {
  return xml
    .replaceAll(/(?<=<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/gs, '')
    .replaceAll('lang="en-US"', 'lang="en-GB"')
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" firstCol="1"/>');
}
