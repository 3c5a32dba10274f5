import { describe, expect, it } from 'vitest';
import { ccg, sharedPlan } from './support/shared-plan.ts';

describe('a plan shared with a partner', () => {
  it('goes out as their rows, and is agreed on at once', async () => {
    const { shared, desk, colleague, sync } = await sharedPlan();
    expect(shared).toMatchObject({
      status: 'shared',
      organisation: ccg,
      firstSync: { status: 'done', conflicts: [] },
    });
    expect(desk.created[0]?.layouts.map(({ name }) => name)).toEqual([
      'How to',
      'Actions',
      'Updates',
      'Measurements',
      'Indicators',
    ]);
    const actions = await colleague('Actions').rows();
    expect(actions.length).toBe(shared.rows['Actions']);
    expect(new Set(actions.map((row) => row['Organisation']))).toEqual(new Set([ccg]));
    expect(actions.every((row) => row['RAG'] !== null)).toBe(true);
    expect(await sync()).toMatchObject({
      status: 'done',
      cameIn: [],
      wentOut: [],
      conflicts: [],
      refused: [],
      guards: [],
    });
  });

  it('takes in what they type, sends the rating out that follows, and has nothing to do then', async () => {
    const { officer, colleague, sync, undo } = await sharedPlan();
    const before = await officer('Actions').row({ Ref: 'F', Objective: 'C3' });
    await colleague('Actions').type({ Ref: 'F', Objective: 'C3' }, 'Status', 'Complete');
    const report = await sync();
    expect(report).toMatchObject({ status: 'done', conflicts: [], refused: [] });
    expect(report.cameIn.map(({ row, column, after }) => [row, column, after])).toEqual([
      ['C3 F', 'Status', 'Complete'],
    ]);
    expect(report.wentOut.map(({ row, column }) => [row, column])).toEqual([['C3 F', 'RAG']]);
    const ours = await officer('Actions').row({ Ref: 'F', Objective: 'C3' });
    const theirs = await colleague('Actions').row({ Ref: 'F', Objective: 'C3' });
    expect(ours).toMatchObject({ Status: 'Complete', RAG: 'B' });
    expect(theirs).toEqual(ours);
    expect(await officer('Partners').row({ Organisation: ccg })).toMatchObject({ State: 'In step' });
    expect(
      (await officer('Sync log').rows()).map((row) => [
        row['At'],
        row['What'],
        row['Column'],
        row['Before'],
        row['After'],
      ]),
    ).toEqual([
      ['2017-04-18 14:05:09', 'came in', 'Status', before?.['Status'], 'Complete'],
      ['2017-04-18 14:05:09', 'went out', 'RAG', before?.['RAG'], 'B'],
    ]);
    expect(await sync()).toMatchObject({ status: 'done', cameIn: [], wentOut: [] });
    const undone = await undo();
    expect(undone).toMatchObject({ status: 'done', moved: [] });
    expect(await officer('Actions').row({ Ref: 'F', Objective: 'C3' })).toEqual(before);
    // What the partner typed is theirs: only what the sync wrote is taken back.
    expect(await colleague('Actions').row({ Ref: 'F', Objective: 'C3' })).toEqual({
      ...before,
      Status: 'Complete',
    });
    expect(await sync()).toMatchObject({ status: 'done', conflicts: [], cameIn: [{ column: 'Status' }] });
  });

  it('takes in the last words on an action that goes to somebody else, lets it leave, and can be taken back', async () => {
    const { officer, colleague, sync, undo } = await sharedPlan();
    const F = { Ref: 'F', Objective: 'C3' };
    await officer('Actions').type(F, 'Organisation', 'Leisure Trust');
    await colleague('Actions').type(F, 'Progress', 'Handed over in May.');
    const report = await sync();
    expect(report).toMatchObject({ status: 'done', conflicts: [], refused: [] });
    expect(report.cameIn.map(({ row, column }) => [row, column])).toEqual([['C3 F', 'Progress']]);
    expect(report.wentOut.map(({ row, kind }) => [row, kind])).toContainEqual(['C3 F', 'row-removed']);
    expect(await officer('Actions').row(F)).toMatchObject({
      Organisation: 'Leisure Trust',
      Progress: 'Handed over in May.',
    });
    expect(await colleague('Actions').row(F)).toBeUndefined();
    expect(await sync()).toMatchObject({ status: 'done', cameIn: [], wentOut: [] });
    expect(await undo()).toMatchObject({ status: 'done', moved: [] });
    expect(await colleague('Actions').row(F)).toMatchObject({
      Organisation: ccg,
      Progress: 'Handed over in May.',
    });
    expect(await officer('Actions').row(F)).not.toMatchObject({ Progress: 'Handed over in May.' });
  });
});
