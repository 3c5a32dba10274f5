import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDelivery } from '../../../src/dates/delivery.ts';
import { parsePeriod } from '../../../src/dates/period.ts';
import { trajectory } from '../../../src/indicator/trajectory.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';

const keys = samplePlan.actions.map(({ objective, ref }) => `${objective} ${ref}`);
const indicatorKeys = samplePlan.indicators.map(({ objective, ref }) => `${objective} ${ref}`);

describe('the sample plan', () => {
  it('has the structure of its two objectives', () => {
    const refs = (objective: string) =>
      samplePlan.actions.filter((row) => row.objective === objective).map(({ ref }) => ref);
    expect(refs('C3').join('')).toBe('ABCDEFGH');
    expect(refs('B3').join('')).toBe('ABCDEFGHIJKLMNOP');
    expect(indicatorKeys).toEqual(['C3 1', 'C3 2', 'C3 3', 'B3 1', 'B3 2', 'B3 3', 'B3 4']);
  });

  it.each([
    ['C3 1', [558, 576, 595, 613, 632, 650]],
    ['C3 2', [10.7, 10.16, 9.62, 9.08, 8.54, 8]],
    ['C3 3', [0.798, 0.799, 0.8, 0.802, 0.803, 0.804]],
    ['B3 3', [66.4, 66.52, 66.64, 66.76, 66.88, 67]],
    ['B3 4', [70.7, 71.96, 73.22, 74.48, 75.74, 77]],
  ])('draws the published trajectory of %s', (key, values) => {
    const indicator = samplePlan.indicators[indicatorKeys.indexOf(key)];
    const outcome = indicator === undefined ? null : trajectory(indicator, { decimals: indicator.decimals });
    expect(outcome !== null && 'value' in outcome ? outcome.value.map(({ value }) => value) : []).toEqual(
      values,
    );
  });

  it('refers only to what it has', () => {
    for (const { seeAlso } of samplePlan.actions) if (seeAlso !== null) expect(keys).toContain(seeAlso);
    for (const { action } of samplePlan.updates) expect(keys).toContain(action);
    for (const { indicator } of samplePlan.measurements) expect(indicatorKeys).toContain(indicator);
  });

  it('keeps the due dates that its delivery texts give', () => {
    for (const { objective, ref, delivery, due } of samplePlan.actions) {
      const read = parseDelivery(delivery ?? '');
      if (read.dueOf === 'start' || read.kind === 'ongoing' || `${objective} ${ref}` === 'B3 I')
        expect(due).toBeNull();
      else expect(due).toBe(read.due);
    }
  });

  it('says when all of its figures are from, so that a reader can date them', () => {
    for (const text of [
      ...samplePlan.measurements.map(({ period }) => period),
      ...samplePlan.indicators.map(({ baselinePeriod }) => baselinePeriod ?? ''),
    ]) {
      expect(parsePeriod(text)?.certainty).toBe('certain');
    }
  });

  it('has faults to find: one action twice with different leads and dates, a target, a lead and dates not set', () => {
    const [c3, b3] = ['C3 B', 'B3 A'].map((key) => samplePlan.actions[keys.indexOf(key)]);
    expect(c3?.action).toBe(b3?.action);
    expect(c3?.leads).not.toBe(b3?.leads);
    expect(c3?.due).not.toBe(b3?.due);
    expect(samplePlan.indicators.filter(({ target }) => target === null)).toHaveLength(1);
    expect(samplePlan.actions.filter(({ leads }) => leads === null)).toHaveLength(1);
    expect(samplePlan.actions.filter(({ delivery }) => delivery === null)).toHaveLength(4);
  });

  it('gives every row an id of its own', () => {
    const rows = [
      ...samplePlan.objectives,
      ...samplePlan.ambitions,
      ...samplePlan.actions,
      ...samplePlan.updates,
      ...samplePlan.indicators,
      ...samplePlan.measurements,
      ...samplePlan.evidence,
      ...samplePlan.partners,
    ];
    expect(new Set(rows.map(({ rowId }) => rowId)).size).toBe(rows.length);
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);
const isPresent = existsSync(seeds);
if (!isPresent)
  console.info('../shared/seeds is not there: the sample was not compared with the documents it stands for.');

describe.runIf(isPresent)('the sample beside the documents it stands for', () => {
  const names = ['000_a48a8cc53e31276e.txt', '001_a4da111fc1e32690.txt'];
  const documents = isPresent
    ? names.map((name) => readFileSync(new URL(name, seeds), 'utf8')).join('\n')
    : '';
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const texts = JSON.stringify(samplePlan);

  it('copies no seven words in a row', () => {
    const theirs = ` ${words(documents).join(' ')} `;
    const ours = words(texts);
    const copied = ours.flatMap((_, index) => {
      const seven = ours.slice(index, index + 7).join(' ');
      return theirs.includes(` ${seven} `) ? [seven] : [];
    });
    expect(copied).toEqual([]);
  });

  it('names none of the people', () => {
    const { leads } = JSON.parse(readFileSync(new URL('cases.json', seeds), 'utf8'));
    const people: string[] = leads.flatMap(({ parties }: { parties: { name?: string; type: string }[] }) =>
      parties.filter(({ type }) => type === 'person').map(({ name }) => name ?? ''),
    );
    expect(people.length).toBeGreaterThan(10);
    for (const name of people) if (name !== '') expect(texts).not.toContain(name);
    expect(texts).not.toMatch(/thurrock/i);
  });
});
