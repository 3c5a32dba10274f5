import { afterEach, describe, expect, it } from 'vitest';
import { blankPlan } from '../../../src/plan/layout/blank-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { closePanes, hostWith, openPaneIn, type PaneInHost, planSnapshot } from './pane-in-host.ts';

afterEach(closePanes);

/** A plan with one objective whose only action has no date, which is a warning, and no error. */
function smallPlan(): Plan {
  const plan = blankPlan('2026-04-01', { title: 'Small plan' });
  const [action] = samplePlan.actions;
  if (action === undefined) throw new Error('the sample has no action');
  return {
    ...plan,
    objectives: [
      { ref: 'A1', goal: null, objective: 'Fewer falls', leads: null, boardLead: null, rowId: null },
    ],
    actions: [
      {
        ...action,
        objective: 'A1',
        ref: 'A',
        indicators: null,
        seeAlso: null,
        delivery: null,
        start: null,
        due: null,
      },
    ],
  };
}

async function openSmall(): Promise<PaneInHost> {
  return openPaneIn(hostWith(await planSnapshot(smallPlan())));
}

describe('submitting', () => {
  it('is refused while there are errors', async () => {
    const pane = await openPaneIn(hostWith(await planSnapshot()));
    await pane.actions.submit({ boardDate: '2026-05-01', submittedBy: 'An officer' });
    const { submission, notice } = pane.state();
    if (submission?.errors.length === 0) throw new Error('the sample has no error');
    expect(notice).toMatchObject({ kind: 'error', text: expect.stringContaining('error') });
  });

  it('wants a reason for every warning, then writes a row and remembers the name', async () => {
    const pane = await openSmall();
    await pane.actions.validate();
    expect(pane.state().submission?.errors).toEqual([]);
    for (const { key } of pane.state().submission?.warnings ?? [])
      await pane.actions.acknowledge(key, 'Known');
    await pane.actions.submit({ boardDate: '2026-05-01', submittedBy: 'An officer' });
    expect(pane.state().notice).toMatchObject({
      kind: 'success',
      text: expect.stringContaining('1 May 2026'),
    });
    expect(pane.state().submission?.last).toMatchObject({
      boardDate: '2026-05-01',
      submittedBy: 'An officer',
      isChangedSince: false,
    });
    expect(pane.state().submission?.submittedBy).toBe('An officer');
  });

  it('tells that the plan has changed since', async () => {
    const pane = await openSmall();
    await pane.actions.validate();
    for (const { key } of pane.state().submission?.warnings ?? [])
      await pane.actions.acknowledge(key, 'Known');
    await pane.actions.submit({ boardDate: '2026-05-01', submittedBy: 'An officer' });
    const { grid } = pane.host.book.sheet('Objectives');
    grid.setCells([{ rowIndex: 4, columnIndex: 2, cell: 'Far fewer falls' }]);
    await pane.actions.validate();
    expect(pane.state().submission?.last?.isChangedSince).toBe(true);
  });

  it('keeps reasons in the workbook, so that they are there when it is opened again', async () => {
    const pane = await openSmall();
    await pane.actions.validate();
    const first = pane.state().submission?.warnings[0];
    if (!first) throw new Error('the small plan has no warning');
    await pane.actions.acknowledge(first.key, 'Agreed with the chair <b>&</b> "others"');
    const again = await openPaneIn(pane.host);
    await again.actions.validate();
    expect(again.state().submission?.warnings[0]?.reason).toBe('Agreed with the chair <b>&</b> "others"');
    await again.actions.acknowledge(first.key, null);
    expect(again.state().submission?.warnings[0]?.reason).toBeNull();
  });
});
