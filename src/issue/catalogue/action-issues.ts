import { issueKind } from '../issue-kind.ts';

/** Faults of actions: who, what, how it goes. Their dates have a file of their own. */
export const actionIssues = {
  'action/no-lead': issueKind<{ readonly action: string }>({
    severity: 'error',
    when: 'Nobody answers for the action: Leads is blank, or says that somebody will be named.',
    sentence: ({ action }) => `"${action}" has no lead. Name the person or post that answers for it.`,
    example: { action: 'C3 H' },
  }),
  'action/no-outcome': issueKind<{ readonly action: string }>({
    severity: 'advice',
    when: 'The action does not say what it is for.',
    sentence: ({ action }) => `"${action}" has no outcome. Say what will be different when it is done.`,
    example: { action: 'B3 C' },
  }),
  'action/outcome-not-measurable': issueKind<{ readonly action: string; readonly found: string }>({
    severity: 'advice',
    when: 'An outcome promises more or less of something, but gives no figure and names no indicator.',
    sentence: ({ action, found }) =>
      `"${action}" promises "${found}", but no figure or indicator says from what to what. Add a baseline and a target, or link an indicator.`,
    example: { action: '1 5', found: 'Increase in the number of people who take part' },
  }),
  'action/target-without-base': issueKind<{ readonly found: string }>({
    severity: 'advice',
    when: 'The action promises a percentage more or less, but no figure says of what.',
    sentence: ({ found }) =>
      `"${found}" is a change, but no figure says from what. Add the baseline, or the figure to be reached.`,
    example: { found: 'increase membership by 10%' },
  }),
  'action/rag-missing': issueKind<{ readonly action: string }>({
    severity: 'warning',
    when: 'The action has no RAG rating, and nothing to work one out from.',
    sentence: ({ action }) =>
      `"${action}" has no RAG rating. Rate it, or give the dates and percent complete it is rated from.`,
    example: { action: 'C3 C' },
  }),
  'action/red-without-reason': issueKind<{ readonly action: string }>({
    severity: 'warning',
    when: 'The action is red and nothing says why.',
    sentence: ({ action }) => `"${action}" is red, but Progress does not say why. The board will ask.`,
    example: { action: 'B3 G' },
  }),
  'action/override-without-reason': issueKind<{ readonly rating: string }>({
    severity: 'warning',
    when: 'A RAG override has no reason, so it does not count.',
    sentence: ({ rating }) =>
      `The RAG override ${rating} does not count without a reason. Enter one under Override reason, or clear it.`,
    example: { rating: 'G' },
  }),
  'action/override-expired': issueKind<{ readonly until: string; readonly asAt: string }>({
    severity: 'warning',
    when: 'A RAG override has passed its date, so it no longer counts.',
    sentence: ({ until, asAt }) =>
      `The RAG override counted until ${until}, before ${asAt}. Renew it with a reason, or clear it.`,
    example: { until: '31 December 2016', asAt: '1 April 2017' },
  }),
  'action/rag-contradicts-progress': issueKind<{ readonly rating: string; readonly found: string }>({
    severity: 'advice',
    when: 'The rating and the words of Progress point in opposite directions.',
    sentence: ({ rating, found }) =>
      `The rating is ${rating}, but Progress says "${found}". Check the rating, or explain it.`,
    example: { rating: 'Green', found: 'the launch did not take place' },
  }),
  'action/progress-contradicts-itself': issueKind<{ readonly found: string; readonly other: string }>({
    severity: 'advice',
    when: 'Progress says a thing and its opposite.',
    sentence: ({ found, other }) =>
      `Progress says "${found}" and also "${other}". Say which is true now, or what each is about.`,
    example: { found: 'successfully securing funds', other: 'Not successful' },
  }),
  'action/lead-disputed': issueKind<{ readonly found: string }>({
    severity: 'advice',
    when: 'Progress says that somebody else is responsible.',
    sentence: ({ found }) =>
      `Progress says "${found}". Settle who answers for this action, and name them under Leads.`,
    example: { found: 'not the council’s responsibility' },
  }),
  'action/complete-in-text': issueKind<{ readonly found: string }>({
    severity: 'advice',
    when: 'Progress says that the work is done, but Status does not.',
    sentence: ({ found }) =>
      `Progress says "${found}", but Status does not say Complete. If the whole action is done, mark it so.`,
    example: { found: 'The needs assessment is complete' },
  }),
  'action/status-differs-from-percent': issueKind<{ readonly status: string; readonly percent: string }>({
    severity: 'warning',
    when: 'Status and Percent complete contradict each other.',
    sentence: ({ status, percent }) =>
      `Status is ${status}, but Percent complete is ${percent}. Correct the one that is wrong.`,
    example: { status: 'Complete', percent: '80%' },
  }),
  'action/no-recent-update': issueKind<{
    readonly action: string;
    readonly last: string | null;
    readonly asAt: string;
  }>({
    severity: 'advice',
    when: 'Work is under way, but its last update is more than six months old at the as-at date.',
    sentence: ({ action, last, asAt }) =>
      last
        ? `"${action}" was last updated on ${last}, long before ${asAt}.`
        : `"${action}" has no update yet at ${asAt}.`,
    example: { action: 'C3 A', last: '14 June 2016', asAt: '1 April 2017' },
  }),
  'action/cross-reference-differs': issueKind<{
    readonly other: string;
    readonly otherCell: string;
    readonly what: string;
    readonly here: string;
    readonly there: string;
  }>({
    severity: 'warning',
    when: 'Two actions refer to each other as the same work, but differ in lead, date or duration.',
    sentence: ({ other, otherCell, what, here, there }) =>
      `This refers to ${other} (${otherCell}), but the ${what} differs: here "${here}", there "${there}". Agree on one.`,
    example: {
      other: 'B3 A',
      otherCell: 'Actions!H13',
      what: 'delivery date',
      here: 'April 2017',
      there: 'April 2016',
    },
  }),
  'action/see-also-elsewhere': issueKind<{ readonly found: string }>({
    severity: 'advice',
    when: 'See also names an objective, or an action of one, that is not in this workbook.',
    sentence: ({ found }) =>
      `See also names "${found}", but that plan is not in this workbook. Import both documents into one workbook to compare the two, or correct the reference.`,
    example: { found: 'B3' },
  }),
  'action/same-action-twice': issueKind<{
    readonly other: string;
    readonly otherCell: string;
    readonly differences: readonly string[];
  }>({
    severity: 'warning',
    when: 'Two actions have the same wording, or nearly so, under different objectives.',
    sentence: ({ other, otherCell, differences }) =>
      `This looks like the same action as ${other} (${otherCell})${differences.length ? `, but ${differences.join('; ')}` : ''}. Keep one, or say in See also how they differ.`,
    example: {
      other: 'B3 A',
      otherCell: 'Actions!C13',
      differences: ['the delivery date here is "April 2017" and there "April 2016"'],
    },
  }),
} as const;
