/** What a word is to the reader of dates. `word` is any other word. */
export type WordType =
  | 'word'
  | 'month'
  | 'season'
  | 'weekday'
  | 'suffix'
  | 'unit'
  | 'quarter'
  | 'half'
  | 'count'
  | 'ordinal'
  | 'part'
  | 'link'
  | 'filler'
  | 'fiscal'
  | 'festival';

/** What a word says about the date it stands beside. */
export type Cue =
  | ''
  | 'start'
  | 'completion'
  | 'milestone'
  | 'past'
  | 'last'
  | 'ongoing'
  | 'not-set'
  | 'recurring'
  | 'revised'
  | 'unsure';

export interface WordMeaning {
  readonly type: WordType;
  /** Month 1 to 12, season 1 (spring) to 4, weekday 0 (Monday) to 6, unit in days or months, count, months between events. */
  readonly value: number;
  readonly cue: Cue;
  /** Whether a phrase such as "to be confirmed" or "every six months" can begin with it. */
  readonly opens: boolean;
}

const meanings = new Map<string, WordMeaning>();

const openers = new Set(
  'on case as business year to not awaiting await awaited t every each per once twice half bi'.split(' '),
);
const opensItself: readonly Cue[] = ['ongoing', 'not-set', 'recurring'];

function add(type: WordType, value: number, words: string, cue: Cue = ''): void {
  for (const word of words.split(' ')) {
    const opens = openers.has(word) || opensItself.includes(cue) || type === 'count';
    meanings.set(word, { type, value, cue, opens });
  }
}

const months =
  'january jan|february feb febuary feburary|march mar|april apr|may|june jun|july jul|august aug|september sept sep septmber|october oct|november nov|december dec';
months.split('|').forEach((words, index) => {
  add('month', index + 1, words);
});
'spring|summer|autumn|winter'.split('|').forEach((word, index) => {
  add('season', index + 1, word);
});
'monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday|sunday'
  .split('|')
  .forEach((words, index) => {
    add('weekday', index, words);
  });
add('suffix', 0, 'st nd rd th');

/** The lengths a duration counts in; `value` of a unit word is the index here. */
export const units = ['D', 'W', 'M', 'Y'] as const;
add('unit', 0, 'day days');
add('unit', 1, 'week weeks wk wks');
add('unit', 2, 'month months mth mths');
add('unit', 3, 'year years yr yrs');
add('quarter', 0, 'q qtr qtrs quarter quarters');
add('half', 0, 'h half');
'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|').forEach((word, index) => {
  add('count', index + 1, word);
});
add('count', 18, 'eighteen');
add('count', 24, 'twentyfour');
'first|second|third|fourth'.split('|').forEach((word, index) => {
  add('ordinal', index + 1, word);
});
add('ordinal', -1, 'final');

add('part', 1, 'early');
add('part', 2, 'mid middle');
add('part', 3, 'late');
add('part', 4, 'end', 'completion');
add('part', 4, 'close');
add('part', 5, 'beginning');
add('part', 5, 'start', 'start');

add(
  'link',
  0,
  'to until till til through thru by before from since after and or between then onwards onward',
);
add(
  'link',
  0,
  'throughout during within for over following circa approx approximately around about hence via',
);
add('filler', 0, 'the of in on at a an this its');
add('fiscal', 0, 'fy financial fiscal academic school calendar');
add('festival', 0, 'christmas xmas easter');

add('word', 0, 'commence commences commencing commencement commenced starts starting started begin', 'start');
add('word', 0, 'begins began begun kickoff', 'start');
add('word', 0, 'complete completes completion conclude concludes concluding conclusion finish', 'completion');
add('word', 0, 'finishes ends ending ended deadline finalised finalise expire expires expiry', 'completion');
add(
  'word',
  0,
  'proposal proposals option options report reports contract available award awarded open',
  'milestone',
);
add(
  'word',
  0,
  'opens opening considered explored draft drafted agreed formulated approved approval',
  'milestone',
);
add(
  'word',
  0,
  'paper presented launch launches decision published publication publish workshop event',
  'milestone',
);
add(
  'word',
  0,
  'appointed appoint recruited recruit tender consultation board signed signoff milestone',
  'milestone',
);
add(
  'word',
  0,
  'review reviewed meeting evaluation procurement procured mobilisation golive live place',
  'milestone',
);
add('word', 0, 'opened reopened established completed achieved held launched done finished closed', 'past');
add('word', 0, 'was were has have had took happened occurred', 'past');
add('word', 0, 'last previous latest', 'last');
add(
  'word',
  0,
  'ongoing continuous continuously continual continually continuing rolling bau perpetual',
  'ongoing',
);
add('word', 0, 'underway continues permanent', 'ongoing');
add('word', 0, 'tbc tba tbd unknown undecided unconfirmed pending', 'not-set');
add(
  'word',
  0,
  'revised extended slipped moved rescheduled deferred delayed postponed now originally',
  'revised',
);
add('word', 0, 'provisional provisionally possibly perhaps maybe tentative tentatively', 'unsure');
add('word', 0, 'implemented delivered due', 'completion');

add('word', -2, 'daily', 'recurring');
add('word', -1, 'weekly', 'recurring');
add('word', 0, 'fortnightly', 'recurring');
add('word', 1, 'monthly', 'recurring');
add('word', 2, 'bimonthly', 'recurring');
add('word', 3, 'quarterly', 'recurring');
add('word', 4, 'termly', 'recurring');
add('word', 6, 'biannual biannually', 'recurring');
add('word', 12, 'annual annually yearly', 'recurring');
add('word', 24, 'biennial biennially', 'recurring');

for (const word of openers) if (!meanings.has(word)) add('word', 0, word);

const unknownWord: WordMeaning = { type: 'word', value: 0, cue: '', opens: false };

/** What a lower-case word means to a reader of dates. */
export function wordMeaning(word: string): WordMeaning {
  return meanings.get(word) ?? unknownWord;
}
