import { type Cues, formatDuration, toleranceAfter } from './cues.ts';
import { type Draft, draft, givesNoDate } from './draft.ts';
import { alternative } from './item.ts';
import { type Token, tokenAt } from './tokens.ts';

const shortText = 7;
const dateNouns = new Set(
  'date dates timescale timescales deadline timing timeframe when yet is are still'.split(' '),
);
const soon = new Set('asap immediate immediately urgent urgently soon shortly'.split(' '));

/** Whether nothing but words for a date stands around "to be agreed". */
function isBareNotSet(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.every(
    (token, at) => (at >= from && at < to) || token.word === '' || dateNouns.has(token.word),
  );
}

function isSoon(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      soon.has(token.word) ||
      (token.word === 'soon' && tokenAt(tokens, at - 1).word === 'as') ||
      token.word === 'asap',
  );
}

const relativeWords = new Set(['next', 'this', 'coming', 'following', 'later']);

/** "Next month", "later this year", "this week". */
function isRelative(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => {
    const next = tokenAt(tokens, at + 1);
    return (
      relativeWords.has(word) && (next.type === 'unit' || next.type === 'quarter' || next.type === 'fiscal')
    );
  });
}

/** Reads a text without a date. */
export function readNone(tokens: readonly Token[], cues: Cues, text: string): Draft {
  const { ongoing, notSet, recurrence, durations } = cues;
  if (tokens.length === 0) return draft('none', 'certain', 'blank cell', text);
  if (cues.notApplicable) return draft('none', 'certain', 'the text says that no date applies', text);
  if (tokens.every(({ type }) => type === 'query'))
    return draft('not-set', 'ambiguous', 'only a question mark', text);
  if (notSet && (!ongoing || notSet.from < ongoing.from)) {
    const bare = notSet.certainty === 'certain' || isBareNotSet(tokens, notSet.from, notSet.to);
    return draft('not-set', bare ? 'certain' : 'likely', 'the date is still to be set', text);
  }
  if (ongoing) {
    const made = draft('ongoing', ongoing.certainty, 'ongoing work has no due date', text);
    made.ongoing = true;
    made.recurrence = recurrence?.recurrence ?? null;
    return made;
  }
  if (recurrence) {
    const made = draft('recurring', recurrence.certainty, 'recurring work has no single due date', text);
    made.recurrence = recurrence.recurrence;
    if (recurrence.certainty === 'ambiguous') {
      made.reason = 'the word for how often has two meanings';
      made.alternatives.push(alternative('recurring', null, null, 'twice in each period, or once in two'));
    }
    return made;
  }
  const duration = durations[0];
  if (duration) {
    const tolerance = toleranceAfter(tokens, duration.to);
    const clear = tokens.length <= shortText && durations.length === (tolerance ? 2 : 1);
    const made = draft(
      'duration',
      clear ? 'certain' : 'likely',
      'a length of time without a date to count from',
      text,
    );
    made.duration = formatDuration(duration);
    made.dueOf = 'completion';
    if (tolerance) made.tolerance = formatDuration(tolerance);
    return made;
  }
  if (isSoon(tokens)) return draft('none', 'ambiguous', 'it says soon but gives no date', text);
  if (isRelative(tokens))
    return draft('none', 'ambiguous', 'it counts from a day that the text does not give', text);
  if (cues.done) return draft('none', 'certain', 'the text says that it is done and gives no date', text);
  return draft('none', 'certain', givesNoDate, text);
}
