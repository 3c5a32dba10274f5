import { findDatePhrase } from './date-phrase.ts';
import { findFigures } from './find-figures.ts';
import type { ProseLine } from './prose-line.ts';

/** A slide, or a heading with what stands under it. */
export interface Section {
  /** The heading; `null` for what stands before the first one. */
  readonly title: string | null;
  /** Further headings right below it: "how far we are". */
  readonly subtitles: readonly string[];
  readonly place: string;
  readonly lines: readonly ProseLine[];
}

/** More headings in a row than these are a list without bullets. */
const mostHeadings = 3;

/** Parts a document into sections at its headings: those marked as such, and short lines that read like one. */
export function sectionsOf(lines: readonly ProseLine[]): Section[] {
  const sections: { title: string | null; subtitles: string[]; place: string; lines: ProseLine[] }[] = [];
  for (let index = 0; index < lines.length; ) {
    const run = headingRun(lines, index);
    const [first, ...rest] = run;
    if (first) {
      // Headings with nothing below them are lines of the first one.
      const isList = run.length > mostHeadings || index + run.length === lines.length;
      const subtitles = isList ? [] : rest.map(({ text }) => text);
      sections.push({ title: first.text, subtitles, place: first.place, lines: isList ? rest : [] });
      index += run.length;
      continue;
    }
    const line = lines[index];
    index++;
    if (!line) continue;
    if (sections.length === 0) sections.push({ title: null, subtitles: [], place: line.place, lines: [] });
    sections.at(-1)?.lines.push(line);
  }
  return sections;
}

function headingRun(lines: readonly ProseLine[], start: number): ProseLine[] {
  let end = start;
  for (let line = lines[end]; line && isHeading(line); line = lines[++end]);
  return lines.slice(start, end);
}

function isHeading({ kind, text }: ProseLine): boolean {
  if (kind !== 'paragraph') return kind === 'heading';
  const words = text.split(/\s+/);
  if (words.length > 10 || text.length > 80 || /[.;:,!=]$|=/.test(text) || text.endsWith('…')) return false;
  if (!/^["“(]?\p{Lu}/u.test(text) && !/^wh(?:ere|at) /.test(text)) return false;
  return findDatePhrase(text) === null && findFigures(text).length === 0;
}
