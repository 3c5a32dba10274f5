import { describe, expect, it } from 'vitest';
import { trajectoryValue } from '../../../src/indicator/trajectory.ts';
import { parseLeads } from '../../../src/plan/reading/leads.ts';
import { parseLinks } from '../../../src/plan/reading/links.ts';
import { parseOutcomeCodes } from '../../../src/plan/reading/outcome-codes.ts';
import {
  type DateCase,
  flat,
  importSeed,
  keyOfSeed,
  readCases,
  refsOf,
  type SeedKey,
  seedsPresent,
  Tally,
} from './seed-files.ts';

function action(key: SeedKey, ref: string) {
  const { plan } = importSeed(key);
  const index = plan.actions.findIndex((row) => row.ref === ref);
  return { index, row: plan.actions[index] };
}

function notesAt(key: SeedKey, rowIndex: number, column: string, table = 'actions') {
  return importSeed(key).notes.filter(
    ({ place }) => place?.table === table && place.rowIndex === rowIndex && place.column === column,
  );
}

describe.runIf(seedsPresent)('the source documents', () => {
  it('give the rows that a careful reader counts', () => {
    const counts = (['C3', 'B3', 'EOY', 'MED'] as const).map((key) => {
      const { plan } = importSeed(key);
      return [key, plan.objectives.length, plan.actions.length, plan.indicators.length, plan.updates.length];
    });
    expect(counts).toEqual([
      ['C3', 1, 8, 3, 0],
      ['B3', 1, 16, 4, 0],
      ['EOY', 13, 49, 0, 0],
      ['MED', 1, 5, 0, 5],
    ]);
    for (const [key, objectives, actions, indicators] of counts)
      console.info(`${key}: ${objectives} objectives, ${actions} actions, ${indicators} indicators`);
  });

  it('name their objectives with goal and leads', () => {
    expect(importSeed('C3').plan.objectives[0]).toMatchObject({
      ref: 'C3',
      leads: expect.stringMatching(/\w+ \w+/),
    });
    expect(importSeed('C3').plan.objectives[0]?.goal).toMatch(/^C – /);
    expect(importSeed('B3').plan.objectives[0]).toMatchObject({
      ref: 'B3',
      leads: expect.stringContaining(' and '),
    });
    expect(importSeed('MED').plan.objectives[0]?.boardLead).toContain('&');
    expect(new Set(importSeed('EOY').plan.objectives.map(({ goal }) => goal)).size).toBe(4);
    expect(
      importSeed('C3')
        .plan.actions.map(({ ref }) => ref)
        .join(''),
    ).toBe('ABCDEFGH');
    expect(
      importSeed('B3')
        .plan.actions.map(({ ref }) => ref)
        .join(''),
    ).toBe('ABCDEFGHIJKLMNOP');
    expect(importSeed('EOY').plan.actions.map(({ ref }) => Number(ref))).toEqual(
      Array.from({ length: 49 }, (_, index) => index + 1),
    );
  });

  it('give every delivery date by row', () => {
    const tally = new Tally('Delivery dates');
    for (const each of readCases().dates) {
      if (each.seed_key === 'SLD') continue;
      for (const ref of refsOf(each.ref))
        tally.count(isDateRight(each, each.seed_key, ref), `${each.id} row ${ref}: ${each.raw}`);
    }
    tally.print();
    expect(tally.wrong).toEqual([]);
  });

  it('give every lead by row', () => {
    const tally = new Tally('Leads');
    for (const { seed, refs, raw, parties, confidence } of readCases().leads) {
      const key = keyOfSeed(seed);
      for (const ref of refs) {
        if (key === null || ref === 'objective text') continue;
        const [objective] = importSeed(key).plan.objectives;
        const { index, row } = action(key, ref);
        const printed =
          ref === 'objective' || ref === 'priority action'
            ? objective?.leads
            : ref === 'theme'
              ? objective?.boardLead
              : row?.leads;
        const names = parseLeads(printed ?? '').parties.map(({ name }) => name);
        const isNoted = confidence === 'certain' || notesAt(key, index, 'leads').length > 0;
        const isRight =
          flat(printed ?? '') === flat(raw) &&
          names.join() === parties.map(({ name }) => name).join() &&
          isNoted;
        tally.count(isRight, `${key} ${ref}: ${printed}`);
        const organisations = parties.flatMap(({ org }) => (org ? [org] : []));
        if (row && organisations.length > 0)
          tally.count(
            row.organisation === organisations.join('; '),
            `${key} ${ref}: organisation ${row.organisation}`,
          );
      }
    }
    tally.print();
    expect(tally.wrong).toEqual([]);
  });

  it('say that people named inside a text are uncertain', () => {
    const unsure = readCases().leads.filter(({ confidence }) => confidence === 'ambiguous');
    const { notes } = importSeed('EOY');
    for (const { raw } of unsure)
      expect(notes.some(({ text, certainty }) => certainty === 'ambiguous' && text.includes(raw))).toBe(true);
  });

  it('give every indicator with its trajectory', () => {
    const tally = new Tally('Indicators');
    for (const each of readCases().indicators) {
      const key = keyOfSeed(each.seed) ?? 'C3';
      const index = importSeed(key).plan.indicators.findIndex(({ ref }) => ref === String(each.number));
      const row = importSeed(key).plan.indicators[index];
      const what = `${key} ${each.number}`;
      tally.count(row?.indicator === each.name.replace(/\.$/, ''), `${what}: ${row?.indicator}`);
      tally.count(
        row?.unit === each.unit && row.polarity === `${each.polarity}er`,
        `${what}: ${row?.unit} ${row?.polarity}`,
      );
      tally.count(
        row?.baseline === each.baseline && row.baselineYear === Number(each.baseline_column),
        `${what}: ${row?.baseline}`,
      );
      const period = flat(each.baseline_period.raw).replaceAll(/[()]/g, '') || null;
      tally.count((row?.baselinePeriod ?? null) === period, `${what}: ${row?.baselinePeriod}`);
      tally.count(row?.target === each.target, `${what}: target ${row?.target}`);
      if (each.ambiguous !== null) {
        tally.count(row?.targetKind === 'benchmark', `${what}: ${row?.targetKind}`);
        const notes = notesAt(key, index, 'target', 'indicators');
        tally.count(
          notes.some(({ certainty }) => certainty === 'ambiguous'),
          `${what}: not said to be unsure`,
        );
      }
      const years = Object.entries(each.printed).filter(([, value]) => typeof value === 'number');
      for (const [year, value] of years) {
        const ours = row ? trajectoryValue(row, Number(year), { decimals: row.decimals }) : null;
        tally.count(ours !== null && 'value' in ours && ours.value === value, `${what}: ${year} ${value}`);
      }
      if (years.length > 0) {
        const said = notesAt(key, index, 'target', 'indicators').some(
          ({ reading }) =>
            reading === 'The printed figures for each year equal those worked out from baseline and target',
        );
        tally.count(said, `${what}: the printed trajectory`);
      }
    }
    tally.print();
    expect(tally.wrong).toEqual([]);
    const kinds = importSeed('B3').plan.indicators.map(({ targetKind, targetYear }) => [
      targetKind,
      targetYear,
    ]);
    expect(kinds).toEqual([
      ['not set', 2021],
      ['milestone', 2017],
      ['trajectory', 2021],
      ['benchmark', 2021],
    ]);
  });

  it('give every indicator link and national outcome code', () => {
    const tally = new Tally('Links and codes');
    for (const { raw, cases, interpretation } of readCases().outcome_links) {
      for (const ref of cases) {
        const { row } = action('C3', ref);
        const isRight =
          row?.indicators === raw && parseLinks(row.indicators).links.join() === interpretation.join();
        tally.count(isRight, `C3 ${ref}: ${row?.indicators}`);
      }
    }
    const [first] = readCases().framework_refs;
    const expected = Object.entries((first?.interpretation ?? {}) as Record<string, string[]>).flatMap(
      ([framework, codes]) => codes.map((code) => `${framework} ${code}`),
    );
    for (const ref of ['1', '2', '3', '4', '5']) {
      const { index, row } = action('MED', ref);
      const found = parseOutcomeCodes(row?.nationalOutcomes ?? '').references.map(
        ({ framework, code }) => `${framework} ${code}`,
      );
      const isNoted = notesAt('MED', index, 'nationalOutcomes').some(
        ({ certainty }) => certainty === 'likely',
      );
      tally.count(found.join() === expected.join() && isNoted, `MED ${ref}: ${found.join()}`);
    }
    tally.count(action('C3', 'B').row?.seeAlso === 'B3', 'C3 B: see also B3');
    const indicators = importSeed('C3').plan.indicators.map(({ nationalOutcome }) => nationalOutcome);
    tally.count(indicators[1] === 'PHOF' && indicators[2] === 'CCGOF', `C3 frameworks: ${indicators}`);
    tally.count(
      importSeed('B3').plan.indicators[3]?.nationalOutcome?.includes('QOF DEM002') === true,
      'B3 4: QOF DEM002',
    );
    tally.print();
    expect(tally.wrong).toEqual([]);
  });

  it('give every RAG rating, and leave orphans to a person', () => {
    const tally = new Tally('RAG ratings');
    const { eoy_rag, eoy_rag_printed } = readCases();
    for (const { row, rag } of eoy_rag) {
      const found = action('EOY', row);
      const orphan = notesAt('EOY', found.index, 'rag').find(({ certainty }) => certainty === 'ambiguous');
      const isUnsure = rag?.endsWith('?') === true;
      const isRight = isUnsure
        ? found.row?.rag === null && orphan?.reading?.startsWith(rag?.[0] ?? '') === true
        : found.row?.rag === rag && found.row.ragOverride === rag && orphan === undefined;
      tally.count(isRight, `row ${row}: ${found.row?.rag}, not ${rag}`);
      if (rag !== null && !isUnsure) expect(found.row?.overrideReason).toBe('As printed in the document');
    }
    for (const [code, printed] of Object.entries(eoy_rag_printed)) {
      const set = importSeed('EOY').plan.actions.filter(({ rag }) => rag === code).length;
      const unsure = importSeed('EOY').notes.filter(
        ({ place, reading }) => place?.column === 'rag' && reading?.startsWith(`${code}:`),
      ).length;
      tally.count(set + unsure === printed, `${code}: ${set} set, ${unsure} unsure, ${printed} printed`);
      console.info(`RAG ${code}: ${set} set, ${unsure} left to a person, ${printed} printed`);
    }
    tally.print();
    expect(tally.wrong).toEqual([]);
  });

  it('give dated updates and never set a status from free text', () => {
    const { plan, notes } = importSeed('MED');
    expect(plan.updates.map(({ date }) => date)).toEqual(Array.from({ length: 5 }, () => '2014-10-31'));
    expect(plan.updates.map(({ action: name }) => name)).toEqual(['1 1', '1 2', '1 3', '1 4', '1 5']);
    expect(plan.actions.every(({ status }) => status === null)).toBe(true);
    expect(
      notes.some(({ place, certainty }) => place?.column === 'status' && certainty === 'ambiguous'),
    ).toBe(true);
  });

  it('give numbered ambitions over page breaks, and achievements as evidence', () => {
    const { plan, notes } = importSeed('EOY');
    const numbers = plan.ambitions.flatMap(({ number }) => (number === null ? [] : [Number(number)]));
    const whole = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(numbers).toEqual([...whole(1, 23), ...whole(30, 39), ...whole(42, 56), ...whole(1, 10), 12]);
    expect(plan.ambitions.find(({ number }) => number === '18')?.ambition).toMatch(/sustained;$/);
    expect(plan.evidence).toHaveLength(19);
    expect(plan.evidence.every(({ kind }) => kind === 'achievement')).toBe(true);
    const gaps = notes
      .filter(({ place }) => place?.table === 'ambitions' && place.column === 'number')
      .map(({ certainty }) => certainty);
    expect(gaps).toEqual(['ambiguous', 'ambiguous', 'likely', 'ambiguous']);
  });
});

/** Certain readings exactly, likely ones as read or as an alternative and with a note, ambiguous ones left blank with one. */
function isDateRight(
  { raw, confidence, interpretation, alternatives }: DateCase,
  key: SeedKey,
  ref: string,
): boolean {
  const { index, row } = action(key, ref);
  if (!row || flat(row.delivery) !== flat(raw)) return false;
  const { due, due_of, start } = interpretation;
  const notes = notesAt(key, index, 'delivery');
  if (confidence === 'ambiguous')
    return row.due === null && row.start === null && notes.some(({ certainty }) => certainty === 'ambiguous');
  const isStart = due_of === 'start';
  const found = isStart ? row.start : row.due;
  const expected = isStart ? start : due_of === 'last_event' ? null : due;
  if (confidence === 'certain') return found === expected;
  const others = alternatives.flatMap((other) => [other.due, other.end].filter((date) => date !== undefined));
  return (found === expected || others.includes(found ?? '')) && notes.length > 0;
}
