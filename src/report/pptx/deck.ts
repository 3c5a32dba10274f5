import type { ChartContent } from '../../workbook/xlsx/chart-writer/chart-content.ts';
import { clipWords } from '../wording/clip-words.ts';
import { itemHeight, itemText, type SlideItem } from './slide-item.ts';
import { newPresentation, type Slide } from './slide-library.ts';
import { slideLook } from './slide-look.ts';
import { defineMaster, type MasterOptions, masterName } from './slide-master.ts';
import { cellMargin, headHeight, rowHeight, type SlideTable, tableRows } from './slide-table.ts';
import { countLines } from './text-size.ts';

const { left, room, font, ink, text: size } = slideLook;
/** Letters of a title that are tried, until it fits two lines. */
const titleLengths = [110, 90, 70, 50];
/** Under a table, for how many more rows there are. */
const moreRoom = 0.45;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A chart on a slide: its content, and what somebody who sees it learns from it. */
export interface SlideChart {
  readonly content: ChartContent;
  readonly altText: string;
}

/** Slides of one look, each with a title, filled without running over. */
export class Deck {
  readonly presentation = newPresentation();
  /** The charts in the order of the slides. */
  readonly charts: ChartContent[] = [];

  constructor(options: MasterOptions) {
    defineMaster(this.presentation, options);
  }

  /** A slide with nothing but its title. */
  slide(title: string, notes?: string): Slide {
    const slide = this.presentation.addSlide({ masterName });
    const { text, fontSize } = fitted(title);
    slide.addText([{ text, options: { fontSize, lang: 'en-GB' } }], { placeholder: 'title' });
    if (notes !== undefined) slide.addNotes(notes);
    return slide;
  }

  /**
   * Items one under the other, on as many slides as they need; further slides say so in their titles.
   *
   * @param notes - Of the first of them.
   */
  items(title: string, items: readonly SlideItem[], notes?: string): void {
    const pages = paged(items, (item) => itemHeight(item, room.width), room.height);
    for (const [index, page] of pages.entries()) {
      const slide = this.slide(`${title}${placeOf(index, pages.length)}`, index === 0 ? notes : undefined);
      this.say(slide, page, { x: left, y: room.top, w: room.width, h: room.height });
    }
  }

  /** Items in a box of a slide. */
  say(slide: Slide, items: readonly SlideItem[], box: Box): void {
    slide.addText(items.flatMap(itemText), {
      ...box,
      margin: 0,
      valign: 'top',
      fontFace: font,
      fontSize: size,
      color: ink,
    });
  }

  /** A table with a header row, on as many slides as it needs. */
  table(title: string, table: SlideTable): void {
    const body = room.height - headHeight(table) - (table.more === undefined ? 0 : moreRoom);
    const pages = paged(table.rows, (row) => rowHeight(table, row), body);
    for (const [index, rows] of pages.entries()) {
      const isLast = index === pages.length - 1;
      const slide = this.slide(
        `${title}${placeOf(index, pages.length)}`,
        index === 0 ? table.notes : undefined,
      );
      slide.addTable(tableRows(table, rows), {
        x: left,
        y: room.top,
        w: room.width,
        colW: table.columns.map(({ width }) => width),
        border: { type: 'solid', pt: 0.75, color: '8A8A8A' },
        margin: cellMargin,
        fontFace: font,
        fontSize: size,
        color: ink,
        valign: 'top',
      });
      if (!isLast || table.more === undefined) continue;
      const more: SlideItem = { body: [{ kind: 'text', text: table.more }] };
      this.say(slide, [more], { x: left, y: 6.25, w: room.width, h: moreRoom });
    }
  }

  /** A chart of PowerPoint's own, which can be edited there. */
  chart(slide: Slide, { content, altText }: SlideChart, box: Box): void {
    this.charts.push(content);
    const labels = [...content.categories.texts];
    // The library makes the workbook behind the chart; how it looks is written over what it draws.
    const data = content.series.map(({ name, values }) => ({
      name,
      labels,
      values: values.numbers.map((value) => value ?? Number.NaN),
    }));
    slide.addChart(content.kind === 'line' ? 'line' : 'bar', data, { ...box, altText });
  }
}

/** A title on at most two lines, in smaller letters where it needs both. */
function fitted(title: string): { text: string; fontSize: number } {
  const whole = title.replaceAll(/\s+/g, ' ');
  const lines = (text: string, points: number) => countLines(text, room.width, points, true);
  if (lines(whole, slideLook.title) === 1) return { text: whole, fontSize: slideLook.title };
  const tried = titleLengths.map((length) => clipWords(whole, length));
  return { text: tried.find((text) => lines(text, 24) <= 2) ?? clipWords(whole, 30), fontSize: 24 };
}

function placeOf(index: number, count: number): string {
  return count === 1 ? '' : ` (${index + 1} of ${count})`;
}

/**
 * Things in as few groups as they fit in, all about as full, so that no last slide holds a single line; one that fits
 * nowhere has a group of its own.
 */
function paged<Item>(items: readonly Item[], heightOf: (item: Item) => number, most: number): Item[][] {
  const tall = items.map(heightOf);
  const count = filled(items, tall, most).length;
  let [low, high] = [0, most];
  for (let step = 0; step < 12 && count > 1; step += 1) {
    const middle = (low + high) / 2;
    if (filled(items, tall, middle).length > count) low = middle;
    else high = middle;
  }
  return filled(items, tall, high);
}

function filled<Item>(items: readonly Item[], tall: readonly number[], most: number): Item[][] {
  const pages: Item[][] = [];
  let used = 0;
  for (const [index, item] of items.entries()) {
    const height = tall[index] ?? 0;
    const page = pages.at(-1);
    if (page === undefined || used + height > most) {
      pages.push([item]);
      used = height;
    } else {
      page.push(item);
      used += height;
    }
  }
  return pages;
}
