import { britishNumber } from '../british-number.ts';
import { issueKind } from '../issue-kind.ts';

/** Faults of the plan as a whole, its settings, ambitions, people and import notes. */
export const planIssues = {
  'plan/no-reporting-date': issueKind<{ readonly setting: string }>({
    severity: 'warning',
    when: 'The plan does not say at which date it is judged, and nobody gave one, so nothing can be overdue.',
    sentence: ({ setting }) =>
      `The plan has no ${setting}, so nothing can be judged as late. Enter it on the Plan sheet, or give an as-at date.`,
    example: { setting: 'Reporting date' },
  }),
  'plan/no-legend': issueKind<{ readonly missing: string }>({
    severity: 'advice',
    when: 'The plan does not say what its RAG ratings mean.',
    sentence: ({ missing }) =>
      `The plan does not say what the RAG ratings ${missing} mean. Write the legend on the Plan sheet.`,
    example: { missing: 'G, A and R' },
  }),
  'formula/out-of-date': issueKind<{ readonly sheet: string; readonly count: number }>({
    severity: 'warning',
    when: 'Formulas of ours show other values than they come to, as after a recalculation without the add-in.',
    sentence: ({ sheet, count }) =>
      count === 1
        ? `A formula of the ${sheet} sheet shows no value or an old one, because it was last calculated without the add-in. Fix (on the command line: hwb validate --fix) writes the value back.`
        : `${britishNumber(count)} formulas of the ${sheet} sheet show no or old values, because they were last calculated without the add-in. Fix (on the command line: hwb validate --fix) writes the values back.`,
    example: { sheet: 'Trajectory', count: 24 },
  }),
  'ambition/numbering': issueKind<{
    readonly number: string;
    readonly previous: string;
    readonly missing: string | null;
  }>({
    severity: 'advice',
    when: 'The numbers of ambitions leave a gap, start again or repeat.',
    sentence: ({ number, previous, missing }) =>
      missing
        ? `Number ${number} follows ${previous}: ${missing} ${/[ –]/.test(missing) ? 'are' : 'is'} missing. Restore what was lost, or number again.`
        : `Number ${number} follows ${previous}: the numbering starts again or repeats, so a number alone does not name an ambition.`,
    example: { number: '30', previous: '23', missing: '24 to 29' },
  }),
  'lead/two-roles': issueKind<{
    readonly name: string;
    readonly here: string;
    readonly there: string;
    readonly otherCell: string;
  }>({
    severity: 'advice',
    when: 'The same person is described in two ways.',
    sentence: ({ name, here, there, otherCell }) =>
      `${name} is "${here}" here and "${there}" in ${otherCell}. Check that it is one person, and write one description.`,
    example: {
      name: 'A. Lead',
      here: 'Commissioning Manager',
      there: 'Clinical Commissioning Group',
      otherCell: 'Actions!E12',
    },
  }),
  'import/undecided': issueKind<{ readonly text: string; readonly reading: string | null }>({
    severity: 'advice',
    when: 'The import was unsure how to read a text, and nobody has decided yet.',
    sentence: ({ text, reading }) =>
      reading
        ? `The import was not sure of "${text}" and read it as ${reading.replace(/[.\s]+$/, '')}. Check it, then delete this note.`
        : `The import was not sure of "${text}" and left it to you. Decide, then delete this note.`,
    example: { text: 'by Q2', reading: '30 September 2015' },
  }),
} as const;
