import { describe, expect, it } from 'vitest';
import { PlanMerger } from '../../../src/importing/assemble/plan-merger.ts';
import type { ImportedDocument } from '../../../src/importing/imported.ts';
import { type Action, emptyPlan, type Indicator, type Objective, type Plan } from '../../../src/plan/plan.ts';
import { actionsTable } from '../../../src/plan/tables/actions.ts';
import { indicatorsTable } from '../../../src/plan/tables/indicators.ts';

function blankRow(columns: object): Record<string, null> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, null]));
}

function action(objective: string, ref: string, text: string): Action {
  return { ...(blankRow(actionsTable.columns) as unknown as Action), objective, ref, action: text };
}

function indicator(objective: string, ref: string, text: string): Indicator {
  return { ...(blankRow(indicatorsTable.columns) as unknown as Indicator), objective, ref, indicator: text };
}

function objective(ref: string, text: string, leads: string | null = null): Objective {
  return { ref, goal: null, objective: text, leads, boardLead: null, rowId: null };
}

function imported(plan: Partial<Plan>, notes: ImportedDocument['notes'] = []): ImportedDocument {
  return { plan: { ...emptyPlan, ...plan }, notes };
}

function merged(...documents: readonly ImportedDocument[]): PlanMerger {
  const merger = new PlanMerger();
  for (const [index, document] of documents.entries()) merger.add(`${index + 1}.docx`, document);
  return merger;
}

describe('PlanMerger', () => {
  it('keeps objectives of two plans side by side', () => {
    const { rows, notes } = merged(
      imported({ objectives: [objective('C3', 'Less loneliness')] }),
      imported({ objectives: [objective('B3', 'Strong neighbourhoods')] }),
    );
    expect(rows.objectives.map(({ ref }) => ref)).toEqual(['C3', 'B3']);
    expect(notes).toEqual([]);
  });

  it('makes one objective of two writings, fills blanks and notes what differs', () => {
    const { rows, notes } = merged(
      imported({ objectives: [objective('D2', 'Warm, safe homes', 'Head of Housing')] }),
      imported({
        objectives: [{ ...objective('d2', 'Warm safe homes', 'Head of Health'), boardLead: 'Chair' }],
        actions: [action('d2', 'M1', 'Open a hub')],
      }),
    );
    expect(rows.objectives).toHaveLength(1);
    expect(rows.objectives[0]).toMatchObject({ ref: 'D2', leads: 'Head of Housing', boardLead: 'Chair' });
    expect(rows.actions[0]?.objective).toBe('D2');
    expect(notes.map(({ text, place }) => [text, place?.column])).toEqual([
      ['Warm safe homes', 'objective'],
      ['Head of Health', 'leads'],
    ]);
    expect(notes.every(({ certainty }) => certainty === 'ambiguous')).toBe(true);
  });

  it('leaves two objectives of one document apart, whatever they say', () => {
    const { rows } = merged(imported({ objectives: [objective('1', 'Tracker'), objective('2', 'Tracker')] }));
    expect(rows.objectives.map(({ ref }) => ref)).toEqual(['1', '2']);
  });

  it('knows an objective by its words where a later document only numbers it', () => {
    const { rows } = merged(
      imported({ objectives: [objective('D2', 'Warm homes')] }),
      imported({ objectives: [objective('1', 'Warm homes')], actions: [action('1', 'A', 'Insulate')] }),
    );
    expect(rows.objectives).toHaveLength(1);
    expect(rows.actions[0]?.objective).toBe('D2');
  });

  it('gives another objective of the same reference a new one, and all that points at it follows', () => {
    const { rows, notes } = merged(
      imported({ objectives: [objective('1', 'Start well')] }),
      imported({
        objectives: [objective('1', 'Age in comfort')],
        ambitions: [{ objective: '1', number: '1', ambition: 'Nobody is cold', rowId: null }],
        actions: [action('1', 'A', 'Visit')],
        updates: [
          {
            action: '1 A',
            date: null,
            organisation: null,
            author: null,
            update: 'Begun',
            rag: null,
            rowId: null,
          },
        ],
        indicators: [indicator('1', '1', 'Visits')],
        measurements: [
          {
            indicator: '1 1',
            period: '2031',
            value: 4,
            numerator: null,
            denominator: null,
            lower: null,
            upper: null,
            reportedBy: null,
            note: null,
            rowId: null,
          },
        ],
        evidence: [
          { objective: '1', kind: 'story', title: null, text: 'Warm at last', date: null, rowId: null },
        ],
      }),
    );
    expect(rows.objectives.map(({ ref }) => ref)).toEqual(['1', '1-2']);
    expect(rows.ambitions[0]?.objective).toBe('1-2');
    expect(rows.actions[0]?.objective).toBe('1-2');
    expect(rows.updates[0]?.action).toBe('1-2 A');
    expect(rows.indicators[0]?.objective).toBe('1-2');
    expect(rows.measurements[0]?.indicator).toBe('1-2 1');
    expect(rows.evidence[0]?.objective).toBe('1-2');
    expect(notes.at(0)?.reading).toContain('it became 1-2');
  });

  it('makes references of actions unique across documents, not within one', () => {
    const { rows } = merged(
      imported({ actions: [action('D2', 'A', 'Insulate'), action('D2', 'A', 'Paint')] }),
      imported({ actions: [action('D2', 'A', 'Plant trees')] }),
    );
    expect(rows.actions.map(({ ref }) => ref)).toEqual(['A', 'A', 'A-2']);
  });

  it('keeps a row that two documents share word for word once', () => {
    const document = imported({
      actions: [action('D2', 'A', 'Insulate')],
      indicators: [indicator('D2', '1', 'Cold')],
    });
    const { rows, notes } = merged(document, document);
    expect(rows.actions).toHaveLength(1);
    expect(rows.indicators).toHaveLength(1);
    expect(notes.map(({ certainty }) => certainty)).toEqual(['certain', 'certain']);
  });

  it('gives every row an id of its own and keeps those that rows have', () => {
    const { rows } = merged(
      imported({ objectives: [{ ...objective('C3', 'Less loneliness'), rowId: 'k1' }] }),
      imported({ objectives: [{ ...objective('B3', 'Strong neighbourhoods'), rowId: 'k1' }] }),
    );
    const ids = rows.objectives.map(({ rowId }) => rowId);
    expect(ids[0]).toBe('k1');
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id !== null && id !== '')).toBe(true);
  });

  it('moves notes with their rows', () => {
    const note = { source: 'x', text: 'A', reading: null, certainty: 'likely' } as const;
    const { notes } = merged(
      imported({ actions: [action('C3', 'A', 'Walk')] }),
      imported({ actions: [action('D2', 'A', 'Insulate')] }, [
        { ...note, place: { table: 'actions', rowIndex: 0, column: 'delivery' } },
        { ...note, place: { table: 'actions', rowIndex: 7, column: 'delivery' } },
      ]),
    );
    expect(notes.map(({ place }) => place)).toEqual([
      { table: 'actions', rowIndex: 1, column: 'delivery' },
      null,
    ]);
  });

  it('takes the first value of a setting and notes another', () => {
    const { rows, notes } = merged(
      imported({
        settings: [
          { setting: 'Title', value: 'Plan' },
          { setting: 'Board', value: null },
        ],
      }),
      imported({
        settings: [
          { setting: 'title', value: 'Slides' },
          { setting: 'Board', value: 'Eastmere' },
        ],
      }),
    );
    expect(rows.settings.map(({ value }) => value)).toEqual(['Plan', 'Eastmere']);
    expect(notes.map(({ text }) => text)).toEqual(['title: Slides']);
  });
});
