import { ragLooks } from '../charts/rag-look.ts';
import { gapLabel, runsText } from '../paper/runs.ts';
import type { Run, Runs } from '../value/section.ts';
import { clipWords } from '../wording/clip-words.ts';
import { ragWord } from '../wording/rag-word.ts';
import type { TextLook, TextProps } from './slide-library.ts';
import { slideLook } from './slide-look.ts';
import { countLines, linesHeight } from './text-size.ts';

/** Something that a slide says: a line in bold, and lines of words under it. */
export interface SlideItem {
  readonly head?: Runs;
  readonly body?: Runs;
  readonly lines?: readonly Runs[];
  /** Whether the lines stand in a list with dots. */
  readonly areListed?: boolean;
  /** Letters of each part that are shown, where there is less room than a slide. */
  readonly longest?: number;
  /** Whether it stands in a list with dots; numbers count on over slides. */
  readonly mark?: 'dot' | number;
}

const { text: size, font, ink } = slideLook;
/** Room for a dot or a number, in points. */
const markRoom = 22;
/** Room under an item, in inches. */
const gap = 0.12;
/** More of one item is in the paper. */
const longestPart = 420;

/** The height of an item on a slide, in inches. */
export function itemHeight(item: SlideItem, width: number): number {
  const isMarked = item.mark !== undefined || item.areListed === true;
  const room = width - (isMarked ? markRoom / 72 + 0.05 : 0.05);
  const lines = partsOf(item).map(({ runs, isBold }) => countLines(runsText(runs), room, size, isBold));
  return (
    linesHeight(
      lines.reduce((sum, each) => sum + each, 0),
      size,
    ) + gap
  );
}

/** An item as runs of text; every one ends its paragraph. */
export function itemText(item: SlideItem): TextProps[] {
  const parts = partsOf(item).map(({ runs, isBold }) => runsProps(runs, isBold ? { bold: true } : {}));
  const listed = item.areListed === true && item.head !== undefined ? ('dot' as const) : undefined;
  return parts.flatMap((runs, index) =>
    runs.map((run, place) => {
      const isLast = place === runs.length - 1;
      return {
        ...run,
        options: {
          ...run.options,
          ...(place > 0 ? {} : bulletOf(index === 0 ? item.mark : listed)),
          ...(isLast ? { breakLine: true } : {}),
          paraSpaceAfter: index === parts.length - 1 ? gap * 72 : 0,
        },
      };
    }),
  );
}

function bulletOf(mark: SlideItem['mark']): TextLook {
  if (mark === undefined) return {};
  const indent = markRoom;
  return mark === 'dot'
    ? { bullet: { indent } }
    : { bullet: { type: 'number', numberStartAt: mark, indent } };
}

function partsOf({
  head,
  body,
  lines = [],
  longest = longestPart,
}: SlideItem): { runs: Runs; isBold: boolean }[] {
  const under = [...(body === undefined ? [] : [body]), ...lines];
  return [
    ...(head === undefined ? [] : [{ runs: clipRuns(head, longest), isBold: true }]),
    ...under.map((runs) => ({ runs: clipRuns(runs, longest), isBold: false })),
  ].filter(({ runs }) => runs.length > 0);
}

/** A line of text cut after so many letters, where a word ends. Line feeds are spaces on a slide. */
export function clipRuns(runs: Runs, most: number): Runs {
  let left = most;
  return runs.flatMap((run): Runs => {
    if (left <= 0) return [];
    if (!('text' in run)) return [run];
    const text = clipWords(run.text.replaceAll(/\s+/g, ' '), left);
    left -= run.text.length;
    return [{ ...run, text }];
  });
}

/** A line of text as runs of a slide. */
export function runsProps(runs: Runs, look: TextLook): TextProps[] {
  const base = { fontFace: font, fontSize: size, color: ink, lang: 'en-GB', ...look };
  return runs.flatMap((run) => runProps(run, base));
}

function runProps(run: Run, look: TextLook): TextProps[] {
  switch (run.kind) {
    case 'text':
    case 'quoted':
      return [{ text: run.text, options: look }];
    case 'strong':
      return [{ text: run.text, options: { ...look, bold: true } }];
    case 'no-data':
      return [{ text: run.text, options: { ...look, italic: true } }];
    case 'rag': {
      const { fill, ink: letter } = ragLooks[run.code];
      return [
        { text: `\u00a0${run.code}\u00a0`, options: { ...look, bold: true, color: letter, highlight: fill } },
        { text: `\u00a0${ragWord(run.code)}`, options: look },
      ];
    }
    case 'gap':
      return [
        {
          text: gapLabel(run),
          options: { ...look, bold: true, highlight: 'FFF200' },
        },
      ];
  }
}
