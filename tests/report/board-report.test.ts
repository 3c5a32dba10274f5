import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { planStanding } from '../../src/plan/standing/plan-standing.ts';
import { changeSummary } from '../../src/report/paper/change-summary.ts';
import { runsText } from '../../src/report/paper/runs.ts';
import type { BoardReport } from '../../src/report/value/board-report.ts';
import type { Block } from '../../src/report/value/section.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import { action, indicator, soundObjectives } from '../validation/rule-case.ts';
import { asAt, reportOf, sampleReport, sinceOf, snapshotOf } from './sample-report.ts';

describe('the report of the sample plan', () => {
  it('says what the plan is and which content it reports', async () => {
    const report = await sampleReport({ meetingDate: '2017-04-20' });
    const { snapshot } = await snapshotOf(samplePlan);
    expect(report).toMatchObject({
      title: 'Eastmere Health and Wellbeing Strategy 2016–21: action plan',
      board: 'Eastmere Health and Wellbeing Board',
      period: { from: '2016-04-01', to: '2021-03-31' },
      asAt,
      meetingDate: '2017-04-20',
      contentHash: await planContentHash(snapshot),
    });
    expect(report.legend.map(({ code, meaning }) => `${code}: ${meaning}`)[3]).toBe(
      'R: Off track: overdue, or far behind',
    );
  });

  it('has the ratings that the sheet and hwb show have', async () => {
    const report = await sampleReport();
    const standing = planStanding((await snapshotOf(samplePlan)).snapshot, { asAt });
    expect(report.actions.map(({ key, rag }) => [key, rag])).toEqual(
      standing.actions.map((each) => [each.action, each.rag]),
    );
    expect(report.indicators.map(({ key, rag }) => [key, rag])).toEqual(
      standing.indicators.map((each) => [each.indicator, each.rag]),
    );
    expect(Object.fromEntries(report.actionRag.shares.map(({ code, count }) => [code, count]))).toEqual(
      standing.ragCounts,
    );
  });

  it('says why an action is red, by how many days it is overdue, and what is silent', async () => {
    const { exceptions } = await sampleReport({ since: await sinceOf(await snapshotOf(samplePlan)) });
    const found = new Map(exceptions.actions.map((each) => [each.action.key, each]));
    expect(exceptions.actions.slice(0, 2).map(({ action: { key } }) => key)).toEqual(['B3 A', 'C3 F']);
    expect(found.get('C3 F')).toMatchObject({
      kinds: ['red', 'overdue'],
      reasons: [{ kind: 'overdue', days: 122, due: '2016-11-30' }],
    });
    expect(found.get('C3 A')).toMatchObject({
      kinds: ['no-update'],
      reasons: [{ kind: 'no-update', since: '2017-01-20', last: '2016-11-14' }],
    });
    // Told of after that meeting.
    expect(found.has('B3 H')).toBe(false);
  });

  it('says by how much an indicator is behind, and what it needs', async () => {
    const { exceptions, indicators } = await sampleReport();
    const behind = exceptions.indicators.map(({ indicator: { key }, kinds, behindBy }) => [
      key,
      kinds,
      behindBy === null ? null : Number(behindBy.toFixed(2)),
    ]);
    expect(behind).toEqual([
      ['B3 4', ['behind'], 4.06],
      ['C3 1', ['behind'], 5.39],
      ['C3 2', ['behind'], 0.14],
      ['B3 1', ['no-target'], null],
    ]);
    expect(indicators[0]).toMatchObject({
      latest: { value: 571, period: 'January to December 2016' },
      target: 650,
      isTargetMet: false,
      requiredChange: 19.75,
      direction: 'Improving (up)',
      forecast: { value: 626.75 },
    });
    expect(indicators.find(({ key }) => key === 'B3 2')).toMatchObject({
      isTargetMet: true,
      requiredChange: null,
    });
  });

  it('asks of the board what the plan asks, and what its data leaves open', async () => {
    const { decisions } = await sampleReport();
    expect(decisions).toEqual([
      { kind: 'note' },
      {
        kind: 'asked',
        text: 'The board is asked to accept the report in June.',
        action: 'C3 F',
        organisation: 'Eastmere CCG',
        date: '2017-03-09',
      },
      { kind: 'red-actions', actions: ['C3 F', 'B3 A'] },
      { kind: 'set-targets', indicators: ['B3 1'] },
      { kind: 'name-leads', actions: ['C3 H'] },
    ]);
  });

  it('marks what only an officer can write, and writes none of it', async () => {
    const { gaps } = await sampleReport();
    expect(gaps.map(({ id }) => id)).toEqual([
      'meeting-date',
      'author',
      'sponsor',
      'recommendations',
      'background',
      'options',
      'consultation',
      'financial-implications',
      'legal-implications',
      'equality-implications',
      'other-implications',
    ]);
  });
});

describe('what changed', () => {
  it('is told with before and after, and rows are known again by their Row IDs', async () => {
    const since = await sinceOf(await snapshotOf(samplePlan));
    const [first, second, third, ...others] = samplePlan.actions;
    const added = { ...third, ref: 'Z', action: 'Plant an orchard', rowId: 'act999' };
    const actions = [
      { ...first, ref: 'A1', status: 'Delayed', percentComplete: 0.5 },
      { ...second, ragOverride: 'R', overrideReason: 'The venue is lost' },
      added,
      ...others,
    ] as typeof samplePlan.actions;
    const { changes } = await sampleReport({ since }, { actions });
    expect(changes.state).toBe('compared');
    expect(changes.isSame).toBe(false);
    expect(
      changes.actions.map(({ kind, key, fields }) => [kind, key, fields.map(({ field }) => field)]),
    ).toEqual([
      ['changed', 'C3 A1', ['status', 'percentComplete', 'ref']],
      ['changed', 'C3 B', ['rag', 'ragOverride', 'overrideReason']],
      ['added', 'C3 Z', []],
      // Untouched, but later it is: half done was enough in January.
      ['changed', 'B3 C', ['rag']],
      ['removed', 'C3 C', []],
    ]);
    expect(changes.actions[0]?.fields[1]).toEqual({
      field: 'percentComplete',
      label: 'Percent complete',
      before: '40%',
      after: '50%',
    });
  });

  it('is nothing where nothing was changed', async () => {
    const since = await sinceOf(await snapshotOf(samplePlan), asAt);
    const { changes } = await sampleReport({ since });
    expect(changes).toMatchObject({
      state: 'compared',
      isSame: true,
      actions: [],
      indicators: [],
      updates: [],
    });
  });

  it('is told of objectives, ambitions, stories, measurements and settings, and counted', async () => {
    const since = await sinceOf(await snapshotOf(samplePlan), asAt);
    const first = <Row>([row, ...rest]: readonly Row[], changed: Partial<Row>) =>
      row === undefined ? [] : [{ ...row, ...changed }, ...rest];
    const { changes, sections } = await sampleReport(
      { since },
      {
        objectives: first(samplePlan.objectives, {
          objective: 'Another aim',
          boardLead: 'Director of Housing',
        }),
        ambitions: first(samplePlan.ambitions, { ambition: 'A bench in every street' }),
        evidence: first(samplePlan.evidence, { text: 'Another story.' }),
        actions: first(samplePlan.actions, { references: 'Local Plan', nationalOutcomes: 'PHOF 9.99' }),
        measurements: samplePlan.measurements.slice(1),
        settings: samplePlan.settings.map((row) =>
          row.setting === 'Title' ? { ...row, value: 'Another title' } : row,
        ),
      },
    );
    const fields = (rows: typeof changes.actions) =>
      rows.flatMap(({ kind, fields: told }) => [kind, ...told.map(({ field }) => field)]);
    expect(fields(changes.objectives)).toEqual(['changed', 'objective', 'boardLead']);
    expect(changes.objectives[0]?.fields[0]).toMatchObject({ after: 'Another aim' });
    expect(fields(changes.ambitions)).toEqual(['changed', 'ambition']);
    expect(fields(changes.oldEvidence)).toEqual(['changed', 'text']);
    expect(fields(changes.actions)).toEqual(['changed', 'references', 'nationalOutcomes']);
    expect(fields(changes.measurements)).toEqual(['removed']);
    expect(fields(changes.settings)).toEqual(['changed', 'value']);
    expect(changes.evidence).toEqual([]);
    const issues = sections.find(({ id }) => id === 'issues')?.blocks ?? [];
    const said = issues.flatMap((block) => (block.kind === 'paragraph' ? runsText(block.runs) : []));
    expect(said).toContainEqual(
      expect.stringMatching(
        /1 action changed, 1 objective changed, 1 ambition changed, 1 measurement changed, 1 earlier story changed, 1 setting changed\.$/,
      ),
    );
    expect(issues.flatMap((block) => (block.kind === 'table' ? block.caption : []))).toContain(
      'Changes of ambitions, before and after',
    );
  });

  it('is never called nothing where the plan is not the same', async () => {
    const since = await sinceOf(await snapshotOf(samplePlan), asAt);
    const { changes } = await sampleReport({ since: { ...since, contentHash: 'hwb1:0' } });
    expect(changeSummary(changes)).toMatch(
      /^The plan is not the same as .*, but nothing that is set out here/,
    );
    const same = await sampleReport({ since });
    expect(changeSummary(same.changes)).toMatch(/^Nothing has changed against /);
  });

  it('is not known where nothing was kept, and then nothing is said of it', async () => {
    const since = { ...(await sinceOf(await snapshotOf(samplePlan))), plan: null };
    const { changes } = await sampleReport({ since });
    expect(changes).toMatchObject({ state: 'not-kept', isSame: true, actions: [] });
    expect((await sampleReport()).changes).toMatchObject({ state: 'nothing-submitted', isSame: null });
  });

  it('counts new values, updates and stories', async () => {
    const since = await sinceOf(
      await snapshotOf({ ...samplePlan, updates: [], evidence: [], measurements: [] }),
    );
    const { changes } = await sampleReport({ since });
    expect(changes.updates).toHaveLength(samplePlan.updates.length);
    expect(changes.evidence).toHaveLength(samplePlan.evidence.length);
    expect(changes.indicators[0]?.fields).toContainEqual({
      field: 'latest',
      label: 'Latest value',
      before: null,
      after: '571 (January to December 2016)',
    });
  });
});

describe('what is not known', () => {
  it('is no data, and never 0', async () => {
    const { indicators, exceptions, charts } = await reportOf({
      objectives: soundObjectives,
      indicators: [indicator({ baseline: null, target: null, targetYear: null, targetKind: 'not set' })],
    });
    expect(indicators[0]).toMatchObject({
      latest: null,
      expected: null,
      gap: null,
      forecast: null,
      requiredChange: null,
      direction: null,
      rag: 'N',
      isTargetMet: null,
    });
    expect(exceptions.indicators[0]?.kinds).toEqual(['no-data', 'no-target']);
    expect(charts.indicators).toEqual([]);
  });

  it('leaves out columns that nobody filled', async () => {
    const { sections } = await reportOf({
      objectives: soundObjectives,
      actions: [action({ status: null, percentComplete: null })],
    });
    const blocks = sections.find(({ id }) => id === 'appendix-actions')?.blocks ?? [];
    const headers = blocks.flatMap((block) =>
      block.kind === 'table' ? block.columns.map(({ header }) => header) : [],
    );
    expect(headers).toEqual(['Ref', 'Action and outcome', 'Lead', 'Delivery', 'Progress', 'Rating']);
  });

  it('is a report without rows for an empty plan', async () => {
    const report = await reportOf({ settings: [] });
    expect(report).toMatchObject({ title: 'Action plan', board: null, actions: [], indicators: [] });
    expect(report.actionRag.shares.every(({ count, percent }) => count === 0 && percent === 0)).toBe(true);
    expect(report.charts).toEqual({ actions: null, indicators: [] });
    expect(report.sections.map(({ id }) => id)).not.toContain('appendix-indicators');
  });

  it('is a gap where an action is rated red without a reason', async () => {
    const { gaps, exceptions } = await reportOf({
      objectives: soundObjectives,
      actions: [action({ rag: 'R', due: '2017-12-31', delivery: 'December 2017' })],
    });
    expect(exceptions.actions[0]).toMatchObject({ kinds: ['red'], reasons: [{ kind: 'none-given' }] });
    expect(gaps).toContainEqual(expect.objectContaining({ what: 'Why C3 A is Red' }));
  });

  it('is told as a figure where a measurement names no indicator', async () => {
    const { figures } = await reportOf({
      indicators: [indicator()],
      measurements: [
        { indicator: 'C3 1', period: '2015/16', value: 560 },
        { indicator: 'Hours exchanged', period: '2015/16', value: 10970 },
      ],
    });
    expect(figures).toMatchObject([{ name: 'Hours exchanged', value: 10970 }]);
  });

  it.each([
    ['a reason given by a person', { ragOverride: 'R', overrideReason: 'No venue' }, 'override'],
    [
      'too little done for the time gone',
      { start: '2016-04-01', due: '2017-06-30', percentComplete: 0.1, status: 'In progress' },
      'behind-schedule',
    ],
  ])('but the reason is told where the plan has one: %s', async (_, cells, kind) => {
    const { exceptions } = await reportOf({
      objectives: soundObjectives,
      actions: [action({ rag: null, ...cells })],
    });
    expect(exceptions.actions.find(({ kinds }) => kinds.includes('red'))?.reasons[0]?.kind).toBe(kind);
  });
});

describe('the paper', () => {
  const headingsOf = ({ sections }: Awaited<ReturnType<typeof reportOf>>) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? runsText(block.runs) : [])),
    );
  const tableOf = ({ sections }: Awaited<ReturnType<typeof reportOf>>, id: string) =>
    sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.id === id);

  it('tells what is red or overdue apart from what nobody told anything of, each action once', async () => {
    const report = await sampleReport({ since: await sinceOf(await snapshotOf(samplePlan)) });
    const names = (id: string) => {
      const table = tableOf(report, id);
      return table?.kind === 'table' ? table.rows.map(([first = []]) => runsText(first)) : [];
    };
    const [loud, silent] = [names('table-exceptions'), names('table-silent')];
    expect(loud).toEqual(['B3 A', 'C3 F', 'B3 K', 'B3 I']);
    expect([...loud, ...silent].toSorted()).toEqual(
      report.exceptions.actions.map(({ action: { name } }) => name).toSorted(),
    );
    expect(new Set([...loud, ...silent]).size).toBe(loud.length + silent.length);
    expect(headingsOf(report)).toContain('Other actions under way without an update since 20 January 2017');
  });

  it('does not say "No status" of every action, nor a dash of every indicator', async () => {
    const report = await reportOf({
      objectives: soundObjectives,
      actions: [action({ status: null }), action({ ref: 'B', status: null })],
      indicators: [indicator({})],
    });
    expect(tableOf(report, 'table-actions-by-status')).toBeUndefined();
    const indicators = tableOf(report, 'table-indicators');
    expect(indicators).toMatchObject({ kind: 'table' });
    const headers = indicators?.kind === 'table' ? indicators.columns.map(({ header }) => header) : [];
    expect(headers).toContain('Latest, and direction');
    for (const header of ['Direction', 'Forecast', 'Change needed']) expect(headers).not.toContain(header);
  });

  it('tells achievements of one title under it, once', async () => {
    const told = (text: string) => ({ objective: '10', kind: 'achievement' as const, title: 'Hubs', text });
    const report = await reportOf({
      objectives: [{ ref: '10', objective: 'Communities' }],
      evidence: [told('Two are open.'), told('Nine coordinators.'), { ...told('Alone.'), title: 'Other' }],
    });
    expect(headingsOf(report).filter((text) => /Hubs|Other \(/.test(text))).toEqual([
      'Hubs (achievements, objective 10)',
      'Other (achievement, objective 10)',
    ]);
  });

  it('does not say the word of a rating twice where the plan’s legend begins with it', async () => {
    const settings = [
      { setting: 'RAG legend: G', value: 'Green: on track' },
      { setting: 'RAG legend: A', value: 'Amberlike' },
    ];
    const { legend } = await reportOf({ settings });
    expect(legend.map(({ code, meaning }) => [code, meaning])).toEqual(
      expect.arrayContaining([
        ['G', 'On track'],
        ['A', 'Amberlike'],
        ['N', 'Not started, ongoing, or no target yet'],
      ]),
    );
  });
});

describe('ratings and statuses that people gave', () => {
  const textOf = (blocks: readonly Block[]) =>
    blocks
      .flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flat()
          : block.kind === 'list'
            ? block.items
            : block.kind === 'paragraph'
              ? [block.runs]
              : [],
      )
      .map(runsText);
  const blocksOf = (report: BoardReport, id: string) =>
    textOf(report.sections.find((section) => section.id === id)?.blocks ?? []);
  const given = {
    ragOverride: 'A',
    overrideReason: 'The venue is late',
    overrideUntil: '2017-06-30',
  } as const;

  it('have their reason in the exceptions and in the appendix, whatever the rating is', async () => {
    const report = await reportOf({
      objectives: soundObjectives,
      actions: [
        action({ ref: 'A', due: '2017-03-01', status: 'In progress', progress: 'Half way.', ...given }),
        action({ ref: 'B', due: '2018-03-01', status: 'In progress', progress: null, ...given }),
        action({ ref: 'C', due: '2018-03-01', status: 'In progress', ...given, overrideUntil: '2017-01-31' }),
      ],
    });
    const reason = 'Rated by a person (until 30 June 2017): “The venue is late”.';
    expect(blocksOf(report, 'issues')).toContainEqual(
      `${reason} 31 days overdue: due 1 March 2017. Progress: “Half way.”`,
    );
    const appendix = blocksOf(report, 'appendix-actions').filter((text) => text.includes(reason));
    expect(appendix).toEqual([`Half way.\n${reason}`, reason]);
  });

  it('do not announce as overdue what is rated Green, and count it the same everywhere', async () => {
    const report = await reportOf({
      objectives: soundObjectives,
      actions: [
        action({ ref: 'A', due: '2017-03-01', status: null, percentComplete: null, rag: 'G' }),
        action({ ref: 'B', due: '2017-03-01', status: null, percentComplete: null, rag: 'A' }),
        action({ ref: 'C', due: '2017-03-01', status: null, percentComplete: null, rag: 'B' }),
      ],
    });
    const issues = blocksOf(report, 'issues');
    expect(issues).toContainEqual(
      expect.stringMatching(/^Past its date of 1 March 2017, but rated Green in the plan\./),
    );
    expect(issues.filter((text) => /days overdue/.test(text))).toHaveLength(1);
    expect(blocksOf(report, 'summary')).toContain(
      'Actions: 1 complete, none rated Red, 2 overdue (1 of them rated Green in the plan).',
    );
    expect(report.exceptions.actions.filter(({ kinds }) => kinds.includes('overdue'))).toHaveLength(2);
  });

  it('are not called "none complete" where no status is given, nor shared out where there is one', async () => {
    const unsaid = { status: null, percentComplete: null } as const;
    const without = await reportOf({
      objectives: soundObjectives,
      actions: [action({ ref: 'A', ...unsaid })],
    });
    expect(blocksOf(without, 'summary')).toContainEqual(
      expect.stringMatching(/^Actions: no status is given, /),
    );
    const same = await reportOf({
      objectives: soundObjectives,
      actions: [action({ ref: 'A', status: 'Ongoing' }), action({ ref: 'B', status: 'Ongoing' })],
    });
    expect(blocksOf(same, 'summary')).toContain('Every action has the status “Ongoing”.');
  });

  it('stand beside the references of the actions that have some', async () => {
    const report = await reportOf({
      objectives: soundObjectives,
      actions: [action({ ref: 'A', references: 'Local Plan' }), action({ ref: 'B' })],
    });
    expect(blocksOf(report, 'appendix-actions')).toContain('Local Plan');
  });
});

describe('a report of a day before the plan’s reporting date', () => {
  it('leaves out what is known to be of later days, and says what is not known to be of that day', async () => {
    const report = await sampleReport({ asAt: '2016-06-01' });
    expect(report.looksBackFrom).toBe('2017-04-01');
    expect(report.indicators.every(({ latest }) => latest === null || !/2016/.test(latest.period))).toBe(
      true,
    );
    expect(report.indicators[0]).toMatchObject({ key: 'C3 1', latest: null });
    const dates = [
      ...report.evidence.map(({ date }) => date),
      ...report.actions.map(({ lastUpdate }) => lastUpdate?.date ?? null),
    ].filter((date) => date !== null);
    expect(dates.filter((date) => date > '2016-06-01')).toEqual([]);
    expect(samplePlan.evidence.some(({ date }) => date !== null && date > '2016-06-01')).toBe(true);
    const lists = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(runsText) : [])),
    );
    expect(lists).toContainEqual(
      expect.stringMatching(/^This report looks back: the plan’s reporting date is 1 April 2017\. .*now\.$/),
    );
  });

  it('has all of them at the reporting date, and the same content hash on every day', async () => {
    const [now, then] = [await sampleReport(), await sampleReport({ asAt: '2016-06-01' })];
    expect(now.looksBackFrom).toBeNull();
    expect(now.indicators[0]?.latest?.value).toBe(571);
    expect(now.contentHash).toBe(then.contentHash);
  });
});
