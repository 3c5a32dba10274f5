import { type IRunOptions, TextRun } from 'docx';
import { ragLooks } from '../charts/rag-look.ts';
import { gapLabel } from '../paper/runs.ts';
import type { Run, Runs } from '../value/section.ts';
import { ragWord } from '../wording/rag-word.ts';
import { isRightToLeft, patternShading } from './run-look.ts';

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
      return textRuns(run.text, isRightToLeft(run.text) ? { ...look, rightToLeft: true } : look);
    case 'no-data':
      return textRuns(run.text, { ...look, italics: true });
    case 'rag': {
      const { fill, ink, pattern } = ragLooks[run.code];
      const { type, mark } = patternShading(pattern);
      return [
        new TextRun({
          text: `\u00a0${run.code}\u00a0`,
          bold: true,
          color: ink,
          shading: { type: 'clear', color: 'auto', fill },
        }),
        // The pattern by itself, where it makes no letter hard to read.
        new TextRun({ text: '\u00a0\u00a0', shading: { type, color: mark, fill } }),
        new TextRun({ ...look, text: `\u00a0${ragWord(run.code)}` }),
      ];
    }
    case 'gap':
      return textRuns(gapLabel(run), { ...look, highlight: 'yellow', bold: true });
  }
}

/** Line feeds as breaks. */
function textRuns(text: string, look: IRunOptions): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
