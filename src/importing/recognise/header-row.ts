import type { RowLine } from '../repair/lines.ts';
import { type ActionField, actionHeadings } from './action-headings.ts';
import { defineHeadings, type Headings, readHeaderWords, shortHeaderWords } from './header-words.ts';
import {
  type QuarterHeading,
  readQuarterHeading,
  readYearHeading,
  type YearHeading,
} from './period-columns.ts';

export type IndicatorField =
  | 'ref'
  | 'objective'
  | 'indicator'
  | 'definition'
  | 'unit'
  | 'baseline'
  | 'baselinePeriod'
  | 'target'
  | 'targetYear'
  | 'latest'
  | 'latestPeriod'
  | 'polarity'
  | 'nationalOutcome'
  | 'source';

const indicatorHeadings = defineHeadings<IndicatorField>({
  indicator:
    'indicator;measure;kpi;metric;performance indicator;key performance indicator;outcome measure;performance measure;outcome indicator;indicator name;indicator description;description of indicator;success measure;pi',
  ref: 'ref;no;indicator no;indicator ref;number;#;id;kpi no;reference',
  objective: 'objective;objective ref;priority;outcome;theme;goal',
  definition: 'definition;description;what it measures;rationale;detail;numerator denominator',
  unit: 'unit;unit of measure;units;format',
  baseline:
    'baseline;baseline value;starting point;start value;baseline figure;baseline performance;starting position',
  baselinePeriod: 'baseline period;baseline year;baseline date',
  target: 'target;target value;end target;final target;target figure;goal value;trajectory target;ambition',
  targetYear: 'target year;target date;by when;date to be achieved;deadline',
  latest:
    'latest;current;actual;latest value;current value;current performance;latest performance;latest data;latest figure;outturn;current position',
  latestPeriod: 'period;latest period;date of latest data;data period;reporting period',
  polarity: 'polarity;good is;direction;better;good performance;aim to;desired direction;high or low is good',
  nationalOutcome: 'national outcome;phof;framework;outcomes framework;national framework;phof ref;phof code',
  source: 'source;data source;source of data',
});

const achievementHeadings = defineHeadings<'title' | 'text'>({
  title:
    'achievement;achievements for;success;key achievement;area of achievement;our success;what went well',
  text: 'what have we done;what we have done;what did we do;detail;description;progress;evidence;impact;story;how',
});

const objectiveHeadings = defineHeadings<'ref' | 'goal' | 'objective' | 'leads' | 'boardLead'>({
  objective: 'objective;strategic objective;priority action;aim;priority objective',
  ref: 'ref;no;objective ref;reference;number',
  goal: 'goal;theme;priority;goal or theme;strategic priority',
  leads: 'lead;objective lead;lead officer;owner;responsible officer',
  boardLead: 'board lead;lead hwb member;sponsor;board sponsor;board member;hwb lead',
});

interface ColumnPlace {
  readonly index: number;
  /** The header as printed. */
  readonly header: string;
}

export interface ActionColumn extends ColumnPlace {
  readonly field: ActionField | null;
  readonly quarter: QuarterHeading | null;
}

export interface IndicatorColumn extends ColumnPlace {
  readonly field: IndicatorField | null;
  readonly year: YearHeading | null;
}

export interface AchievementColumn extends ColumnPlace {
  readonly field: 'title' | 'text' | null;
}

export interface ObjectiveColumn extends ColumnPlace {
  readonly field: 'ref' | 'goal' | 'objective' | 'leads' | 'boardLead' | null;
}

/** A header row read: what kind of table it heads, and what its columns hold. */
export type TableHeader = (
  | { readonly kind: 'actions'; readonly columns: readonly ActionColumn[] }
  | { readonly kind: 'indicators'; readonly columns: readonly IndicatorColumn[] }
  | { readonly kind: 'achievements'; readonly columns: readonly AchievementColumn[] }
  | { readonly kind: 'objectives'; readonly columns: readonly ObjectiveColumn[] }
) & {
  readonly width: number;
  /** What two printings of the same header share. */
  readonly key: string;
  readonly inexact: readonly { readonly header: string; readonly field: string }[];
};

/**
 * Reads a row as the header of a plan table.
 *
 * @returns `null` for any other row.
 */
export function readHeaderRow(row: RowLine): TableHeader | null {
  const texts = row.cells.map(({ text }) => text);
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || filled.some((text) => text.length > 160)) return null;
  const common = { width: texts.length, key: texts.map((text) => text.toLowerCase()).join('|') };
  // Rows of data can be like a header in a word or two: most cells must match, and some of them exactly.
  const enough = (matched: number, inexact: number) => {
    const exact = matched - inexact;
    const isSure = exact >= 2 || (exact >= 1 && matched >= 3) || matched >= 4;
    return isSure && matched * 2 > filled.length;
  };

  const cells = texts.map((text) => ({ text, words: shortHeaderWords(text) }));
  const years = texts.map((text) => readYearHeading(text));
  const indicator = assign(cells, indicatorHeadings, years);
  const yearCount = years.filter((year) => year !== null).length;
  const indicatorCount = indicator.fields.filter((field) => field !== null).length;
  const hasNumbers =
    yearCount > 0 ||
    ['baseline', 'target', 'latest'].some((field) => indicator.fields.includes(field as IndicatorField));

  const quarters = texts.map((text) => readQuarterHeading(text));
  // Headings are compared as singulars: "References" are to other papers, but one "Reference" that leads is the action's.
  const named = cells.map((cell, index) =>
    index === 0 && /^reference$/i.test(cell.text.trim()) ? { ...cell, words: 'ref' } : cell,
  );
  const action = assign(named, actionHeadings, quarters);
  const fields = withSomeAction(action.fields);
  const actionCount = fields.filter((field) => field !== null).length;
  const quarterCount = quarters.filter((quarter) => quarter !== null).length;
  const isActions =
    fields.includes('action') &&
    fields.some((field) => field !== null && decisive.has(field)) &&
    enough(actionCount + quarterCount, action.inexact.length);

  if (
    indicator.fields.includes('indicator') &&
    hasNumbers &&
    enough(indicatorCount + yearCount, indicator.inexact.length)
  ) {
    const printsAction = action.fields.includes('action');
    if (!printsAction) {
      return {
        ...common,
        kind: 'indicators',
        columns: texts.map((header, index) => ({
          index,
          header,
          field: indicator.fields[index] ?? null,
          year: years[index] ?? null,
        })),
        inexact: indicator.inexact,
      };
    }
  }
  if (isActions) {
    return {
      ...common,
      kind: 'actions',
      columns: texts.map((header, index) => ({
        index,
        header,
        field: fields[index] ?? null,
        quarter: quarters[index] ?? null,
      })),
      inexact: action.inexact,
    };
  }
  const achievement = assign(cells, achievementHeadings);
  if (
    achievement.fields.includes('title') &&
    achievement.fields.includes('text') &&
    enough(2, achievement.inexact.length)
  ) {
    return {
      ...common,
      kind: 'achievements',
      columns: texts.map((header, index) => ({ index, header, field: achievement.fields[index] ?? null })),
      inexact: achievement.inexact,
    };
  }
  const objective = assign(cells, objectiveHeadings);
  const objectiveCount = objective.fields.filter((field) => field !== null).length;
  if (objective.fields.includes('objective') && enough(objectiveCount, objective.inexact.length)) {
    return {
      ...common,
      kind: 'objectives',
      columns: texts.map((header, index) => ({ index, header, field: objective.fields[index] ?? null })),
      inexact: objective.inexact,
    };
  }
  return null;
}

/** Fields of which one must stand beside the actions for a table to be a plan of them. */
const decisive = new Set<ActionField>([
  ...(['leads', 'delivery', 'due', 'outcome', 'measure', 'progress', 'rag', 'status', 'support'] as const),
  ...(['organisation', 'start', 'milestone', 'percentComplete'] as const),
]);

/** Tables without a column called action have one under another name: a milestone, an objective with a date. */
function withSomeAction(fields: readonly (ActionField | null)[]): readonly (ActionField | null)[] {
  if (fields.includes('action')) return fields;
  const hasWhoOrWhen = fields.some((field) => field === 'leads' || field === 'delivery' || field === 'due');
  if (!hasWhoOrWhen) return fields;
  const dated = fields.includes('delivery') || fields.includes('due');
  const stand = (
    ['milestone', 'method', 'outcome', ...(dated ? (['objective'] as const) : [])] as const
  ).find((field) => fields.includes(field));
  return stand === undefined ? fields : fields.map((field) => (field === stand ? 'action' : field));
}

interface Assigned<Field extends string> {
  readonly fields: readonly (Field | null)[];
  readonly inexact: readonly { readonly header: string; readonly field: string }[];
}

/**
 * Gives each field to the header most surely its own; a second header of the same words gets none.
 *
 * @param periods - By column, the year or quarter that its header names: such a header stands for no field.
 */
function assign<Field extends string>(
  cells: readonly { readonly text: string; readonly words: string }[],
  headings: Headings<Field>,
  periods: readonly (object | null)[] = [],
): Assigned<Field> {
  const readings = cells.map(({ words }, index) =>
    periods[index] ? null : readHeaderWords(words, headings),
  );
  const taken = new Set<Field>();
  const fields: (Field | null)[] = cells.map(() => null);
  const inexact: { header: string; field: string }[] = [];
  for (const wantExact of [true, false]) {
    for (const [index, reading] of readings.entries()) {
      if (!reading || reading.exact !== wantExact || taken.has(reading.field)) continue;
      taken.add(reading.field);
      fields[index] = reading.field;
      if (!wantExact) inexact.push({ header: cells[index]?.text ?? '', field: reading.field });
    }
  }
  return { fields, inexact };
}
