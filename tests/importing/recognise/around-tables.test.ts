import { describe, expect, it } from 'vitest';
import { importText, notesOn, pick } from './recognise-text.ts';

const table = ['Action | Lead | Deadline', 'Open a hub | Ann Example | May 2017'];

describe('what stands around the tables', () => {
  it('reads forms with their headers in the first column', () => {
    const { plan } = importText(
      [
        'Winter plan 2017/18',
        '',
        'Objective: Warm homes',
        '',
        'Action: | Insulate lofts | Service boilers',
        'Lead: | Ann Example | Bo Sample',
        'By when: | May 2017 | June 2017',
        'RAG: | G |',
        'Action: | Print a leaflet |',
        'Lead: | Cy Specimen |',
        'By when: | July 2017 |',
      ].join('\n'),
    );
    expect(pick(plan.actions, 'action', 'leads', 'due', 'rag')).toEqual([
      ['Insulate lofts', 'Ann Example', '2017-05-31', 'G'],
      ['Service boilers', 'Bo Sample', '2017-06-30', null],
      ['Print a leaflet', 'Cy Specimen', '2017-07-31', null],
    ]);
  });

  it('reads labels: board, period, goal, sponsors, and a lead too many', () => {
    const imported = importText(
      [
        'Action plan',
        '',
        'Health and Wellbeing Board: Anytown',
        'Period: 2016-2019',
        'Goal: Warm homes',
        'Board sponsor: Chair of the Board',
        'Lead: Head of Housing',
        'Objective 2: Fewer cold homes',
        'Lead: Second Officer',
        'Last updated: May 2017',
        'A line of its own',
        '',
        ...table,
      ].join('\n'),
    );
    expect(pick(imported.plan.settings, 'setting', 'value')).toEqual([
      ['Title', 'Action plan'],
      ['Board', 'Anytown'],
      ['Period from', '2016-04-01'],
      ['Period to', '2019-03-31'],
    ]);
    expect(pick(imported.plan.objectives, 'ref', 'goal', 'leads', 'boardLead')).toEqual([
      ['2', 'Warm homes', 'Head of Housing', 'Chair of the Board'],
    ]);
    expect(notesOn(imported, 'objectives', 0, 'leads')).toEqual([['ambiguous', null]]);
    const left = imported.notes.filter(({ place }) => place === null).map(({ text }) => text);
    expect(left).toEqual(expect.arrayContaining(['Last updated: May 2017', 'A line of its own']));
  });

  it('takes the heading of a table for its objective, keyed or not, and notes the rest', () => {
    const { plan, notes } = importText(
      [
        '# Strategy',
        '',
        '# Living well',
        '',
        ...table,
        '',
        '# B4 – Ageing well',
        '',
        ...table,
        '',
        'Period: not known',
        '',
        'A closing remark that ends here.',
      ].join('\n'),
    );
    expect(pick(plan.objectives, 'ref', 'objective')).toEqual([
      ['1', 'Living well'],
      ['B4', 'Ageing well'],
    ]);
    expect(pick(plan.actions, 'objective')).toEqual([['1'], ['B4']]);
    expect(notes.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Period: not known', 'A closing remark that ends here.']),
    );
  });

  it('takes the label nearest to the rows for their objective, and keeps those under which nothing comes', () => {
    const { plan, notes } = importText(
      [
        'Plan for 2017',
        '',
        'Start well |  |',
        'Action | Lead | Deadline',
        'Priority 1.1: Healthy babies |  |',
        'Weigh babies | Ann Example | May 2017',
        'Priority 1.2: Healthy mothers |  |',
      ].join('\n'),
    );
    expect(pick(plan.objectives, 'objective')).toEqual([['Healthy babies']]);
    expect(notes.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Start well', 'Priority 1.2: Healthy mothers']),
    );
  });

  it('names groups by a cell alone in its row of a typed grid', () => {
    const { plan } = importText(
      [
        'Action | Lead | Deadline',
        'Warm homes |  |',
        'Insulate lofts | Ann Example | May 2017',
        '"Quoted" name |  |',
      ].join('\n'),
      'plan.tsv',
    );
    expect(plan.actions.length).toBeGreaterThan(0);
  });

  it('notes names in brackets, and a rating that it cannot read', () => {
    const imported = importText(
      [
        'Action | Lead | Deadline | RAG',
        'Open a hub (Ann Example/Bo) soon (May and June) | Cy Specimen | May 2017 | mostly fine',
      ].join('\n'),
    );
    expect(notesOn(imported, 'actions', 0, 'action')).toEqual([
      ['ambiguous', 'May name who answers for it: Ann Example; Bo'],
    ]);
    expect(imported.plan.actions[0]?.rag).toBeNull();
    expect(imported.notes.find(({ text }) => text === 'mostly fine')?.certainty).toBe('ambiguous');
  });

  it('reads a document without plan tables as prose', () => {
    const { plan } = importText('Time bank\n\nWhere we are now\n\n206 individual members\n');
    expect(plan.actions).toEqual([]);
    expect(plan.measurements.length).toBeGreaterThan(0);
  });
});
