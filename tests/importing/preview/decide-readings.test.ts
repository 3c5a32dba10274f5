import { describe, expect, it } from 'vitest';
import { type ImportResult, importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import { decideReadings } from '../../../src/importing/preview/decide-readings.ts';
import { importPreview } from '../../../src/importing/preview/import-preview.ts';
import type { ReadingDecision } from '../../../src/importing/preview/reading-decision.ts';

const document = `## Healthy Places Action Plan

OBJECTIVE: D2 – Warm, safe homes\tOBJECTIVE LEAD: Head of Housing
Action\tOutcome\tAction lead\tDelivery date
A. Grow the repair club by a tenth\tMore homes mended\tHead of Housing\tby March 2032
Give out small grants to street groups\tMore groups at work\tHead of Communities\tOngoing - 2033
`;

function imported(): Promise<ImportResult> {
  return importDocuments([{ name: 'plan.txt', bytes: new TextEncoder().encode(document) }], {
    today: '2031-06-15',
  });
}

async function decided(
  choose: (reading: ReturnType<typeof importPreview>['readings'][number]) => ReadingDecision | null,
) {
  const result = await imported();
  const decisions = new Map(
    importPreview(result).readings.flatMap((reading) => {
      const decision = choose(reading);
      return decision === null ? [] : [[reading.id, decision] as const];
    }),
  );
  return {
    result,
    decisions,
    ...decideReadings(result, decisions),
    preview: importPreview(result, decisions),
  };
}

describe('the preview of an import', () => {
  it('has every reading with its place and value', async () => {
    const result = await imported();
    const preview = importPreview(result);
    expect(preview.documents).toEqual(['plan.txt']);
    expect(preview.tables).toContainEqual({ table: 'Actions', rows: 2 });
    expect(preview.tables.every(({ rows }) => rows > 0)).toBe(true);
    expect(preview.readings.map(({ id }) => id)).toEqual([...result.notes.keys()]);
    expect(preview.readings.find(({ place }) => place === 'Actions H5: Delivery')).toMatchObject({
      text: 'by March 2032',
      certainty: 'likely',
      value: 'by March 2032',
      decision: { kind: 'undecided' },
      fault: null,
    });
    expect(preview.readings.find(({ text }) => text === 'Reporting date')?.value).toBe('15 June 2031');
  });
});

describe('decisions on readings', () => {
  it('leave everything as it is while there are none', async () => {
    const result = await imported();
    expect(decideReadings(result, new Map())).toEqual({ plan: result.plan, faults: new Map() });
  });

  it('that accept make the note certain and change no cell', async () => {
    const { result, plan, faults } = await decided(() => ({ kind: 'accept' }));
    expect({ ...plan, importNotes: [] }).toEqual({ ...result.plan, importNotes: [] });
    expect(faults.size).toBe(0);
    expect(plan.importNotes.length).toBe(result.plan.importNotes.length);
    expect(plan.importNotes.every(({ certainty }) => certainty === 'certain')).toBe(true);
    expect(plan.importNotes.every(({ reading }) => reading?.match(/accepted by a person/i))).toBe(true);
  });

  it('that change a text put it into the cell and read its dates again', async () => {
    const { result, plan, preview } = await decided(({ place }) =>
      place === 'Actions H5: Delivery' ? { kind: 'change', text: '30 June 2032' } : null,
    );
    expect(result.plan.actions[0]).toMatchObject({ delivery: 'by March 2032', due: '2032-03-31' });
    expect(plan.actions[0]).toMatchObject({ delivery: '30 June 2032', due: '2032-06-30' });
    expect(preview.readings.find(({ place }) => place === 'Actions H5: Delivery')).toMatchObject({
      value: '30 June 2032',
      decision: { kind: 'change', text: '30 June 2032' },
    });
    const notes = plan.importNotes.filter((note, index) => note !== result.plan.importNotes[index]);
    expect(plan.importNotes.find(({ cell, table }) => table === 'Actions' && cell === 'H5')).toMatchObject({
      text: 'by March 2032',
      reading: 'Changed by a person to: 30 June 2032',
      certainty: 'certain',
    });
    expect(notes.length).toBeGreaterThan(0);
  });

  it('that leave a cell blank clear it and the dates read from it', async () => {
    const { plan } = await decided(({ place }) =>
      place === 'Actions H5: Delivery' ? { kind: 'blank' } : null,
    );
    expect(plan.actions[0]).toMatchObject({ delivery: null, due: null, start: null });
  });

  it('that change a setting find it though the sheet has another order', async () => {
    const { plan } = await decided(({ text }) =>
      text === 'Reporting date' ? { kind: 'change', text: '1/4/2032' } : null,
    );
    expect(plan.settings.find(({ setting }) => setting === 'Reporting date')?.value).toBe(48_305);
  });

  it.each<[string, string, ReadingDecision, string]>([
    ['a text that does not fit', 'Reporting date', { kind: 'change', text: 'soon' }, 'must be a date'],
    [
      'a blank where there must be something',
      'Give out small grants to street groups',
      { kind: 'blank' },
      'Ref',
    ],
  ])('that do not fit leave the cell and the note: %s', async (_, words, decision, sentence) => {
    const { result, plan, faults, preview } = await decided(({ text }) =>
      text.includes(words) ? decision : null,
    );
    expect(plan).toEqual(result.plan);
    expect(faults.size).toBeGreaterThan(0);
    for (const fault of faults.values()) expect(fault).toContain(sentence);
    expect(preview.readings.filter(({ fault }) => fault !== null)).toHaveLength(faults.size);
  });

  it('that change what found no place say so', async () => {
    const { result, faults, plan } = await decided(({ place }) =>
      place === null ? { kind: 'change', text: 'x' } : null,
    );
    expect(result.notes.some(({ place }) => place === null)).toBe(true);
    expect([...faults.values()].every((fault) => fault.includes('found no place'))).toBe(true);
    expect(plan).toEqual(result.plan);
  });

  it('leave the notes alone that a workbook of ours brought with it', async () => {
    const result = await imported();
    const before = {
      source: 'ours',
      text: 'x',
      reading: null,
      certainty: 'likely',
      table: null,
      cell: null,
    } as const;
    const brought = {
      ...result,
      plan: { ...result.plan, importNotes: [before, ...result.plan.importNotes] },
    };
    const { plan } = decideReadings(brought, new Map([[0, { kind: 'accept' }]]));
    expect(plan.importNotes).toHaveLength(brought.plan.importNotes.length);
    expect(plan.importNotes[0]).toEqual(before);
    expect(plan.importNotes[1]?.certainty).toBe('certain');
  });

  it('that change a reference which another row has too are not followed', async () => {
    const result = await imported();
    const [first, second] = result.plan.actions;
    const [objective] = result.plan.objectives;
    if (!first || !second || !objective) throw new Error('The document has an objective and two actions.');
    const update = {
      action: 'D2 A',
      date: null,
      organisation: null,
      author: null,
      update: 'Begun',
      rag: null,
      rowId: 'u',
    };
    const plan = {
      ...result.plan,
      actions: [first, { ...second, ref: 'A' }],
      updates: [update],
      objectives: [objective, { ...objective, rowId: 'o2' }],
    };
    const note = (table: 'actions' | 'objectives') =>
      ({
        source: 'x',
        text: 'A',
        reading: 'A',
        certainty: 'likely',
        table: 'Actions',
        cell: 'A5',
        place: { table, rowIndex: 0, column: 'ref' },
      }) as const;
    for (const table of ['actions', 'objectives'] as const) {
      const decidedPlan = decideReadings(
        { ...result, plan: { ...plan, importNotes: [] }, notes: [note(table)] },
        new Map([[0, { kind: 'change', text: 'Z' }]]),
      ).plan;
      expect(decidedPlan[table][0]?.ref).toBe('Z');
      expect(decidedPlan.updates).toEqual([update]);
      expect(decidedPlan.actions.map((action) => action.objective)).toEqual(['D2', 'D2']);
    }
  });

  it('that change a reference let what points at it follow', async () => {
    const result = await imported();
    const rowId = 'upd1';
    const update = {
      action: 'D2 A',
      date: null,
      organisation: null,
      author: null,
      update: 'Begun',
      rag: null,
      rowId,
    };
    const place = { table: 'actions', rowIndex: 0, column: 'ref' } as const;
    const note = {
      source: 'x',
      text: 'A',
      reading: 'A',
      certainty: 'likely',
      table: 'Actions',
      cell: 'A5',
      place,
    } as const;
    const with1 = { ...result, plan: { ...result.plan, updates: [update], importNotes: [] }, notes: [note] };
    const { plan } = decideReadings(with1, new Map([[0, { kind: 'change', text: 'Z' }]]));
    expect(plan.actions[0]?.ref).toBe('Z');
    expect(plan.updates[0]?.action).toBe('D2 Z');
    const objective = { ...note, place: { table: 'objectives', rowIndex: 0, column: 'ref' } as const };
    const renamed = decideReadings(
      { ...with1, notes: [objective] },
      new Map([[0, { kind: 'change', text: 'E5' }]]),
    ).plan;
    expect(renamed.objectives[0]?.ref).toBe('E5');
    expect(renamed.actions.map((action) => action.objective)).toEqual(['E5', 'E5']);
    expect(renamed.updates[0]?.action).toBe('E5 A');
  });
});
