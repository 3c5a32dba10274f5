import type { RagCode } from '../../indicator/rag-code.ts';
import type { Gap, Run, Runs } from '../value/section.ts';
import { noData } from '../wording/indicator-words.ts';
import { ragWord } from '../wording/rag-word.ts';

/** Our words; nothing where there are none. */
export function said(text: string): Runs {
  return text === '' ? [] : [{ kind: 'text', text }];
}

export function strong(text: string): Runs {
  return [{ kind: 'strong', text }];
}

/** Words of the plan; nothing where it has none. */
export function quoted(text: string | null): Runs {
  return text === null || text === '' ? [] : [{ kind: 'quoted', text }];
}

export function rated(code: RagCode): Runs {
  return [{ kind: 'rag', code, word: ragWord(code) }];
}

/** A worded value, or that there is none. */
export function valued(text: string | null, missingText = noData): Runs {
  return text === null ? [{ kind: 'no-data', text: missingText }] : said(text);
}

export function missing(gap: Gap): Run {
  return { kind: 'gap', gap };
}

/** A gap beside the term that it is of. */
export function missingTerm(gap: Gap): Run {
  return { kind: 'gap', gap, isNamed: true };
}

/** A gap in a line of text, as every form of the report marks it. */
export function gapLabel({ gap: { what, who }, isNamed = false }: Extract<Run, { kind: 'gap' }>): string {
  return isNamed ? `[To be written by ${who}]` : `[${what}: to be written by ${who}]`;
}

/** A line of text as plain words, for places that hold nothing else. */
export function runsText(runs: Runs): string {
  return runs
    .map((run) => {
      if (run.kind === 'rag') return run.code === 'N' ? run.word : `${run.code} ${run.word}`;
      return run.kind === 'gap' ? gapLabel(run) : run.text;
    })
    .join('');
}
