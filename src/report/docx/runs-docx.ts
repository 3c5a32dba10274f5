import { type IRunOptions, TextRun } from 'docx';
import { type RagPattern, ragLooks } from '../charts/rag-look.ts';
import type { Gap, Run, Runs } from '../value/section.ts';
import { ragWord } from '../wording/rag-word.ts';

/** How Word shades what has our patterns. */
const shadings = {
  solid: 'clear',
  diagonal: 'diagStripe',
  dots: 'pct25',
  cross: 'diagCross',
  empty: 'clear',
} as const satisfies Readonly<Record<RagPattern, string>>;

/** The first letter of a text tells its direction. */
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A line of text as runs of Word. */
export function runsDocx(runs: Runs, look: IRunOptions = {}): TextRun[] {
  return runs.flatMap((run) => runDocx(run, look));
}

function runDocx(run: Run, look: IRunOptions): TextRun[] {
  switch (run.kind) {
    case 'text':
      return textRuns(run.text, look);
    case 'strong':
      return textRuns(run.text, { ...look, bold: true });
    case 'quoted':
      return textRuns(run.text, rightToLeft.test(run.text) ? { ...look, rightToLeft: true } : look);
    case 'no-data':
      return textRuns(run.text, { ...look, italics: true });
    case 'rag': {
      const { fill, ink, pattern } = ragLooks[run.code];
      const mark = pattern === 'dots' ? '1B1B1B' : 'FFFFFF';
      return [
        new TextRun({
          text: `\u00a0${run.code}\u00a0`,
          bold: true,
          color: ink,
          shading: { type: 'clear', color: 'auto', fill },
        }),
        // The pattern by itself, where it makes no letter hard to read.
        new TextRun({ text: '\u00a0\u00a0', shading: { type: shadings[pattern], color: mark, fill } }),
        new TextRun({ ...look, text: `\u00a0${ragWord(run.code)}` }),
      ];
    }
    case 'gap':
      return textRuns(gapLabel(run.gap), { ...look, highlight: 'yellow', bold: true });
  }
}

/** Line feeds as breaks. */
function textRuns(text: string, look: IRunOptions): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

function gapLabel({ what, who }: Gap): string {
  return `[${what}: to be written by ${who}]`;
}
