import { describe, expect, it } from 'vitest';
import { importText, notesOn, pick } from './recognise-text.ts';

const header = 'Objective | Where do we want to be | Action 17/18 | Lead | Deadline | Comments | RAG';

describe('tables that page breaks have cut', () => {
  it('joins the halves of rows and cells, drops running heads and aligns shifted columns', () => {
    const imported = importText(
      [
        '## Year end delivery plan 2017/18',
        '',
        '<b>Better mental health</b> |  |  |  |  |  |',
        header,
        '--|---|---|---|---|---|--',
        '<b>People recover</b> | 1. Services that last; 2. Crisis support close to | Open a crisis house (agreed with | Ann Example | March 2018 | A site was found in the | <b>G</b>',
        '',
        '## Year end delivery plan 2017/18',
        '',
        ' | home; 3. Peer support | the trust) Recruit ten volunteers | Bo Sample | Ongoing | Six volunteers are in | A',
        '',
        '## Year end delivery plan 2017/18',
        '',
        '4. Work that suits |  |  |  | post. | ',
        ' | Train managers | Cy Specimen | July 2017 | Forty were trained | R',
        '',
        '## Year end delivery plan 2017/18',
        '',
        ' |  | in every team |  |  | and more will be |',
        ' |  | Review the pathway | Di Model | TBC | Under way | G',
        '--|--|--|--|--|--|--',
      ].join('\n'),
    );
    const { plan, notes } = imported;
    expect(pick(plan.objectives, 'goal', 'objective')).toEqual([['Better mental health', 'People recover']]);
    expect(pick(plan.actions, 'ref', 'action', 'leads', 'due', 'progress', 'rag')).toEqual([
      [
        '1',
        'Open a crisis house (agreed with the trust)',
        'Ann Example',
        '2018-03-31',
        'A site was found in the',
        'G',
      ],
      ['2', 'Recruit ten volunteers', 'Bo Sample', null, 'Six volunteers are in post.', 'A'],
      [
        '3',
        'Train managers in every team',
        'Cy Specimen',
        '2017-07-31',
        'Forty were trained and more will be',
        'R',
      ],
      ['4', 'Review the pathway', 'Di Model', null, 'Under way', 'G'],
    ]);
    expect(pick(plan.ambitions, 'number', 'ambition')).toEqual([
      ['1', 'Services that last;'],
      ['2', 'Crisis support close to home;'],
      ['3', 'Peer support'],
      ['4', 'Work that suits'],
    ]);
    const head = notes.find(({ reading }) => reading?.startsWith('Running head'));
    expect(head).toMatchObject({ certainty: 'certain', reading: 'Running head or foot, printed 4 times' });
  });

  it('leaves a rating on a piece of row to a person', () => {
    const imported = importText(
      [
        'Plan 2017/18',
        '',
        header,
        'Stay well | 1. Walks | Lead ten walks | Ann Example | May 2017 | Well attended | G',
        '',
        ' |  |  |  |  | and funded to 2019. | A',
        ' |  | Print a leaflet | Bo Sample | June 2017 | At the printer |',
      ].join('\n'),
    );
    expect(pick(imported.plan.actions, 'rag', 'progress')).toEqual([
      ['G', 'Well attended and funded to 2019.'],
      [null, 'At the printer'],
    ]);
    expect(notesOn(imported, 'actions', 1, 'rag')).toEqual([
      ['ambiguous', 'A: this rating may belong to the row before the page break or the one after it'],
    ]);
  });

  it('keeps a row whose beginning is missing, and says so', () => {
    const imported = importText(
      [
        'Plan 2017/18',
        '',
        '<b>Ageing well</b> |  |  |  |  |  |',
        header,
        '',
        ' |  |  |  | developed by December 17 | agenda for next year. | <b>R</b>',
        ' |  | Train social workers | Bo Sample | Ongoing | Did not take place |',
      ].join('\n'),
    );
    const { plan } = imported;
    expect(pick(plan.actions, 'action', 'due', 'rag')).toEqual([
      ['[Action missing from the document]', null, null],
      ['Train social workers', null, null],
    ]);
    expect(notesOn(imported, 'actions', 0, 'action')[0]?.[0]).toBe('ambiguous');
    expect(notesOn(imported, 'actions', 0, 'rag')).toEqual([
      ['ambiguous', 'R: this rating may belong to this row, whose beginning is lost, or the row after it'],
    ]);
    expect(notesOn(imported, 'actions', 1, 'status')[0]?.[1]).toMatch(/suggest the status Delayed/);
  });

  it('merges a row that is printed again after the break', () => {
    const { plan } = importText(
      [
        'Plan 2017/18',
        '',
        header,
        'Stay well | 1. Walks | Buy a new model of support for the | Ann Example | May 2017 | One provider will | G',
        '',
        ' |  | wellbeing of young people. | Ann Example | May 2017 | review the plan. |',
      ].join('\n'),
    );
    expect(pick(plan.actions, 'action', 'leads', 'delivery', 'progress')).toEqual([
      [
        'Buy a new model of support for the wellbeing of young people.',
        'Ann Example',
        'May 2017',
        'One provider will review the plan.',
      ],
    ]);
  });

  it('parts a row that holds the end of one action and the start of the next', () => {
    const imported = importText(
      [
        'Goal: B – Places',
        '',
        'OBJECTIVE: B2 – Homes that suit |  | OBJECTIVE LEAD: Ann Example |  |',
        'Action | Outcome | Action lead | Delivery date | Reference to existing strategy or plan',
        'A. Create a residents | More pride | Bo Sample – Principal | May 2017 | Local Plan 2015:',
        '',
        'panel B. Keep the youth panel | More say in planning More pride | Planner Bo Sample – Principal | (NB: meets each quarter) Ongoing | Statement of Involvement Local Plan 2015:',
        'going in every ward | More pride and more say | Planner | (NB: meets each quarter) | Statement of Involvement',
      ].join('\n'),
    );
    expect(pick(imported.plan.actions, 'ref', 'action', 'leads', 'delivery', 'references')).toEqual([
      [
        'A',
        'Create a residents panel',
        'Bo Sample – Principal Planner',
        'May 2017 (NB: meets each quarter)',
        'Local Plan 2015:\nStatement of Involvement',
      ],
      [
        'B',
        'Keep the youth panel going in every ward',
        'Bo Sample – Principal Planner',
        'Ongoing (NB: meets each quarter)',
        'Local Plan 2015:\nStatement of Involvement',
      ],
    ]);
    expect(
      imported.notes.filter(({ reading }) => reading?.startsWith('Parted')).map(({ certainty }) => certainty),
    ).toEqual(['likely', 'likely', 'likely', 'likely']);
  });

  it('infers letters that extraction lost, and takes scraps in stray columns as no data', () => {
    const imported = importText(
      [
        'Goal: B – Places',
        '',
        'OBJECTIVE: B2 – Homes that suit people |  | OBJECTIVE LEAD: Ann Example |  |  |  |',
        'Action |  | Outcome |  | Action lead | Delivery date | Reference',
        ' | Γο extend the bank by I0% | More people are able to swap an hour of their time | ς | Bo Sample | April 2016 |',
        'F fe | Further improve the hubs in every part of the town | Hubs become the points where people meet and are sustained. | os that sure | Cy Specimen | Ongoing |',
        'c t | To join services for young people in one single offer | are sustained. |  | Di Model | August 2017 |',
        '',
        'D. | Promote volunteering in the new neighbourhoods | More people who volunteer | Ed Pattern |  |',
        'Ε. | Study the case for a fund of local givers in town | A fund is set up | Flo Draft | May 2017 |',
      ].join('\n'),
    );
    expect(pick(imported.plan.actions, 'ref', 'action', 'outcome')).toEqual([
      ['A', 'To extend the bank by 10%', 'More people are able to swap an hour of their time'],
      [
        'B',
        'Further improve the hubs in every part of the town',
        'Hubs become the points where people meet and are sustained.',
      ],
      ['C', 'To join services for young people in one single offer', null],
      ['D', 'Promote volunteering in the new neighbourhoods', 'More people who volunteer'],
      ['E', 'Study the case for a fund of local givers in town', 'A fund is set up'],
    ]);
    const stray = imported.notes
      .filter(({ reading }) => reading?.startsWith('A stray piece'))
      .map(({ text }) => text);
    expect(stray).toEqual(['ς', 'F fe', 'os that sure', 'c t', 'are sustained.']);
    expect(notesOn(imported, 'actions', 0, 'action')).toEqual([
      ['likely', 'To'],
      ['likely', '10%'],
    ]);
    expect(notesOn(imported, 'actions', 2, 'ref')[0]?.[1]).toBe(
      'No letter or number is printed: C, by its order',
    );
    expect(notesOn(imported, 'actions', 4, 'ref')).toEqual([['likely', 'E']]);
  });

  it('joins achievements over a page break', () => {
    const { plan, notes } = importText(
      [
        'Plan 2017/18',
        '',
        header,
        'Stay well | 1. Walks | Lead ten walks | Ann Example | May 2017 | Well attended | G',
        '',
        '### What went well',
        '',
        'Achievements for 17/18 | What have we done',
        '<b>Stay</b> | <ul><li>Ten walks were led</li><li>A leaflet was printed and</li></ul>',
        '',
        '<b>well</b> | sent to every home',
        'Other work | One café opened',
        '--|--',
      ].join('\n'),
    );
    expect(pick(plan.evidence, 'objective', 'title', 'text')).toEqual([
      ['1', 'Stay well', 'Ten walks were led'],
      ['1', 'Stay well', 'A leaflet was printed and sent to every home'],
      [null, 'Other work', 'One café opened'],
    ]);
    expect(notes.find(({ text }) => text === 'Other work')?.certainty).toBe('ambiguous');
  });

  it('fills down "As above", and moves one that extraction moved up', () => {
    const imported = importText(
      [
        'THEME | Improve wellbeing | LEAD HWB MEMBER | Chair of the Board',
        '-----|--|-----|--',
        'PRIORITY ACTION | Reduce isolation with a strategy | LEAD OFFICER | Ann Example',
        '',
        'No. | ACTION | Who responsible | Completion date | Outcome and output measures | Progress to date | Contributing toward national outcome indicators',
        '1 | Write the needs assessment | Ann Example | Early July 2014 | A chapter is published | Draft circulated. October 2014 update: The chapter is complete. | ASCOF 1A, 1.D PHOF 1.18 As above',
        '2 | Consult partners | Ann Example | Sep-14 | Focus groups inform it | Update (03/11/2014): Seven groups met. | ',
        '',
        'No. | ACTION | Who responsible | Completion date | Outcome and output measures | Progress to date | Contributing toward national outcome indicators',
        '3 | Write the strategy | Ann Example | Sep-14 | A strategy | None yet | As above',
      ].join('\n'),
    );
    const { plan } = imported;
    expect(plan.objectives[0]).toMatchObject({
      goal: 'Improve wellbeing',
      objective: 'Reduce isolation with a strategy',
      leads: 'Ann Example',
      boardLead: 'Chair of the Board',
    });
    expect(pick(plan.actions, 'ref', 'nationalOutcomes', 'due')).toEqual([
      ['1', 'ASCOF 1A, 1.D PHOF 1.18', '2014-07-10'],
      ['2', 'ASCOF 1A, 1.D PHOF 1.18', '2014-09-30'],
      ['3', 'ASCOF 1A, 1.D PHOF 1.18', '2014-09-30'],
    ]);
    expect(pick(plan.updates, 'action', 'date', 'update')).toEqual([
      ['1 1', '2014-10-31', 'The chapter is complete.'],
      ['1 2', '2014-11-03', 'Seven groups met.'],
    ]);
    expect([0, 1, 2].map((index) => notesOn(imported, 'actions', index, 'nationalOutcomes')[0]?.[0])).toEqual(
      ['likely', 'likely', 'likely'],
    );
    expect(notesOn(imported, 'actions', 0, 'status')[0]?.[1]).toMatch(/suggest the status Complete/);
  });
});
