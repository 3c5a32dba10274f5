import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/dates/period.ts';
import { parseLeads } from '../../../src/plan/reading/leads.ts';
import { parseLinks } from '../../../src/plan/reading/links.ts';
import { parseQuantity } from '../../../src/plan/reading/numbers.ts';
import { parseOutcomeCodes } from '../../../src/plan/reading/outcome-codes.ts';

interface PartyCase {
  readonly name: string;
  readonly type: string;
  readonly title?: string;
  readonly role?: string;
  readonly org?: string;
  readonly via?: string;
}

interface LeadCase {
  readonly raw: string;
  readonly parties: readonly PartyCase[];
  readonly confidence: 'certain' | 'likely' | 'ambiguous';
}

interface Cases {
  readonly leads: readonly LeadCase[];
  readonly outcome_links: readonly { readonly raw: string; readonly interpretation: readonly number[] }[];
  readonly framework_refs: readonly {
    readonly raw: string;
    readonly interpretation: string | Record<string, readonly string[] | string | null>;
  }[];
  readonly indicators: readonly {
    readonly baseline: number;
    readonly baseline_period: { readonly raw: string | null; readonly start?: string; readonly end?: string };
  }[];
}

const file = new URL('../../../../shared/seeds/cases.json', import.meta.url);
const present = existsSync(file);
if (!present)
  console.info(
    'The documents’ leads, links and codes were not read: ../shared/seeds/cases.json is not here.',
  );

const cases: Cases = present
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { leads: [], outcome_links: [], framework_refs: [], indicators: [] };

const tally = new Map<string, { right: number; all: number }>();

function count(name: string, isRight: boolean): void {
  const before = tally.get(name) ?? { right: 0, all: 0 };
  tally.set(name, { right: before.right + (isRight ? 1 : 0), all: before.all + 1 });
  expect({ name, isRight }).toEqual({ name, isRight: true });
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

describe.runIf(present)('the small texts of the five documents', () => {
  it.each(cases.leads.map((one, index) => ({ one, index })))('lead $index ($one.confidence)', ({ one }) => {
    const { parties, certainty } = parseLeads(one.raw);
    const got = parties.map(({ name, type, title, role, organisation, via }) => ({
      name,
      type,
      title,
      role,
      organisation,
      via,
    }));
    const wanted = one.parties.map(({ name, type, title, role, org, via }) => ({
      name,
      type,
      title,
      role,
      organisation: org,
      via,
    }));
    if (one.confidence !== 'ambiguous') expect(got).toEqual(wanted);
    const isRight =
      one.confidence === 'ambiguous'
        ? certainty === 'ambiguous'
        : isSame(got, wanted) && certainty === one.confidence;
    count(`leads, ${one.confidence}`, isRight);
  });

  it.each(cases.outcome_links)('link $raw', ({ raw, interpretation }) => {
    count('links', isSame(parseLinks(raw).links, interpretation));
  });

  it.each(cases.framework_refs.map((one, index) => ({ one, index })))('codes $index', ({ one }) => {
    const { references, ditto, unknown } = parseOutcomeCodes(one.raw);
    expect(unknown).toEqual([]);
    const { interpretation } = one;
    if (typeof interpretation === 'string') {
      // In words: "ditto" for "As above", or that the cell is blank.
      count('codes', ditto === interpretation.startsWith('ditto') && references.length === 0);
      return;
    }
    const wanted = Object.entries(interpretation)
      .filter(([framework]) => framework === framework.toUpperCase())
      .flatMap(([framework, codes]) =>
        (Array.isArray(codes) ? codes : [null]).map((code) => ({ framework, code })),
      );
    expect(references).toEqual(wanted);
    count('codes', isSame(references, wanted));
  });

  it.each(cases.indicators.map((one, index) => ({ one, index })))('baseline $index', ({ one }) => {
    const { raw, start, end } = one.baseline_period;
    const quantity = parseQuantity(`${one.baseline} ${raw ?? ''}`);
    const period = raw === null ? null : parsePeriod(raw);
    const isRight =
      quantity.value === one.baseline &&
      quantity.period?.start === start &&
      quantity.period?.end === end &&
      period?.start === start;
    count('baselines with their periods', isRight);
  });

  it.each(['9.02 /0', '9.00 /0', '0 700'])('noise of the extraction, %s, is no number', (text) => {
    const { value, certainty } = parseQuantity(text);
    count('noise', value === null && certainty === 'ambiguous');
  });

  afterAll(() => {
    for (const [name, { right, all }] of tally) console.info(`${name}: ${right}/${all}`);
  });
});
