import { describe, expect, it } from 'vitest';
import type { SourceCell, SourceDocument } from '../../../src/importing/document/document.ts';
import { recogniseDocument } from '../../../src/importing/recognise/recognise-document.ts';
import { importText, notesOn, pick } from './recognise-text.ts';

describe('layouts of other boards', () => {
  it('reads what, who and when, with priorities between the rows', () => {
    const { plan, notes } = importText(
      [
        'Start well and age well: delivery plan 2018/19',
        '',
        'What | Who | When | How will we know it has worked? | Where are we now? | Progress RAG | Budget',
        'Priority 1: Best start in life |  |  |  |  |  |',
        'Offer a home visit to every new parent | Head of Early Years (Council) | By March 2019 | 95% visited | Recruiting | Amber | £40,000',
        'Train midwives to ask about smoking | Maternity Lead – Hospital Trust | Sept 2018 | All trained | Done | Green |',
        'Priority 2: Ageing well |  |  |  |  |  |',
        'Set up a falls clinic | Falls Commissioner | 31/12/2018 | Fewer falls | Not begun | Red | nil',
        'Total |  |  |  |  |  | £40,000',
      ].join('\n'),
    );
    expect(pick(plan.objectives, 'ref', 'objective', 'goal')).toEqual([
      ['1', 'Best start in life', null],
      ['2', 'Ageing well', null],
    ]);
    expect(
      pick(plan.actions, 'ref', 'objective', 'due', 'rag', 'outcome', 'progress', 'organisation'),
    ).toEqual([
      ['1', '1', '2019-03-31', 'A', '95% visited', 'Recruiting', 'Council'],
      ['2', '1', '2018-09-30', 'G', 'All trained', 'Done', 'Hospital Trust'],
      ['3', '2', '2018-12-31', 'R', 'Fewer falls', 'Not begun', null],
    ]);
    expect(pick(plan.settings, 'value')).toEqual([
      ['Start well and age well: delivery plan 2018/19'],
      ['2018-04-01'],
      ['2019-03-31'],
    ]);
    const left = notes.filter(({ place }) => place === null).map(({ text }) => text);
    expect(left).toEqual(expect.arrayContaining(['Budget: £40,000', 'Budget: nil', 'Total', '£40,000']));
  });

  it('makes dated updates of columns for quarters, and progress of the last', () => {
    const imported = importText(
      [
        'Mental health action plan 2017/18',
        '',
        'Board lead: Director of Public Health',
        'Objective 4.1: Fewer people in crisis',
        '',
        'Ref | Key activity | Responsible officer | Q1 | Q1 RAG | Q2 | Q4 2017/18 update | Overall RAG',
        '4.1.1 | Open a crisis café | Commissioning Manager | Site found | G | Lease signed |  | A',
        '4.1.2 | Train 40 first aiders | Training Lead | 10 trained |  |  | 40 trained | G',
      ].join('\n'),
    );
    const { plan } = imported;
    expect(pick(plan.objectives, 'ref', 'objective', 'boardLead')).toEqual([
      ['4.1', 'Fewer people in crisis', 'Director of Public Health'],
    ]);
    expect(pick(plan.actions, 'ref', 'progress', 'rag')).toEqual([
      ['4.1.1', 'Lease signed', 'A'],
      ['4.1.2', '40 trained', 'G'],
    ]);
    expect(pick(plan.updates, 'action', 'date', 'update', 'rag')).toEqual([
      ['4.1 4.1.1', '2017-06-30', 'Site found', 'G'],
      ['4.1 4.1.1', '2017-09-30', 'Lease signed', null],
      ['4.1 4.1.2', '2017-06-30', '10 trained', null],
      ['4.1 4.1.2', '2018-03-31', '40 trained', null],
    ]);
    expect(notesOn(imported, 'updates', 0, 'date')).toEqual([['likely', 'Update of 30 June 2017']]);
    expect(notesOn(imported, 'updates', 3, 'date')).toEqual([['certain', 'Update of 31 March 2018']]);
  });

  it('leaves quarters without a year undated and says so', () => {
    const imported = importText(
      ['Action | Lead | Q1 | Q2', 'Open a café | Estates Manager | Site found |'].join('\n'),
    );
    expect(imported.plan.updates[0]?.date).toBeNull();
    expect(notesOn(imported, 'updates', 0, 'date')).toEqual([['ambiguous', null]]);
  });

  it('reads any order of columns, start and end dates, shares and merged goals', () => {
    const { plan, notes } = importText(
      [
        'RAG | Strategic priority | Objective | Action required | Start date | End date | Lead partner | Milestones | % complete | Status | Dependencies',
        'G | Healthy places | Cleaner air | Plant a hedge at ten schools | April 2021 | 31 March 2022 | Borough Council | Five schools planted | 40% | In progress |',
        'A |  |  | Idling campaign | June 2021 | Dec 2021 | Clean Air Alliance | Leaflets printed | 10% | Slipped |',
        'R |  | Safer streets | Slower traffic zones | May 2021 | Spring | Highways Team |  | 0% | Paused by members | Needs funding',
      ].join('\n'),
    );
    expect(pick(plan.objectives, 'goal', 'objective')).toEqual([
      ['Healthy places', 'Cleaner air'],
      ['Healthy places', 'Safer streets'],
    ]);
    expect(pick(plan.actions, 'objective', 'start', 'due', 'percentComplete', 'status', 'outcome')).toEqual([
      ['1', '2021-04-01', '2022-03-31', 0.4, 'In progress', 'Milestones: Five schools planted'],
      ['1', '2021-06-01', '2021-12-31', 0.1, 'Delayed', 'Milestones: Leaflets printed'],
      ['2', '2021-05-01', null, 0, null, null],
    ]);
    const unsure = notes
      .filter(({ certainty }) => certainty === 'ambiguous')
      .map(({ text, place }) => [text, place?.column]);
    expect(unsure).toEqual(
      expect.arrayContaining([
        ['Spring', 'due'],
        ['Paused by members', 'status'],
      ]),
    );
    expect(notes.some(({ text }) => text === 'Dependencies: Needs funding')).toBe(true);
  });

  it('reads targets by year, a baseline with its period and the latest figure', () => {
    const imported = importText(
      [
        'Outcomes dashboard',
        '',
        'KPI | Good is | Unit | Baseline 2017/18 | Target 2018/19 | Target 2019/20 | Target 2020/21 | Latest | Data source',
        'Smoking at time of delivery | Low | % | 12.4% (2016/17) | 11.9% | 11.4% | 10.9% | 11.7% (Q2 2018/19) | Maternity return',
        'Flu jabs for people over 65 | High | % | 70.1 | 72 | 73.5 | 75 | TBC | National return',
      ].join('\n'),
    );
    const { plan, notes } = imported;
    expect(
      pick(
        plan.indicators,
        'unit',
        'polarity',
        'baseline',
        'baselineYear',
        'baselinePeriod',
        'target',
        'targetYear',
      ),
    ).toEqual([
      ['percent', 'lower', 12.4, 2017, '2016/17', 10.9, 2020],
      ['percent', 'higher', 70.1, 2017, '2017/18', 75, 2020],
    ]);
    expect(pick(plan.measurements, 'indicator', 'period', 'value')).toEqual([['1 1', 'Q2 2018/19', 11.7]]);
    expect(notesOn(imported, 'indicators', 0, 'target')).toEqual([
      ['certain', 'The printed figures for each year equal those worked out from baseline and target'],
    ]);
    expect(notesOn(imported, 'indicators', 1, 'target')).toEqual([
      [
        'ambiguous',
        'The printed figures differ from those worked out from baseline and target: 2018: printed 72, worked out 71.7; 2019: printed 73.5, worked out 73.4',
      ],
    ]);
    expect(notes.some(({ text, place }) => text === 'Latest: TBC' && place === null)).toBe(true);
  });

  it('reads several objectives of one document, each with its table drawn with pipes', () => {
    const { plan } = importText(
      [
        '# Joint plan 2016-2021',
        '',
        'Objective 1: Help people stay well',
        'Lead: Head of Adult Care',
        '',
        'Action|Lead|Timescale|Progress',
        '---|---|---|---',
        'Run ten health walks|Walks Coordinator|March 2017|Six walks led',
        'Publish a directory|Information Officer|August 2017|',
        '',
        'Objective 2: Support carers',
        'Lead: Carers Manager',
        '',
        '|Action|Lead|Timescale|Progress|',
        '|---|---|---|---|',
        "|Open a carers' hub|Carers Manager|May 2018|Site agreed|",
      ].join('\n'),
    );
    expect(pick(plan.objectives, 'ref', 'objective', 'leads')).toEqual([
      ['1', 'Help people stay well', 'Head of Adult Care'],
      ['2', 'Support carers', 'Carers Manager'],
    ]);
    expect(pick(plan.actions, 'ref', 'objective', 'due', 'progress')).toEqual([
      ['1', '1', '2017-03-31', 'Six walks led'],
      ['2', '1', '2017-08-31', null],
      ['3', '2', '2018-05-31', 'Site agreed'],
    ]);
  });

  it('takes a misspelt header for what it is like, and keeps unknown and hostile ones', () => {
    const { plan, notes } = importText(
      [
        'Actoin | Ouctome | Acton Lead | Delivry date | Risk | __proto__',
        '1. Survey young carers | Needs known | Young Carers Lead | April 2020 | Low | left',
        '2. Peer support in schools | Less isolation | School Nurse Manager | July 2020 | High | right',
      ].join('\n'),
      'carers.txt',
    );
    expect(pick(plan.actions, 'ref', 'action', 'outcome', 'leads', 'due')).toEqual([
      ['1', 'Survey young carers', 'Needs known', 'Young Carers Lead', '2020-04-30'],
      ['2', 'Peer support in schools', 'Less isolation', 'School Nurse Manager', '2020-07-31'],
    ]);
    expect(pick(plan.objectives, 'objective')).toEqual([['Plan in carers.txt']]);
    const texts = notes.map(({ text, reading }) => [text, reading]);
    expect(texts).toEqual(
      expect.arrayContaining([
        ['Acton Lead', 'The column is taken for: Leads'],
        ['Risk: Low', 'No column of the plan: printed with action 1'],
        ['__proto__: right', 'No column of the plan: printed with action 2'],
      ]),
    );
  });

  it('takes milestones for the actions where no column is called action', () => {
    const { plan } = importText(
      [
        'Objective | Milestones | Lead | Deadline | Status',
        'Reduce waiting times | New clinic open | Clinic Manager | May 2019 | On track',
        ' | Second clinic open | Clinic Manager | Nov 2019 | Slipped',
        'Improve data | Shared record live | Data Lead | 2019/20 | Complete',
      ].join('\n'),
    );
    expect(pick(plan.actions, 'objective', 'action', 'due', 'status')).toEqual([
      ['1', 'New clinic open', '2019-05-31', 'In progress'],
      ['1', 'Second clinic open', '2019-11-30', 'Delayed'],
      ['2', 'Shared record live', '2020-03-31', 'Complete'],
    ]);
  });

  it('joins a header of two rows', () => {
    const { plan } = importText(
      [
        'Priority | Task | Timescale |  | Lead |',
        ' |  | Start | End | Lead | Support',
        'Healthy weight | Cook and eat classes | Jan 2020 | Dec 2020 | Diet Lead | Food Partnership',
        ' | School meals review | Sept 2020 | July 2021 | Catering Manager | Schools Forum',
      ].join('\n'),
    );
    expect(pick(plan.objectives, 'objective')).toEqual([['Healthy weight']]);
    expect(pick(plan.actions, 'start', 'due', 'leads', 'organisation')).toEqual([
      ['2020-01-01', '2020-12-31', 'Diet Lead', 'Food Partnership'],
      ['2020-09-01', '2021-07-31', 'Catering Manager', 'Schools Forum'],
    ]);
  });

  it('hangs actions on a table of objectives by their keys', () => {
    const { plan } = importText(
      [
        'Objective | Lead | Sponsor',
        'A1 – Start well | Director of Children | Chair of the Board',
        'A2 – Live well | Director of Adults |',
        '',
        'Action | Objective | Lead | By when',
        'Walk to work | A2 | Travel Planner | May 2020',
        'Baby boxes | A1 | Health Visitor Lead | June 2020',
      ].join('\n'),
    );
    expect(pick(plan.objectives, 'ref', 'objective', 'leads', 'boardLead')).toEqual([
      ['A1', 'Start well', 'Director of Children', 'Chair of the Board'],
      ['A2', 'Live well', 'Director of Adults', null],
    ]);
    expect(pick(plan.actions, 'action', 'objective')).toEqual([
      ['Walk to work', 'A2'],
      ['Baby boxes', 'A1'],
    ]);
  });

  it('reads the typed cells of a workbook', () => {
    const imported = recogniseDocument(workbook);
    const { plan } = imported;
    expect(plan.settings[0]?.value).toBe('Carers strategy delivery plan 2022-2025');
    expect(pick(plan.actions, 'ref', 'objective', 'start', 'due', 'percentComplete', 'rag')).toEqual([
      ['1.1', '1', '2022-04-01', '2023-03-31', 0.5, 'A'],
      ['1.2', '1', '2022-06-01', '2023-08-31', 1, 'B'],
      ['2.1', '2', null, '2024-12-31', 0, 'R'],
    ]);
    expect(
      pick(plan.indicators, 'indicator', 'baseline', 'target', 'unit', 'decimals', 'baselinePeriod'),
    ).toEqual([
      ['Carers known to their GP', 2.1, 3.6, 'percent', 1, '2021/22'],
      ['Carers assessed', 1200, 1500, null, 0, '2021/22'],
    ]);
    expect(notesOn(imported, 'indicators', 0, 'target')).toEqual([
      ['certain', 'The printed figures for each year equal those worked out from baseline and target'],
    ]);
    expect(notesOn(imported, 'indicators', 0, 'objective')[0]?.[0]).toBe('ambiguous');
    expect(
      imported.notes.filter(({ reading }) => reading === 'A remark on the table').map(({ text }) => text),
    ).toEqual(['Total', '3 actions', 'Source: local returns']);
  });
});

const shown = (text: string): SourceCell => ({ text });
const date = (text: string, serial: number): SourceCell => ({
  text,
  cell: serial,
  numberFormat: 'dd/mm/yyyy',
});
const percent = (text: string, share: number): SourceCell => ({ text, cell: share, numberFormat: '0.0%' });
const number = (value: number): SourceCell => ({ text: String(value), cell: value, numberFormat: 'General' });

function row(place: string, ...cells: readonly (string | SourceCell)[]) {
  return { place, cells: cells.map((cell) => (typeof cell === 'string' ? shown(cell) : cell)) };
}

const workbook: SourceDocument = {
  name: 'carers.xlsx',
  format: 'xlsx',
  blocks: [
    { kind: 'heading', text: 'Delivery plan', place: 'sheet Delivery plan' },
    {
      kind: 'paragraph',
      text: 'Carers strategy delivery plan 2022-2025',
      place: 'sheet Delivery plan, row 1',
    },
    {
      kind: 'table',
      rows: [
        row(
          'row 3',
          'Theme',
          'Ref',
          'Key actions',
          'Lead organisation',
          'Lead',
          'Start',
          'Due',
          '% complete',
          'RAG',
        ),
        row(
          'row 4',
          'Identify carers',
          number(1.1),
          'GP registers checked',
          'Care Board',
          'Primary Care Manager',
          date('1 April 2022', 44652),
          date('31 March 2023', 45016),
          percent('50%', 0.5),
          'Amber',
        ),
        row(
          'row 5',
          '',
          number(1.2),
          'Hospital discharge prompts',
          'Trust',
          'Discharge Lead',
          date('1 June 2022', 44713),
          'Summer 2023',
          percent('100%', 1),
          'Blue',
        ),
        row(
          'row 6',
          'Support carers',
          number(2.1),
          'Respite offer widened',
          'Council',
          'Head of Commissioning',
          '',
          date('31 December 2024', 45657),
          percent('0%', 0),
          'R',
        ),
        row('row 7', 'Total', '', '3 actions', '', '', '', '', '', ''),
      ],
    },
    { kind: 'heading', text: 'KPIs', place: 'sheet KPIs' },
    {
      kind: 'table',
      rows: [
        row('row 1', 'Measure', 'Baseline (2021/22)', '2022/23', '2023/24', '2024/25 target'),
        row(
          'row 2',
          'Carers known to their GP',
          percent('2.1%', 0.021),
          percent('2.6%', 0.026),
          percent('3.1%', 0.031),
          percent('3.6%', 0.036),
        ),
        row('row 3', 'Carers assessed', number(1200), number(1300), number(1400), number(1500)),
        row('row 4', 'Source: local returns', '', '', '', ''),
      ],
    },
  ],
};
