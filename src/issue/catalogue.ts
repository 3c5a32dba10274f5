import type { Issue, Severity } from './issue.ts';

/** What each issue knows beside its place: the facts its sentence is made from. All values are for people to read. */
export interface IssueParameters {
  'header/missing': { readonly header: string };
  'header/duplicate': { readonly header: string; readonly otherCell: string };
  'header/unknown': { readonly header: string; readonly nearest: string | null };
  'row/duplicate-key': { readonly key: string; readonly otherCell: string };
  'row/unknown-reference': {
    readonly value: string;
    readonly table: string;
    readonly nearest: string | null;
  };
  'cell/required': { readonly header: string };
  'cell/type': { readonly header: string; readonly expected: string; readonly found: string };
  'cell/not-in-list': {
    readonly header: string;
    readonly found: string;
    readonly choices: readonly string[];
  };
  'cell/range': { readonly header: string; readonly expected: string; readonly found: string };
  'cell/formula-error': { readonly header: string; readonly error: string };
  'table/missing': { readonly table: string };
  'action/no-lead': { readonly action: string };
  'action/no-date': { readonly action: string; readonly found: string | null };
  'action/date-unclear': {
    readonly found: string;
    readonly reason: string;
    readonly readings: readonly string[];
  };
  'action/start-date-only': { readonly found: string; readonly start: string };
  'action/overdue': { readonly due: string; readonly days: number; readonly asAt: string };
  'action/rag-missing': { readonly action: string };
  'action/red-without-reason': { readonly action: string };
  'action/override-expired': { readonly until: string; readonly asAt: string };
  'action/no-recent-update': { readonly action: string; readonly last: string | null; readonly asAt: string };
  'action/cross-reference-differs': {
    readonly other: string;
    readonly what: string;
    readonly here: string;
    readonly there: string;
  };
  'action/same-action-twice': {
    readonly other: string;
    readonly otherCell: string;
    readonly differences: readonly string[];
  };
  'indicator/target-not-set': { readonly indicator: string };
  'indicator/target-worse-than-baseline': {
    readonly baseline: string;
    readonly target: string;
    readonly polarity: string;
  };
  'indicator/trajectory-differs': {
    readonly year: string;
    readonly printed: string;
    readonly computed: string;
  };
  'indicator/benchmark-as-target': { readonly indicator: string; readonly target: string };
  'indicator/data-out-of-date': { readonly period: string; readonly months: number; readonly asAt: string };
  'indicator/no-measurement': { readonly indicator: string };
  'indicator/link-is-a-date': { readonly shown: string };
  'indicator/unknown-outcome-code': { readonly found: string };
  'measurement/outside-range': { readonly value: string; readonly expected: string };
  'text/placeholder': { readonly header: string; readonly found: string };
  'text/look-alike-letters': {
    readonly header: string;
    readonly found: string;
    readonly letters: string;
    readonly suggestion: string;
  };
}

export type IssueCode = keyof IssueParameters;

/** What each code stands for: how grave it is, and the sentence that tells a person what was expected and found. */
export const issueCatalogue: { readonly [Code in IssueCode]: CatalogueEntry<Code> } = {
  'header/missing': {
    severity: 'error',
    sentence: ({ header }) => `The column "${header}" is missing. Add it to the header row.`,
  },
  'header/duplicate': {
    severity: 'error',
    sentence: ({ header, otherCell }) =>
      `The header "${header}" stands twice, also in ${otherCell}. Rename or remove one.`,
  },
  'header/unknown': {
    severity: 'advice',
    sentence: ({ header, nearest }) =>
      `The column "${header}" is not one of the plan's${nearest ? `; did you mean "${nearest}"?` : '.'} It is kept as it is.`,
  },
  'row/duplicate-key': {
    severity: 'error',
    sentence: ({ key, otherCell }) =>
      `"${key}" stands twice, also in ${otherCell}. Give one of them another reference.`,
  },
  'row/unknown-reference': {
    severity: 'error',
    sentence: ({ value, table, nearest }) =>
      `"${value}" is not in the ${table} table${nearest ? `; did you mean "${nearest}"?` : '. Add it there or correct it here.'}`,
  },
  'cell/required': {
    severity: 'error',
    sentence: ({ header }) => `${header} is blank. Enter a value.`,
  },
  'cell/type': {
    severity: 'error',
    sentence: ({ header, expected, found }) => `${header} must be ${expected}, but the cell holds ${found}.`,
  },
  'cell/not-in-list': {
    severity: 'error',
    sentence: ({ header, found, choices }) =>
      `${header} must be one of ${choices.join(', ')}, but the cell holds "${found}".`,
  },
  'cell/range': {
    severity: 'error',
    sentence: ({ header, expected, found }) => `${header} must be ${expected}, but the cell holds ${found}.`,
  },
  'cell/formula-error': {
    severity: 'error',
    sentence: ({ header, error }) => `${header} shows the error ${error}. Mend the formula or enter a value.`,
  },
  'table/missing': {
    severity: 'error',
    sentence: ({ table }) =>
      `There is no table or sheet called "${table}". Restore it, or give its sheet that name again.`,
  },
  'action/no-lead': {
    severity: 'error',
    sentence: ({ action }) => `"${action}" has no lead. Name the person or post that answers for it.`,
  },
  'action/no-date': {
    severity: 'warning',
    sentence: ({ action, found }) =>
      found
        ? `"${action}" has no delivery date, only "${found}". Agree a date, or write Ongoing.`
        : `"${action}" has no delivery date. Agree a date, or write Ongoing.`,
  },
  'action/date-unclear': {
    severity: 'warning',
    sentence: ({ found, reason, readings }) =>
      `"${found}" can be read in more than one way (${reason})${readings.length ? `: ${readings.join(' or ')}` : ''}. Write the date in full.`,
  },
  'action/start-date-only': {
    severity: 'advice',
    sentence: ({ found, start }) =>
      `"${found}" says when the work starts (${start}), not when it is done. Add the end.`,
  },
  'action/overdue': {
    severity: 'warning',
    sentence: ({ due, days, asAt }) =>
      `Due ${due}, so ${days} ${days === 1 ? 'day' : 'days'} overdue at ${asAt}. Mark it complete, or agree a new date.`,
  },
  'action/rag-missing': {
    severity: 'warning',
    sentence: ({ action }) =>
      `"${action}" has no RAG rating. Rate it, or give the dates and percent complete it is rated from.`,
  },
  'action/red-without-reason': {
    severity: 'warning',
    sentence: ({ action }) => `"${action}" is red, but Progress does not say why. The board will ask.`,
  },
  'action/override-expired': {
    severity: 'warning',
    sentence: ({ until, asAt }) =>
      `The RAG override counted until ${until}, before ${asAt}. Renew it with a reason, or clear it.`,
  },
  'action/no-recent-update': {
    severity: 'advice',
    sentence: ({ action, last, asAt }) =>
      last
        ? `"${action}" was last updated on ${last}, long before ${asAt}.`
        : `"${action}" has no update yet at ${asAt}.`,
  },
  'action/cross-reference-differs': {
    severity: 'warning',
    sentence: ({ other, what, here, there }) =>
      `This refers to ${other}, but the ${what} differs: here "${here}", there "${there}".`,
  },
  'action/same-action-twice': {
    severity: 'warning',
    sentence: ({ other, otherCell, differences }) =>
      `This looks like the same action as ${other} (${otherCell})${differences.length ? `, but ${differences.join('; ')}` : ''}. Keep one, or say in See also how they differ.`,
  },
  'indicator/target-not-set': {
    severity: 'warning',
    sentence: ({ indicator }) =>
      `"${indicator}" has no target, so it has no trajectory and no RAG. Agree one.`,
  },
  'indicator/target-worse-than-baseline': {
    severity: 'warning',
    sentence: ({ baseline, target, polarity }) =>
      `The target ${target} is worse than the baseline ${baseline}, where ${polarity} is better. Check both, and the polarity.`,
  },
  'indicator/trajectory-differs': {
    severity: 'warning',
    sentence: ({ year, printed, computed }) =>
      `The document prints ${printed} for ${year}, but the trajectory gives ${computed}.`,
  },
  'indicator/benchmark-as-target': {
    severity: 'advice',
    sentence: ({ indicator, target }) =>
      `The target ${target} of "${indicator}" is a benchmark of somebody else's. Confirm that it is the board's own target.`,
  },
  'indicator/data-out-of-date': {
    severity: 'advice',
    sentence: ({ period, months, asAt }) =>
      `The newest data is from ${period}, ${months} months before ${asAt}.`,
  },
  'indicator/no-measurement': {
    severity: 'advice',
    sentence: ({ indicator }) => `"${indicator}" has no measurement since its baseline.`,
  },
  'indicator/link-is-a-date': {
    severity: 'error',
    sentence: ({ shown }) =>
      `Excel has turned the indicator links into a date (${shown}). Format the cell as text and type the links again.`,
  },
  'indicator/unknown-outcome-code': {
    severity: 'advice',
    sentence: ({ found }) => `"${found}" is not a code of a national outcomes framework.`,
  },
  'measurement/outside-range': {
    severity: 'warning',
    sentence: ({ value, expected }) => `${value} is outside ${expected}. Check the value and its unit.`,
  },
  'text/placeholder': {
    severity: 'warning',
    sentence: ({ header, found }) => `${header} still holds a placeholder: "${found}".`,
  },
  'text/look-alike-letters': {
    severity: 'advice',
    sentence: ({ header, found, letters, suggestion }) =>
      `${header} has letters that only look right (${letters}) in "${found}". It should probably read "${suggestion}".`,
  },
};

interface CatalogueEntry<Code extends IssueCode> {
  readonly severity: Severity;
  readonly sentence: (parameters: IssueParameters[Code]) => string;
}

/** The sentence of an issue, for a person: what was expected, what was found, what would do. */
export function issueSentence(issue: Issue): string {
  const { sentence } = issueCatalogue[issue.code] as CatalogueEntry<typeof issue.code>;
  return sentence(issue.parameters as never);
}
