import { type FunctionEntry, readFunctionEntries } from './function-entry.ts';

/** The files of `functions/` in the order of the guide, each with its heading. */
export const families: readonly (readonly [heading: string, file: string])[] = [
  ['Trajectory and forecast', 'trajectory.ts'],
  ['Status of indicators and actions', 'status.ts'],
  ['Ratings in words and numbers', 'rating-codes.ts'],
  ['Delivery dates', 'delivery.ts'],
  ['Financial years and periods', 'financial-years.ts'],
  ['Links and leads', 'links-and-leads.ts'],
  ['Confidence intervals', 'intervals.ts'],
  ['Standardised rates', 'standardised.ts'],
  ['Comparison, trend and funnel', 'comparison.ts'],
  ['Process charts', 'charts.ts'],
];

const introduction = `# The functions

Type \`=HWB.\` in a cell. This page is made from the docstrings in \`functions/\` by \`npm run docs\`; every example on it
runs as a test through the built bundle.

## Rules for all of them

- **Ranges in, ranges out.** Every argument takes a cell or a range, and the result spills. A single cell, row or column
  stretches over the others, as in Excel; a place that one of several larger ranges does not have gives \`#N/A\`. Excel pays for
  each formula, hardly for each cell: one formula that spills beats a column of formulas.
- **Blank is never zero.** A blank gives \`#N/A\`, with the reason in the cell's error message; so do words like "to be confirmed"
  where a number belongs. Some versions of Excel for the desktop hand a blank cell to any custom function as the number 0, and
  nobody can tell the two apart there: where a 0 would mean something, test the cell first: \`=IF(B2="","",HWB.RAG(B2,C2))\`. The
  formulas of a plan made by this add-in do.
- **One bad cell spoils one cell.** An error, or a text that is no number, in a range gives an error in the cell it belongs to; a
  result made from a whole range (a mean, a standardised rate, a roll-up) becomes that error. \`#VALUE!\` and \`#N/A\` say why in
  a sentence; Excel has no room for one in \`#NUM!\` and \`#DIV/0!\`.
- **Nothing changes by itself.** No function asks what day it is: the as-at date is an argument, normally the plan's reporting date.
- **Decimals as people count them.** Results with decimals are rounded once, half away from zero, as Excel's ROUND does.
- **Dates** are Excel dates, or text such as "1 April 2017" or 01/04/2017, the day before the month. Results are Excel dates: format
  the cells. The 29 February 1900 that only Excel knows, and numbers outside its calendar, give \`#NUM!\`.
- An argument in brackets may be left out; so may one in the middle: \`=HWB.TRAJECTORY(10.7,2016,8,2021,,2)\`.
`;

/** The user guide to the functions, as Markdown. */
export function functionGuide(): string {
  const entries = families.map(([heading, file]) => ({ heading, entries: readFunctionEntries(file) }));
  const contents = entries.map(
    ({ heading, entries: listed }) =>
      `- ${heading}: ${listed.map(({ id }) => `[${id}](#${id.toLowerCase()})`).join(', ')}`,
  );
  const sections = entries.map(
    ({ heading, entries: listed }) => `## ${heading}\n\n${listed.map(section).join('\n')}`,
  );
  return [introduction, contents.join('\n'), '', sections.join('\n')].join('\n');
}

function section(entry: FunctionEntry): string {
  const names = entry.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  const rows = entry.parameters.map(
    ({ name, optional, description }) =>
      `| \`${name}\`${optional ? ' (optional)' : ''} | ${description.replaceAll('|', '\\|')} |`,
  );
  const examples = entry.examples.map(({ formula, value }) => `- \`${formula}\` gives \`${value}\``);
  return `### ${entry.id}

\`HWB.${entry.id}(${names})\`

${entry.description}

| argument | meaning |
|---|---|
${rows.join('\n')}

Gives: ${entry.returns}

${examples.join('\n')}

Source: ${entry.source}
`;
}
