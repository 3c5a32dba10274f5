import type { Certainty } from './value.ts';

/** What a mention names: one day, a month and so on. `this-year` and `plan-year` need the plan to say which. */
export type MentionForm =
  | 'day'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'term'
  | 'year'
  | 'financial-year'
  | 'academic-year'
  | 'this-year'
  | 'plan-year'
  | 'impossible';

/** Parts of a period, as `part` of a word says them. */
export const partEarly = 1;
export const partMid = 2;
export const partLate = 3;
export const partEnd = 4;
export const partBeginning = 5;

/**
 * One date as it stands in a text, before its year is settled and before what is due is known.
 *
 * One shape for every form, all fields always set, because the reader makes millions of them.
 */
export interface Mention {
  form: MentionForm;
  /** 0 where the text gives none. The first year of a financial or academic year. */
  year: number;
  /** Month 1 to 12; or the number of a quarter, half, season or plan year. */
  month: number;
  day: number;
  /** Whether the year is a financial year. */
  financial: boolean;
  /** The tokens of the date with the words that belong to it, `to` not included; `core` is the first of the date. */
  from: number;
  core: number;
  to: number;
  part: number;
  week: '' | 'commencing' | 'ending' | 'numbered';
  by: boolean;
  fromWord: boolean;
  until: boolean;
  before: boolean;
  after: boolean;
  since: boolean;
  throughout: boolean;
  between: boolean;
  onwards: boolean;
  certainty: Certainty;
  reason: string;
  /** The day of the month that "March 15" could also mean; 0 where it cannot. */
  otherDay: number;
  /** For 01/02/2017: the date if the month were written first; empty where that is no date. */
  monthFirst: string;
  yearInferred: boolean;
  /** Whether the text gives this date its own year. */
  yearWritten: boolean;
}

export function mention(form: MentionForm, core: number, to: number): Mention {
  return {
    form,
    year: 0,
    month: 0,
    day: 0,
    financial: false,
    from: core,
    core,
    to,
    part: 0,
    week: '',
    by: false,
    fromWord: false,
    until: false,
    before: false,
    after: false,
    since: false,
    throughout: false,
    between: false,
    onwards: false,
    certainty: 'certain',
    reason: '',
    otherDay: 0,
    monthFirst: '',
    yearInferred: false,
    yearWritten: false,
  };
}
