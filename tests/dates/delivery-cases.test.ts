import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Delivery, parseDelivery } from '../../src/dates/delivery.ts';

interface Reading {
  readonly kind: string;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly due?: string | null;
  readonly due_of?: string | null;
  readonly precision?: string;
  readonly by?: boolean;
  readonly duration?: string;
  readonly tolerance?: string;
  readonly ongoing?: boolean;
  readonly year_inferred?: boolean;
  readonly last_event?: string;
  readonly recurrence?: { readonly freq: string; readonly interval_months: number };
  readonly parts?: readonly Reading[];
}

interface DateCase {
  readonly id?: string;
  readonly seed: string;
  readonly raw: string;
  readonly interpretation: Reading;
  readonly confidence: 'certain' | 'likely' | 'ambiguous';
  readonly alternatives?: readonly Partial<Reading>[];
}

const file = new URL('../../../shared/seeds/cases.json', import.meta.url);
const present = existsSync(file);
if (!present) console.info('The documents’ dates were not read: ../shared/seeds/cases.json is not here.');

const cases: { readonly dates: readonly DateCase[]; readonly other_dates: readonly DateCase[] } = present
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { dates: [], other_dates: [] };

/** The plan year each document states for itself. */
const planYears: Readonly<Record<string, string>> = {
  '000': '2016/17',
  '001': '2016/17',
  '002': '2014/15',
  '003': '2014/15',
  '004': '2016/17',
};

const ourWords = new Map([
  ['open_range', 'open-range'],
  ['tbc', 'not-set'],
  ['fy', 'financial-year'],
  ['last_event', 'last-event'],
  ['past event', 'past-event'],
]);
/** What the place of a text says of it, not the text: the reader of delivery dates leaves these open. */
const saidByPlace = new Set(['reporting period', 'commentary date', 'funding end', 'planned']);

function ours<Word>(word: Word): Word | string {
  return typeof word === 'string' ? (ourWords.get(word) ?? word) : word;
}

type Facts = Record<string, unknown>;

/** The facts that a careful reader states, beside the same facts of our reading. */
function compare(
  made: Delivery | Delivery['parts'][number],
  reading: Reading,
): { got: Facts; wanted: Facts } {
  const got: Facts = {};
  const wanted: Facts = {};
  const add = (name: string, ourFact: unknown, theirFact: unknown): void => {
    if (theirFact === undefined) return;
    got[name] = ourFact;
    wanted[name] = theirFact;
  };
  add('kind', made.kind, ours(reading.kind));
  add('start', made.start, reading.start);
  add('end', made.end, reading.end);
  add('due', made.due, reading.due);
  add('precision', made.precision, ours(reading.precision));
  add('by', made.by, reading.by);
  if (!saidByPlace.has(reading.due_of ?? '')) add('dueOf', made.dueOf, ours(reading.due_of));
  if ('parts' in made) {
    add('duration', made.duration, reading.duration);
    add('tolerance', made.tolerance, reading.tolerance);
    add('ongoing', made.ongoing, reading.ongoing);
    add('yearInferred', made.yearInferred, reading.year_inferred);
    add('lastEvent', made.lastEvent, reading.last_event);
    add('freq', made.recurrence?.freq, reading.recurrence?.freq);
    add('interval', made.recurrence?.intervalMonths, reading.recurrence?.interval_months);
    add('parts', made.parts.length, reading.parts?.length);
  }
  return { got, wanted };
}

function isSame(made: Delivery, reading: Reading): boolean {
  const { got, wanted } = compare(made, reading);
  return JSON.stringify(got) === JSON.stringify(wanted);
}

const tally = new Map<string, { right: number; all: number }>();

function count(list: string, confidence: string, isRight: boolean): void {
  const name = `${list}, ${confidence}`;
  const before = tally.get(name) ?? { right: 0, all: 0 };
  tally.set(name, { right: before.right + (isRight ? 1 : 0), all: before.all + 1 });
}

/** A likely text is read as the careful reader did, or one of our alternatives is that reading's due date. */
function isLikelyRead(made: Delivery, one: DateCase): boolean {
  const { interpretation } = one;
  if (isSame(made, interpretation)) return true;
  const theirs = [interpretation, ...(one.alternatives ?? [])];
  return [made, ...made.alternatives].some((reading) =>
    theirs.some(({ due, end, start }) => {
      if (due !== undefined && due !== null)
        return reading.due === due && (start === undefined || start === reading.start);
      return end !== undefined && end !== null && reading.end === end;
    }),
  );
}

describe.runIf(present)('the dates of the five documents', () => {
  const lists = Object.entries({ dates: cases.dates, 'other dates': cases.other_dates });
  const rows = lists.flatMap(([list, all]) => all.map((one) => ({ list, one, name: one.id ?? one.raw })));

  it.each(rows)('$name ($one.confidence)', ({ list, one }) => {
    const made = parseDelivery(one.raw, { planYear: planYears[one.seed.slice(0, 3)] ?? null });
    const { interpretation, confidence } = one;
    const isRight =
      confidence === 'certain'
        ? isSame(made, interpretation) && made.certainty === 'certain'
        : confidence === 'likely'
          ? isLikelyRead(made, one) && made.certainty !== 'ambiguous'
          : made.certainty === 'ambiguous';
    count(list, confidence, isRight);
    if (confidence === 'certain') {
      const { got, wanted } = compare(made, interpretation);
      expect(got).toEqual(wanted);
      interpretation.parts?.forEach((part, index) => {
        const ourPart = made.parts[index];
        expect(ourPart).toBeDefined();
        if (!ourPart) return;
        const partFacts = compare(ourPart, part);
        expect(partFacts.got).toEqual(partFacts.wanted);
      });
    }
    expect({ raw: one.raw, isRight, made }).toMatchObject({ isRight: true });
  });

  it('loses no certainty where a document’s plan year is not known', () => {
    for (const { one } of rows) {
      const { year_inferred } = one.interpretation;
      if (one.confidence !== 'certain' || year_inferred) continue;
      expect({ raw: one.raw, certainty: parseDelivery(one.raw).certainty }).toEqual({
        raw: one.raw,
        certainty: 'certain',
      });
    }
  });

  afterAll(() => {
    for (const [name, { right, all }] of tally) console.info(`${name}: ${right}/${all}`);
  });
});
