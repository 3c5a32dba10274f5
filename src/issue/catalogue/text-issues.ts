import { issueKind } from '../issue-kind.ts';

/** Faults of texts, in any table of the plan. */
export const textIssues = {
  'text/placeholder': issueKind<{ readonly header: string; readonly found: string }>({
    severity: 'warning',
    when: 'A text still holds a mark that something is to be filled in.',
    sentence: ({ header, found }) => `${header} still holds a placeholder: "${found}".`,
    example: { header: 'References', found: '????' },
  }),
  'text/look-alike-letters': issueKind<{
    readonly header: string;
    readonly found: string;
    readonly letters: string;
    readonly suggestion: string;
  }>({
    severity: 'advice',
    when: 'Letters of another alphabet, or a letter for a digit, stand where they only look right.',
    sentence: ({ header, found, letters, suggestion }) =>
      `${header} has letters that only look right (${letters}) in "${found}". It should probably read "${suggestion}".`,
    example: { header: 'Action', found: 'I0%', letters: 'I for 1', suggestion: '10%' },
  }),
  'text/stray-spaces': issueKind<{
    readonly header: string;
    readonly found: string;
    readonly suggestion: string;
  }>({
    severity: 'advice',
    when: 'A reference has spaces or invisible characters around it that formulas do not forgive.',
    sentence: ({ header, found, suggestion }) =>
      `${header} holds "${found}" with stray spaces or invisible characters. Formulas look for "${suggestion}".`,
    example: { header: 'Objective', found: 'C3 ', suggestion: 'C3' },
  }),
  'text/unclosed-bracket': issueKind<{ readonly header: string; readonly found: string }>({
    severity: 'advice',
    when: 'A bracket is opened and never closed: the rest of the text may be lost.',
    sentence: ({ header, found }) =>
      `${header} opens a bracket that nothing closes: "${found}". Check that no text was lost.`,
    example: { header: 'Definition', found: '[0.8 was the national average' },
  }),
  'text/arithmetic': issueKind<{ readonly stated: string; readonly computed: string; readonly sum: string }>({
    severity: 'warning',
    when: 'Figures in a text do not add up.',
    sentence: ({ stated, computed, sum }) =>
      `The text states a change of ${stated}, but ${sum} is ${computed}. Correct the figure that is wrong.`,
    example: { stated: '1,180', computed: '1,186', sum: '3,750 − 2,564' },
  }),
} as const;
