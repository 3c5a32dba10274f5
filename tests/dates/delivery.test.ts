import { describe, expect, it } from 'vitest';
import { parseDelivery, parseDeliveryCell } from '../../src/dates/delivery.ts';

/** A reading on one line: kind, first and last day, what is due, precision, certainty, and what else is set. */
function shown(text: string, planYear: string | null = null): string {
  const made = parseDelivery(text, { planYear });
  const days = made.start === made.end ? `${made.start}` : `${made.start}..${made.end}`;
  const marks = [
    made.by ? 'by' : '',
    made.ongoing ? 'ongoing' : '',
    made.yearInferred ? 'inferred' : '',
    made.recurrence ? `${made.recurrence.freq}/${made.recurrence.intervalMonths}` : '',
    made.duration ?? '',
    made.tolerance ? `+-${made.tolerance}` : '',
    made.lastEvent ? `last ${made.lastEvent}` : '',
  ].filter((mark) => mark !== '');
  const due =
    made.due === null ? 'nothing due' : made.due === made.end ? `${made.dueOf}` : `${made.dueOf} ${made.due}`;
  return [made.kind, days, due, made.precision, made.certainty, ...marks].join(' ');
}

function alternativesOf(text: string, planYear: string | null = null): string[] {
  return parseDelivery(text, { planYear }).alternatives.map(({ start, end }) => `${start}..${end}`);
}

const rules: Record<string, readonly (readonly [string, string, string?])[]> = {
  'a date said again in brackets is one date, unless the two disagree': [
    ['June 2017 (Q1 2017/18)', 'point 2017-06-01..2017-06-30 completion month certain'],
    ['June 2017 (Q2 2017/18)', 'point 2017-06-01..2017-06-30 completion month ambiguous'],
    ['April to June 2016 (Q1)', 'range 2016-04-01..2016-06-30 completion month certain'],
    ['31st March (year end)', 'point 2017-03-31 completion day likely inferred', '2016/17'],
    ['From September 2016 (academic year)', 'open-range 2016-09-01..null nothing due month certain'],
    ['October (Q3)', 'point null nothing due none ambiguous'],
    ['June 2016 (Sept 2016)', 'compound 2016-06-01..2016-09-30 completion month ambiguous'],
  ],
  'a day in figures is read day first, and says so where the month could come first': [
    ['20170401', 'point 2017-04-01 completion day likely'],
    ['30Sep16', 'point 2016-09-30 completion day certain'],
    ['20171301', 'none null nothing due none certain'],
    ['13/04/2017', 'point 2017-04-13 completion day certain'],
    ['01/02/2017', 'point 2017-02-01 completion day likely'],
    ['04/04/2017', 'point 2017-04-04 completion day certain'],
    ['1.4.17', 'point 2017-04-01 completion day certain'],
    ['2017-04-01', 'point 2017-04-01 completion day certain'],
    ['1-4-2017', 'point 2017-04-01 completion day certain'],
    ['By 31/03/17', 'point 2017-03-31 completion day certain by'],
    ['01/04/16 - 31/03/17', 'range 2016-04-01..2017-03-31 completion day certain'],
    ['01/04/16 - 01/03/17', 'range 2016-04-01..2017-03-01 completion day likely'],
    ['01.04.2016-31.03.2017', 'range 2016-04-01..2017-03-31 completion day certain'],
  ],
  'a day with a month name': [
    ['1 April 17', 'point 2017-04-01 completion day certain'],
    ['1-Apr-17', 'point 2017-04-01 completion day certain'],
    ['1/Apr/2017', 'point 2017-04-01 completion day certain'],
    ['31st of March 2017', 'point 2017-03-31 completion day certain'],
    ['31st day of March 2017', 'point 2017-03-31 completion day certain'],
    ['16 <sup>th</sup> March 2015', 'point 2015-03-16 completion day certain'],
    ['16&nbsp;March&nbsp;2015', 'point 2015-03-16 completion day certain'],
    ['16\u00a0March\u202f2015', 'point 2015-03-16 completion day certain'],
    ['March 31 2018', 'point 2018-03-31 completion day certain'],
    ['May 27, 2014', 'point 2014-05-27 completion day certain'],
    ['May 27th 2014', 'point 2014-05-27 completion day certain'],
    ['Friday 31st March 2017 at 10:00', 'point 2017-03-31 completion day certain'],
    ['30th Sept. 2016', 'point 2016-09-30 completion day certain'],
    ['no later than 30 September 2016', 'point 2016-09-30 completion day certain by'],
    ['until 31 March 2019', 'point 2019-03-31 completion day certain'],
    ['By Christmas 2016', 'point 2016-12-25 completion day likely by'],
    ['Easter 2017', 'point 2017-04-16 completion day likely'],
  ],
  'a month is due on its last day': [
    ['2017 April', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['2016/17 March', 'point 2017-03-01..2017-03-31 completion month certain'],
    ['June (2016/17)', 'point 2016-06-01..2016-06-30 completion month certain'],
    ['Feb half-term 2018', 'point 2018-02-01..2018-02-28 completion month certain'],
    ['close of March 2018', 'point 2018-03-01..2018-03-31 completion month certain'],
    ['February 2016', 'point 2016-02-01..2016-02-29 completion month certain'],
    ['MARCH 2017', 'point 2017-03-01..2017-03-31 completion month certain'],
    ['Sept 2016', 'point 2016-09-01..2016-09-30 completion month certain'],
    ['June, 2016', 'point 2016-06-01..2016-06-30 completion month certain'],
    ['04/2017', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['2017-04', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['04-2017', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['2016/04', 'point 2016-04-01..2016-04-30 completion month certain'],
    ['4/17', 'point 2017-04-01..2017-04-30 completion month likely'],
    ['March ‘17', 'point 2017-03-01..2017-03-31 completion month certain'],
    ["Sept '17", 'point 2017-09-01..2017-09-30 completion month certain'],
    ['Sep-14', 'point 2014-09-01..2014-09-30 completion month certain'],
    ['Sep/14', 'point 2014-09-01..2014-09-30 completion month certain'],
    ['March 2016/17', 'point 2017-03-01..2017-03-31 completion month certain'],
    ['April 2016/17', 'point 2016-04-01..2016-04-30 completion month certain'],
    ['by end of March 2018', 'point 2018-03-01..2018-03-31 completion month certain by'],
    ['before the end of March 2018', 'point 2018-03-01..2018-03-31 completion month certain by'],
    ['March 2018 (end)', 'point 2018-03-01..2018-03-31 completion month certain'],
    ['March 2018 end', 'point 2018-03-01..2018-03-31 completion month certain'],
    ['last day of March 2018', 'point 2018-03-01..2018-03-31 completion month certain'],
    ['by June 2016', 'point 2016-06-01..2016-06-30 completion month likely by'],
    ['before April 2017', 'point 2017-03-31 completion day likely by'],
    ['prior to April 2017', 'point 2017-03-31 completion day likely by'],
    ['around June 2016', 'point 2016-06-01..2016-06-30 completion month likely'],
    ['provisionally June 2016', 'point 2016-06-01..2016-06-30 completion month likely'],
  ],
  'a month and two digits are a month and a year, unless the plan or the number says a day': [
    ['October 14', 'point 2014-10-01..2014-10-31 completion month likely'],
    ['March 31', 'point 2031-03-01..2031-03-31 completion month ambiguous'],
    ['March 31', 'point 2017-03-31 completion day likely inferred', '2016/17'],
    ['March 15', 'point 2015-03-01..2015-03-31 completion month likely', '2014/15'],
    ['October 21', 'point 2014-10-21 completion day likely inferred', '2014/15'],
    ['April 1', 'point 2016-04-01 completion day likely inferred', '2016/17'],
  ],
  'parts of a month and weeks': [
    ['Early July 2014', 'point 2014-07-01..2014-07-10 completion month-part likely'],
    ['mid-June 2016', 'point 2016-06-11..2016-06-20 completion month-part likely'],
    ['middle of June 2016', 'point 2016-06-11..2016-06-20 completion month-part likely'],
    ['late May 2016', 'point 2016-05-21..2016-05-31 completion month-part likely'],
    ['beginning of April 2017', 'point 2017-04-01..2017-04-10 completion month-part likely'],
    ['second half of May 2016', 'point 2016-05-21..2016-05-31 completion month-part likely'],
    ['w/c 5 May 2025', 'range 2025-05-05..2025-05-11 completion week certain'],
    ['week beginning 5th May 2025', 'range 2025-05-05..2025-05-11 completion week certain'],
    ['wc 5/5/25', 'range 2025-05-05..2025-05-11 completion week certain'],
    ['w/e 9 May 2025', 'range 2025-05-03..2025-05-09 completion week certain'],
    ['week ending 9 May 2025', 'range 2025-05-03..2025-05-09 completion week certain'],
    ['First week of June 2016', 'range 2016-06-01..2016-06-07 completion week certain'],
    ['the 1st week in June 2016', 'range 2016-06-01..2016-06-07 completion week certain'],
    ['Last week in March 2017', 'range 2017-03-25..2017-03-31 completion week certain'],
    ['5th week of May 2016', 'range 2016-05-29..2016-05-31 completion week certain'],
  ],
  'quarters, halves and seasons': [
    ['Q2 17/18', 'range 2017-07-01..2017-09-30 completion quarter certain'],
    ['quarter 4 of 2014/15', 'range 2015-01-01..2015-03-31 completion quarter certain'],
    ['end of Q3 2016/17', 'point 2016-10-01..2016-12-31 completion quarter certain'],
    ['By Q2 2016/17', 'point 2016-07-01..2016-09-30 completion quarter likely by'],
    ['2016/17 Q4', 'range 2017-01-01..2017-03-31 completion quarter certain'],
    ['first quarter of 2017/18', 'range 2017-04-01..2017-06-30 completion quarter certain'],
    ['3rd quarter 2016/17', 'range 2016-10-01..2016-12-31 completion quarter certain'],
    ['final quarter 2016/17', 'range 2017-01-01..2017-03-31 completion quarter certain'],
    ['last quarter of 2016/17', 'range 2017-01-01..2017-03-31 completion quarter certain'],
    ['Q1-Q3 2016/17', 'range 2016-04-01..2016-12-31 completion quarter certain'],
    ['Q1-2 2016/17', 'range 2016-04-01..2016-09-30 completion quarter certain'],
    ['Q2 2017', 'range 2017-07-01..2017-09-30 completion quarter ambiguous'],
    ['2017 Q2', 'range 2017-07-01..2017-09-30 completion quarter ambiguous'],
    ['Q3', 'range 2016-10-01..2016-12-31 completion quarter likely inferred', '2016/17'],
    ['by Q3', 'point 2016-10-01..2016-12-31 completion quarter ambiguous by inferred', '2016/17'],
    ['H1 2017/18', 'range 2017-04-01..2017-09-30 completion quarter certain'],
    ['second half of 2017', 'range 2017-07-01..2017-12-31 completion quarter certain'],
    ['Summer 2017', 'point 2017-06-01..2017-08-31 completion season likely'],
    ['Winter 2016/17', 'point 2016-12-01..2017-02-28 completion season likely'],
    ['Autumn/Winter 2016', 'range 2016-09-01..2017-02-28 completion season likely'],
    ['Autumn term 2016', 'range 2016-09-01..2016-12-31 completion season likely'],
    ['Spring', 'point 2017-03-01..2017-05-31 completion season likely inferred', '2016/17'],
  ],
  'years: calendar, financial, academic, and of the plan': [
    [
      'next financial year',
      'range 2017-04-01..2018-03-31 completion financial-year likely inferred',
      '2016/17',
    ],
    ['next year', 'range 2017-04-01..2018-03-31 completion financial-year ambiguous inferred', '2016/17'],
    ['New Year 2018', 'point 2018-01-01 completion day likely'],
    ['during summer holidays 2017', 'range 2017-06-01..2017-08-31 completion season likely'],
    ['Phase 2 2017', 'point 2017-01-01..2017-12-31 completion year likely'],
    ['2017', 'point 2017-01-01..2017-12-31 completion year likely'],
    ['by the end of 2017', 'point 2017-01-01..2017-12-31 completion year certain by'],
    ['early 2017', 'point 2017-01-01..2017-04-30 completion month-part likely'],
    ['mid 2017', 'point 2017-05-01..2017-08-31 completion month-part likely'],
    ['late 2017', 'point 2017-09-01..2017-12-31 completion month-part likely'],
    ['calendar year 2017', 'point 2017-01-01..2017-12-31 completion year likely'],
    ['FY 2016/17', 'range 2016-04-01..2017-03-31 completion financial-year certain'],
    ['FY17', 'range 2016-04-01..2017-03-31 completion financial-year certain'],
    ['FY 2017', 'range 2016-04-01..2017-03-31 completion financial-year likely'],
    ['2016-17', 'range 2016-04-01..2017-03-31 completion financial-year certain'],
    ['2018/2019', 'range 2018-04-01..2019-03-31 completion financial-year certain'],
    ['2014 to 2015', 'range 2014-04-01..2015-03-31 completion financial-year likely'],
    ['14-15', 'range 2014-04-01..2015-03-31 completion financial-year likely'],
    ['during 15/16', 'range 2015-04-01..2016-03-31 completion financial-year certain'],
    ['end of 2016/17', 'point 2016-04-01..2017-03-31 completion financial-year certain'],
    ['by the start of 2017/18', 'point 2017-04-01..2017-04-30 completion month likely by'],
    ['2016/17 financial year', 'range 2016-04-01..2017-03-31 completion financial-year certain'],
    ['academic year 2016/17', 'range 2016-09-01..2017-08-31 completion year certain'],
    ['2016/17 academic year', 'range 2016-09-01..2017-08-31 completion year certain'],
    ['10/11', 'range 2010-04-01..2011-03-31 completion financial-year ambiguous'],
    [
      'end of the financial year',
      'point 2016-04-01..2017-03-31 completion financial-year likely inferred',
      '2016/17',
    ],
    [
      'Throughout the year',
      'range 2016-04-01..2017-03-31 completion financial-year likely inferred',
      '2016/17',
    ],
    [
      'end of the year',
      'point 2016-04-01..2017-03-31 completion financial-year ambiguous inferred',
      '2016/17',
    ],
    ['year 2', 'range 2017-04-01..2018-03-31 completion financial-year likely inferred', '2016-2021'],
    ['Years 1-3', 'range 2016-04-01..2019-03-31 completion financial-year likely inferred', '2016/17'],
    ['Y1', 'range 2016-04-01..2017-03-31 completion financial-year likely inferred', '2016/17'],
  ],
  'a range runs from the first day of its start to the last day of its end': [
    [
      'To be rolled out from April 2016 and to finish March 2017',
      'range 2016-04-01..2017-03-31 completion month certain',
    ],
    ['April 2016 up to March 2017', 'range 2016-04-01..2017-03-31 completion month certain'],
    [
      'Week commencing 4 April 2016 to week commencing 9 May 2016',
      'range 2016-04-04..2016-05-15 completion week certain',
    ],
    ['Apr-Jun 2016', 'range 2016-04-01..2016-06-30 completion month certain'],
    ['November – March 2015', 'range 2014-11-01..2015-03-31 completion month certain'],
    ['March 2016 to May', 'range 2016-03-01..2016-05-31 completion month certain'],
    ['Nov 2016 - Feb', 'range 2016-11-01..2017-02-28 completion month certain'],
    ['Nov ‘16 – Mar ‘17', 'range 2016-11-01..2017-03-31 completion month certain'],
    ['April 16 to March 17', 'range 2016-04-01..2017-03-31 completion month likely'],
    ['between April 2016 and March 2017', 'range 2016-04-01..2017-03-31 completion month certain'],
    ['From 1 April 2016 until 31 March 2017', 'range 2016-04-01..2017-03-31 completion day certain'],
    ['1st-5th May 2017', 'range 2017-05-01..2017-05-05 completion day certain'],
    ['2016-2021', 'range 2016-01-01..2021-12-31 completion year likely'],
    ['2016-18', 'range 2016-01-01..2018-12-31 completion year likely'],
    ['2016/17 - 2018/19', 'range 2016-04-01..2019-03-31 completion financial-year certain'],
    ['2016-17 to 2018-19', 'range 2016-04-01..2019-03-31 completion financial-year certain'],
    ['Sept/Oct 2016', 'range 2016-09-01..2016-10-31 completion month likely'],
    ['End June/early July 2016', 'range 2016-06-01..2016-07-10 completion mixed likely'],
    [
      'To start in April 2016 and finish in June 2017',
      'range 2016-04-01..2017-06-30 completion month certain',
    ],
    ['Start: April 2016 End: March 2017', 'range 2016-04-01..2017-03-31 completion month certain'],
    ['Start date 1/4/16, end date 31/3/17', 'range 2016-04-01..2017-03-31 completion day likely'],
    [
      'Start in April, complete by June 2017',
      'range 2017-04-01..2017-06-30 completion month likely by inferred',
    ],
    ['Throughout 2016', 'range 2016-01-01..2016-12-31 completion year likely'],
    ['April 2016 – March 2017 and ongoing', 'range 2016-04-01..2017-03-31 completion month certain ongoing'],
    [
      'Throughout the year – May 15',
      'range 2014-04-01..2015-05-31 completion mixed ambiguous inferred',
      '2014/15',
    ],
  ],
  'an open range has a start and no end': [
    ['from 2016 onwards', 'open-range 2016-01-01..null nothing due year certain'],
    ['March 2017 onwards', 'open-range 2017-03-01..null nothing due month certain'],
    ['March 2017+', 'open-range 2017-03-01..null nothing due month certain'],
    ['2016/17 and beyond', 'open-range 2016-04-01..null nothing due financial-year certain'],
    ['From 2017/18', 'open-range 2017-04-01..null nothing due financial-year certain'],
    ['after March 2017', 'open-range 2017-04-01..null nothing due month likely'],
    ['post March 2017', 'open-range 2017-04-01..null nothing due month likely'],
    ['since June 2015', 'open-range 2015-06-01..null nothing due month certain'],
    ['April 2016 - ongoing', 'open-range 2016-04-01..null nothing due month certain ongoing'],
    ['Ongoing from April 2016', 'open-range 2016-04-01..null nothing due month certain ongoing'],
    ['Started April 2016 and ongoing', 'open-range 2016-04-01..null nothing due month certain ongoing'],
    ['2016 - ongoing', 'open-range 2016-01-01..null nothing due year likely ongoing'],
  ],
  'ongoing work, with and without an end': [
    ['On-going', 'ongoing null nothing due none certain ongoing'],
    ['On going', 'ongoing null nothing due none certain ongoing'],
    ['Business as usual', 'ongoing null nothing due none certain ongoing'],
    ['All year round', 'ongoing null nothing due none certain ongoing'],
    ['Case by case', 'ongoing null nothing due none likely ongoing'],
    ['As and when required', 'ongoing null nothing due none likely ongoing'],
    ['as needed', 'ongoing null nothing due none likely ongoing'],
    ['Ongoing (reported quarterly)', 'ongoing null nothing due none certain ongoing quarterly/3'],
    ['Ongoing until March 2018', 'ongoing null..2018-03-31 completion month certain ongoing'],
    ['Ongoing until 2018', 'ongoing null..2018-12-31 completion year likely ongoing'],
    ['Ongoing - 2018', 'ongoing null..2018-12-31 completion year ambiguous ongoing'],
    ['Ongoing – review March 2017', 'ongoing null..2017-03-31 milestone month likely ongoing'],
    ['By April 2017 and ongoing', 'point 2017-04-01..2017-04-30 completion month likely by ongoing'],
    ['In place April 2016 and then ongoing', 'point 2016-04-01..2016-04-30 milestone month likely ongoing'],
    [
      'April 2016 with support that is ongoing',
      'open-range 2016-04-01..null nothing due month likely ongoing',
    ],
    [
      'Continuing work with April 2016 to May 2016',
      'range 2016-04-01..2016-05-31 completion month likely ongoing',
    ],
  ],
  'work that recurs': [
    ['monthly', 'recurring null nothing due none certain monthly/1'],
    ['daily', 'recurring null nothing due none certain daily/null'],
    ['Weekly', 'recurring null nothing due none certain weekly/null'],
    ['fortnightly', 'recurring null nothing due none certain fortnightly/null'],
    ['every fortnight', 'recurring null nothing due none certain fortnightly/null'],
    ['every six months', 'recurring null nothing due none certain six-monthly/6'],
    ['six-monthly', 'recurring null nothing due none certain six-monthly/6'],
    ['half-yearly', 'recurring null nothing due none certain six-monthly/6'],
    ['twice a year', 'recurring null nothing due none certain six-monthly/6'],
    ['4 times a year', 'recurring null nothing due none certain quarterly/3'],
    ['five times a year', 'recurring null nothing due none certain other/null'],
    ['once a month', 'recurring null nothing due none certain monthly/1'],
    ['every other month', 'recurring null nothing due none certain bimonthly/2'],
    ['every 3 weeks', 'recurring null nothing due none certain other/null'],
    ['every 2 years', 'recurring null nothing due none certain biennial/24'],
    ['Every quarter', 'recurring null nothing due none certain quarterly/3'],
    ['per annum', 'recurring null nothing due none certain annual/12'],
    ['3rd Tuesday of each month', 'recurring null nothing due none certain monthly/1'],
    ['bi-monthly', 'recurring null nothing due none ambiguous bimonthly/2'],
    ['bi-weekly', 'recurring null nothing due none ambiguous fortnightly/null'],
    ['biannual', 'recurring null nothing due none ambiguous six-monthly/6'],
    ['bi-annual', 'recurring null nothing due none ambiguous six-monthly/6'],
    ['March each year', 'recurring null nothing due none likely annual/12'],
    ['every March', 'recurring null nothing due none likely annual/12'],
    ['Quarterly from April 2016', 'recurring 2016-04-01..null nothing due month certain quarterly/3'],
    ['Monthly until March 2017', 'recurring null..2017-03-31 completion month certain monthly/1'],
    [
      'Monthly throughout 2016/17',
      'recurring 2016-04-01..2017-03-31 completion financial-year certain monthly/1',
    ],
    [
      'September 2016 (then meets quarterly)',
      'point 2016-09-01..2016-09-30 completion month likely quarterly/3',
    ],
    [
      'Bi-monthly forum, last held Feb 2015',
      'recurring null nothing due none ambiguous bimonthly/2 last 2015-02-28',
    ],
    [
      'Quarterly visits, last visit 3 March 2015',
      'recurring null nothing due none certain quarterly/3 last 2015-03-03',
    ],
    ['Bi-monthly from June 2016', 'recurring 2016-06-01..null nothing due month ambiguous bimonthly/2'],
  ],
  'lengths of time, with and without a date to count from': [
    ['12 months', 'duration null nothing due none certain P12M'],
    ['within 6 months', 'duration null nothing due none certain P6M'],
    ['two years', 'duration null nothing due none certain P2Y'],
    ['6-12 months', 'duration null nothing due none certain P12M'],
    ['18 month pilot', 'duration null nothing due none certain P18M'],
    ['61 weeks +/- 5 weeks', 'duration null nothing due none certain P61W +-P5W'],
    ['40 weeks ± 2 weeks', 'duration null nothing due none certain P40W +-P2W'],
    ['We expect that this will take roughly 12 months', 'duration null nothing due none likely P12M'],
    ['6 months from April 2016', 'duration 2016-04-01..2016-09-30 completion month likely P6M'],
    ['within 3 months of April 2016', 'duration 2016-04-01..2016-06-30 completion month likely P3M'],
    ['2 weeks from 1 June 2016', 'duration 2016-06-01..2016-06-15 completion week likely P2W'],
    ['10 days after 1 June 2016', 'duration 2016-06-02..2016-06-12 completion day likely P10D'],
    ['18 month pilot from October 2016', 'range 2016-10-01..2018-03-31 completion month likely P18M'],
    [
      'Starts October for 12 months',
      'range 2016-10-01..2017-09-30 completion month likely inferred P12M',
      '2016/17',
    ],
    ['April 2016 (1 year)', 'range 2016-04-01..2017-03-31 completion month likely P1Y'],
    [
      'Start date October 14 Completion date 30 weeks +/- 2 weeks',
      'duration 2014-10-01..2015-04-29 completion week likely P30W +-P2W',
    ],
  ],
  'nothing set, nothing said': [
    ['next month', 'none null nothing due none ambiguous'],
    ['once the review is over', 'none null nothing due none certain'],
    ['a <b tag that never ends', 'none null nothing due none certain'],
    ['', 'none null nothing due none certain'],
    ['   ', 'none null nothing due none certain'],
    ['TBC', 'not-set null nothing due none certain'],
    ['t.b.c.', 'not-set null nothing due none certain'],
    ['Dates to be confirmed', 'not-set null nothing due none certain'],
    ['To be agreed', 'not-set null nothing due none certain'],
    ['Timescale to be agreed with partners', 'not-set null nothing due none likely'],
    ['not yet known', 'not-set null nothing due none certain'],
    ['Awaiting funding', 'not-set null nothing due none likely'],
    ['?', 'not-set null nothing due none ambiguous'],
    ['n/a', 'none null nothing due none certain'],
    ['Not applicable', 'none null nothing due none certain'],
    ['-', 'none null nothing due none certain'],
    ['ASAP', 'none null nothing due none ambiguous'],
    ['as soon as possible', 'none null nothing due none ambiguous'],
    ['In place', 'none null nothing due none certain'],
    ['Complete', 'none null nothing due none certain'],
    ['Seek further funding for the service', 'none null nothing due none certain'],
    ['Increase to 2000 people', 'none null nothing due none certain'],
    ['The board will march on', 'none null nothing due none certain'],
    ['This may be possible', 'none null nothing due none certain'],
    ['Clinic for people aged 65 years', 'none null nothing due none certain'],
    ['1.2.3', 'none null nothing due none certain'],
    ['10.1.16.2', 'none null nothing due none certain'],
    ['25%', 'none null nothing due none certain'],
    ['£2016', 'none null nothing due none certain'],
  ],
  'what a date is a date of': [
    ['COMPLETE - March 2017', 'point 2017-03-01..2017-03-31 past-event month certain'],
    ['Mar 2017 (revised from Dec 2016)', 'point 2017-03-01..2017-03-31 completion month likely'],
    ['Moved from Dec 2016 to March 2017', 'point 2017-03-01..2017-03-31 completion month likely'],
    ['Opened June 2013 but originally May 2013', 'point 2013-06-01..2013-06-30 completion month likely'],
    ['Place of safety March 2017', 'point 2017-03-01..2017-03-31 completion month certain'],
    ['Pilot starts November 2016', 'point 2016-11-01..2016-11-30 start month certain'],
    ['April 2017 start', 'point 2017-04-01..2017-04-30 start month certain'],
    ['January 2017 (start)', 'point 2017-01-01..2017-01-31 start month certain'],
    ['To be implemented from 15th August 2016', 'point 2016-08-15 start day likely'],
    ['Service starts from April 2017', 'point 2017-04-01..2017-04-30 start month likely'],
    ['Contract in place for 1 February 2017', 'point 2017-02-01 milestone day certain'],
    ['Options paper by July 2014', 'point 2014-07-01..2014-07-31 milestone month likely by'],
    ['September 2016 launch', 'point 2016-09-01..2016-09-30 milestone month certain'],
    ['Deadline 30 June 2016', 'point 2016-06-30 completion day certain'],
    ['to be completed by March 2017', 'point 2017-03-01..2017-03-31 completion month likely by'],
    ['to be opened by March 2017', 'point 2017-03-01..2017-03-31 milestone month likely by'],
    ['opened June 2013', 'point 2013-06-01..2013-06-30 past-event month certain'],
    ['opened June 14', 'point 2014-06-01..2014-06-30 past-event month certain'],
    ['Established in 2013', 'point 2013-01-01..2013-12-31 nothing due year certain'],
    ['June 2016 - completed', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['June 2016 (complete)', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['Delivered March 2016', 'point 2016-03-01..2016-03-31 past-event month certain'],
    ['Contract was awarded June 2016', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['The review has finished June 2016', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['Workshop took place June 2016', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['Last inspection 3 March 2015', 'point 2015-03-03 nothing due day certain last 2015-03-03'],
    [
      'Last visit w/c 16th March 2015',
      'range 2015-03-16..2015-03-22 nothing due week certain last 2015-03-16',
    ],
    ['25 by February 2017', 'point 2017-02-01..2017-02-28 completion month certain by'],
    ['June 2016 revised to September 2016', 'point 2016-09-01..2016-09-30 completion month likely'],
    ['Was June 2016, now Sept 2016', 'point 2016-09-01..2016-09-30 completion month likely'],
    ['Sept 2016 (originally June 2016)', 'point 2016-09-01..2016-09-30 completion month likely'],
  ],
  'several dates make a compound, due when the last of them is': [
    ['March, June and September 2017', 'compound 2017-03-01..2017-09-30 completion month certain'],
    ['1, 8 and 15 May 2017', 'compound 2017-05-01..2017-05-15 completion day certain'],
    ['1st & 15th May 2017', 'compound 2017-05-01..2017-05-15 completion day certain'],
    ['Phase 1 by June 2016, Phase 2 by Dec 2016', 'compound 2016-06-01..2016-12-31 completion month likely'],
    [
      'Plan June 2016. Work from July 2016 onwards',
      'compound 2016-06-01..null milestone 2016-06-30 month certain',
    ],
    ['Apr 2016 / Sept 2016', 'compound 2016-04-01..2016-09-30 completion month certain'],
    ['June 2016 September 2016', 'compound 2016-06-01..2016-09-30 completion month ambiguous'],
    ['March or April 2017', 'compound 2017-03-01..2017-04-30 completion month ambiguous'],
    [
      'March, June and September',
      'compound 2016-06-01..2017-03-31 milestone month ambiguous inferred',
      '2016/17',
    ],
    [
      'Reports quarterly: Sept 2016, Dec 2016, March 2017',
      'compound 2016-09-01..2017-03-31 completion month certain quarterly/3',
    ],
    [
      'Paper to Cabinet July 2014 – then next steps to be confirmed',
      'compound 2014-07-01..null milestone 2014-07-31 month certain',
    ],
    [
      'Draft May 2016, final June 2016, later phases to be confirmed',
      'compound 2016-05-01..null milestone 2016-06-30 month certain',
    ],
  ],
  'what nobody can know is ambiguous, never guessed and never rolled over': [
    ['30/50', 'none null nothing due none certain'],
    ['31 June 2017', 'none null nothing due none ambiguous'],
    ['30/02/2017', 'none null nothing due none ambiguous'],
    ['29 February 2017', 'none null nothing due none ambiguous'],
    ['29th Feb', 'none null nothing due none ambiguous', '2016/17'],
    ['04/13/2017', 'none null nothing due none ambiguous'],
    ['00/00/0000', 'none null nothing due none ambiguous'],
    ['01/01/1900', 'none null nothing due none ambiguous'],
    ['2/3', 'none null nothing due none ambiguous'],
    ['2014/16', 'none null nothing due none ambiguous'],
    ['2016-31', 'none null nothing due none ambiguous'],
    ['October', 'point null nothing due none ambiguous'],
    ['31st March', 'point null nothing due none ambiguous'],
    ['June - Sept', 'range null nothing due none ambiguous'],
    ['31/3', 'point null nothing due none ambiguous'],
    ['Christmas', 'point null nothing due none ambiguous'],
    ['by year end', 'point null nothing due none ambiguous by'],
    ['March 2017?', 'point 2017-03-01..2017-03-31 completion month ambiguous'],
    ['March 2017 (TBC)', 'point 2017-03-01..2017-03-31 completion month ambiguous'],
    ['developed by December 2014', 'point 2014-12-01..2014-12-31 completion month ambiguous by'],
    ['June 2017 - March 2016', 'compound 2016-03-01..2017-06-30 milestone month ambiguous'],
    ['l5 April 2017', 'point 2017-04-05 completion day ambiguous'],
    ['l April 2017', 'point 2017-04-01..2017-04-30 completion month ambiguous'],
    ['March 2O17', 'point null nothing due none ambiguous'],
    ['15 Sepetmber 2016', 'point 2016-09-01..2016-09-30 completion month ambiguous'],
  ],
  'damaged text is read and said to be': [
    ['Septembre 2016', 'point 2016-09-01..2016-09-30 completion month likely'],
    ['Janu ary 2017', 'point 2017-01-01..2017-01-31 completion month likely'],
    ['Sept ember 2016', 'point 2016-09-01..2016-09-30 completion month certain'],
    ['14th Febuary 2017', 'point 2017-02-14 completion day certain'],
    ['Marhc 2017', 'point 2017-03-01..2017-03-31 completion month likely'],
    ['<p>April&nbsp;2017</p>', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['a < b April 2017', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['42826', 'point 2017-04-01 completion day likely'],
  ],
};

for (const [rule, rows] of Object.entries(rules)) {
  describe(rule, () => {
    it.each(rows.map(([text, expected, planYear = null]) => ({ text, expected, planYear })))(
      '$text',
      ({ text, expected, planYear }) => {
        expect(shown(text, planYear)).toBe(expected);
      },
    );
  });
}

describe('what else a text could mean is listed', () => {
  it.each([
    ['01/02/2017', null, '2017-01-02..2017-01-02'],
    ['04/13/2017', null, '2017-04-13..2017-04-13'],
    ['by June 2016', null, '2016-05-31..2016-05-31'],
    ['October 14', null, '2014-10-14..2014-10-14'],
    ['Sep-14', null, '2014-09-14..2014-09-14'],
    ['Early July 2014', null, '2014-07-01..2014-07-15'],
    ['Early July 2014', null, '2014-07-01..2014-07-31'],
    ['2017', null, '2016-04-01..2017-03-31'],
    ['2016-2021', null, '2016-04-01..2021-03-31'],
    ['Q2 2017', null, '2017-04-01..2017-06-30'],
    ['October', '2016/17', '2017-10-01..2017-10-31'],
    ['June - Sept', '2016/17', '2017-06-01..2017-09-30'],
    ['end of the year', '2016/17', '2016-01-01..2016-12-31'],
    ['June 2016 September 2016', null, '2016-06-01..2016-09-30'],
    ['June 2016 revised to September 2016', null, '2016-06-01..2016-06-30'],
    ['6 months from April 2016', null, '2016-04-01..2016-10-31'],
    ['01/04/16 - 01/03/17', null, '2016-01-04..2017-01-03'],
    ['To be implemented from 15th August 2016', null, '2016-08-15..null'],
  ])('%s', (text, planYear, expected) => {
    expect(alternativesOf(text, planYear)).toContain(expected);
  });
});

describe('the parts of a compound', () => {
  it('carry the words that name them, in order, the last being the completion', () => {
    const { parts } = parseDelivery(
      'Scoping by June 2016; then training and launch Sept 2016; done March 2017',
    );
    expect(parts.map(({ label, due, dueOf, by }) => [label, due, dueOf, by])).toEqual([
      ['Scoping', '2016-06-30', 'milestone', true],
      ['training and launch', '2016-09-30', 'milestone', false],
      ['done', '2017-03-31', 'past-event', false],
    ]);
  });

  it('take their names from brackets after them where nothing stands before', () => {
    const { parts } = parseDelivery('31st Dec 2016 (Phase 1) 31st March 2017 (Phase 2)');
    expect(parts.map(({ label, due }) => [label, due])).toEqual([
      ['Phase 1', '2016-12-31'],
      ['Phase 2', '2017-03-31'],
    ]);
  });

  it('include what is still to be set', () => {
    const { parts } = parseDelivery('Paper to Cabinet July 2014 – then next steps to be confirmed');
    expect(parts.map(({ label, kind }) => [label, kind])).toEqual([
      ['Paper to Cabinet', 'point'],
      ['next steps', 'not-set'],
    ]);
  });
});

describe('reasons', () => {
  it.each([
    ['', 'blank cell'],
    ['Ongoing', 'ongoing work has no due date'],
    ['31 June 2017', 'the calendar has no such day'],
    ['October', 'the year is not written'],
    ['March 2O17', 'a letter stands where a digit may be meant'],
    ['29th Feb', 'the calendar has no such day'],
  ])('%s', (text, expected) => {
    expect(parseDelivery(text, { planYear: text === '29th Feb' ? '2016/17' : null }).reason).toBe(expected);
  });

  it('say that a long text was not read to its end', () => {
    const long = `April 2017 ${'x'.repeat(3000)}`;
    expect(parseDelivery(long)).toMatchObject({ certainty: 'ambiguous', due: '2017-04-30', text: long });
    expect(parseDelivery(long).reason).toContain('2,000');
  });
});

describe('a number after a month', () => {
  it('that the month does not have as a day, and that lies far off as a year, is left to a person', () => {
    expect(parseDelivery('April 31', { planYear: '2016/17' }).certainty).toBe('ambiguous');
    expect(parseDelivery('April 31', { planYear: '2028/29' })).toMatchObject({
      due: '2031-04-30',
      certainty: 'certain',
    });
    expect(parseDelivery('Apr-31', { planYear: '2016/17' }).certainty).toBe('certain');
  });
});

describe('a new date', () => {
  it('is when the work is due, not when it was done', () => {
    expect(parseDelivery('Revised: December 2016')).toMatchObject({ due: '2016-12-31', dueOf: 'completion' });
  });
});

describe('a delivery cell', () => {
  it('holds a date as a serial number, in the date system of its workbook', () => {
    expect(parseDeliveryCell(42826)).toMatchObject({
      kind: 'point',
      due: '2017-04-01',
      precision: 'day',
      certainty: 'certain',
    });
    expect(parseDeliveryCell(42826.75).due).toBe('2017-04-01');
    expect(parseDeliveryCell(41364, { dateSystem: '1904' }).due).toBe('2017-04-01');
  });

  it('holds a year where the number can only be one', () => {
    expect(parseDeliveryCell(2017)).toMatchObject({
      precision: 'year',
      certainty: 'likely',
      due: '2017-12-31',
    });
  });

  it.each([0, -1, 3, 1e9, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('asks a person about %s', (value) => {
    expect(parseDeliveryCell(value)).toMatchObject({ kind: 'none', certainty: 'ambiguous', due: null });
  });

  it('is read as text otherwise, and blank where it is blank', () => {
    expect(parseDeliveryCell('April 2017').due).toBe('2017-04-30');
    expect(parseDeliveryCell(null)).toMatchObject({ kind: 'none', reason: 'blank cell' });
    expect(parseDeliveryCell(true)).toMatchObject({ kind: 'none', text: 'true' });
  });
});
