import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { blankPlan } from '../../../src/plan/layout/blank-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { planContentHash } from '../../../src/submission/content-hash.ts';
import { readKeptSubmission } from '../../../src/submission/kept-submissions.ts';
import { ExcelKeptTexts } from '../../../src/workbook/excel/excel-kept-texts.ts';
import { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook.ts';
import { closePanes, hostWith, openPaneIn, type PaneInHost, planSnapshot } from './pane-in-host.ts';

afterEach(closePanes);

/** A plan without errors: one objective, one action, and an indicator of which nothing was measured. */
function smallPlan(): Plan {
  const [action] = samplePlan.actions;
  const [indicator] = samplePlan.indicators;
  if (action === undefined || indicator === undefined)
    throw new Error('the sample has no action or indicator');
  return {
    ...blankPlan('2026-04-01', { title: 'Small plan', board: 'Eastmere Health and Wellbeing Board' }),
    objectives: [
      { ref: 'A1', goal: null, objective: 'Fewer falls', leads: null, boardLead: null, rowId: 'obj1' },
    ],
    actions: [
      {
        ...action,
        objective: 'A1',
        ref: 'A',
        action: 'Open a falls clinic',
        indicators: null,
        seeAlso: null,
        delivery: null,
        start: null,
        due: null,
        rowId: 'act1',
      },
    ],
    indicators: [{ ...indicator, objective: 'A1', ref: '1', rowId: 'ind1' }],
  };
}

async function openSmall(): Promise<PaneInHost> {
  return openPaneIn(hostWith(await planSnapshot(smallPlan())));
}

async function submit(pane: PaneInHost, boardDate: string): Promise<void> {
  await pane.actions.validate();
  for (const { key } of pane.state().submission?.warnings ?? []) await pane.actions.acknowledge(key, 'Known');
  await pane.actions.submit({ boardDate, submittedBy: 'An officer' });
}

/** Opens the Board view, and waits until the plan was looked at. */
async function showBoard(pane: PaneInHost): Promise<void> {
  pane.actions.show('board');
  await expect.poll(() => pane.state().board?.pack ?? null, { timeout: 20_000 }).not.toBeNull();
  await expect.poll(() => pane.state().busy).toBeNull();
}

function packOf(pane: PaneInHost) {
  const pack = pane.state().board?.pack;
  if (!pack) throw new Error('the plan was not looked at');
  return pack;
}

function fileOf(pane: PaneInHost, name: string): Uint8Array {
  const bytes = pane.files.get(name);
  if (!bytes)
    throw new Error(`there is no ${name} among ${[...pane.files.keys()]}; ${pane.state().notice?.text}`);
  return bytes;
}

async function hashOf(pane: PaneInHost): Promise<string> {
  return planContentHash(await (await ExcelWorkbook.open(pane.access)).read());
}

/** All words of a package of Office, tags left out. */
function partText(bytes: Uint8Array, path: RegExp): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => path.test(name))
    .map(([, content]) => strFromU8(content).replaceAll(/<[^>]+>/g, ' '))
    .join(' ');
}

describe('submitting from the pane', () => {
  it('keeps what was submitted, under its content hash', async () => {
    const pane = await openSmall();
    await submit(pane, '2026-05-01');
    expect(pane.state().notice).toMatchObject({ kind: 'success' });
    const kept = await readKeptSubmission(new ExcelKeptTexts(pane.access), await hashOf(pane));
    expect(kept?.tables.actions).toMatchObject([
      { rowId: 'act1', values: { action: 'Open a falls clinic' } },
    ]);
    expect(kept?.asAt).toBe('2026-04-01');
  });
});

describe('the board pack in the pane', () => {
  it('is looked at again when the plan was submitted since it was last seen', async () => {
    const pane = await openSmall();
    await showBoard(pane);
    expect(packOf(pane).submitted).toBeNull();
    expect(packOf(pane).summary?.exceptions.noUpdate).toBeNull();
    pane.actions.show('submit');
    await submit(pane, '2026-05-01');
    pane.actions.show('board');
    await expect
      .poll(() => packOf(pane).submitted, { timeout: 20_000 })
      .toMatchObject({ boardDate: '2026-05-01', submittedBy: 'An officer' });
    expect(pane.state().board?.choices.meetingDate).toBe('2026-05-01');
    expect(packOf(pane).summary?.page).toContain('1 May 2026');
  });

  it('says in short what it will say, for the meeting that the plan was submitted for', async () => {
    const pane = await openSmall();
    await submit(pane, '2026-05-01');
    await showBoard(pane);
    const { board } = pane.state();
    expect(board?.choices).toEqual({
      meetingDate: '2026-05-01',
      since: 'last',
      years: '2014/15',
      isDraft: false,
    });
    // It says what the plan says now: compared with that, nothing has changed.
    expect(board?.submissions).toEqual([]);
    const { summary, submitted, contentHash, errors } = packOf(pane);
    expect(contentHash).toBe(await hashOf(pane));
    expect(submitted).toMatchObject({ boardDate: '2026-05-01', submittedBy: 'An officer' });
    expect(errors).toEqual([]);
    expect(summary?.noData).toHaveLength(1);
    expect(summary?.actions.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(summary?.gaps.map(({ what }) => what)).toContain('Financial implications');
    expect(summary?.gaps.map(({ what }) => what)).not.toContain('Date of the meeting');
    expect(summary?.page).toContain(contentHash);
  });

  it('makes each form of the plan as it stands, with the content hash of the submission', async () => {
    const pane = await openSmall();
    await submit(pane, '2026-05-01');
    await showBoard(pane);
    const hash = await hashOf(pane);
    for (const form of ['html', 'docx', 'pptx'] as const) {
      await pane.actions.makePack(form);
      expect(pane.state().notice).toMatchObject({ kind: 'success' });
    }
    const page = strFromU8(fileOf(pane, 'board-report-2026-05-01.html'));
    expect(page).toContain(`<code>${hash}</code>`);
    expect(page).toContain('1 May 2026');
    expect(page).not.toContain('Draft');
    const word = fileOf(pane, 'board-report-2026-05-01.docx');
    expect(partText(word, /^word\/document\.xml$/)).toContain('Open a falls clinic');
    expect(partText(word, /^docProps\/core\.xml$/)).toContain(hash);
    const slides = fileOf(pane, 'board-report-2026-05-01.pptx');
    expect(partText(slides, /^ppt\/slides\/slide\d+\.xml$/)).toContain('Small plan');
  });

  it('compares with a submission that is kept, or with nothing', async () => {
    const pane = await openSmall();
    await submit(pane, '2026-02-01');
    pane.host.book
      .sheet('Objectives')
      .grid.setCells([{ rowIndex: 4, columnIndex: 2, cell: 'Far fewer falls' }]);
    pane.host.book
      .sheet('Actions')
      .grid.setCells([{ rowIndex: 4, columnIndex: 2, cell: 'Open two clinics' }]);
    await pane.actions.refresh();
    await submit(pane, '2026-05-01');
    await showBoard(pane);
    expect(pane.state().board?.submissions.map(({ boardDate }) => boardDate)).toEqual(['2026-02-01']);
    expect(packOf(pane).summary?.changes).toMatch(
      /^Against the plan submitted for the meeting of 1 February 2026: 1 action changed/,
    );
    await pane.actions.choosePack({ since: 'none' });
    expect(packOf(pane).summary?.changes).toMatch(/^No earlier submission is known/);
    const kept = pane.state().board?.submissions[0]?.contentHash ?? '';
    await pane.actions.choosePack({ since: kept });
    expect(packOf(pane).summary?.changes).toMatch(
      /^Against the plan submitted for the meeting of 1 February 2026: 1 action changed/,
    );
    expect(pane.state().board?.isStale).toBe(false);
  });

  it('is refused with the list of errors, and made as a draft all the same', async () => {
    const pane = await openPaneIn(hostWith(await planSnapshot()));
    await showBoard(pane);
    const { errors, summary } = packOf(pane);
    expect([errors.length > 0, summary]).toEqual([true, null]);
    await pane.actions.makePack('html');
    expect(pane.state().notice).toMatchObject({
      kind: 'error',
      text: expect.stringMatching(
        /^No file was made: the plan has .* Validate, or mark the pack as a draft\.$/,
      ),
      details: expect.arrayContaining([expect.stringContaining('lead')]),
    });
    await pane.actions.addPackSheets([]);
    expect(pane.state().notice?.text).toMatch(/^No sheet was added/);
    expect(pane.files.size).toBe(0);
    await pane.actions.choosePack({ isDraft: true, meetingDate: '2017-04-20' });
    expect(packOf(pane).summary).not.toBeNull();
    await pane.actions.makePack('html');
    expect(strFromU8(fileOf(pane, 'draft-board-report-2017-04-20.html'))).toContain('<body class="draft">');
  });

  it('adds the report as sheets, which change nothing of what the plan says, and replaces them where asked to', async () => {
    const pane = await openSmall();
    await submit(pane, '2026-05-01');
    await showBoard(pane);
    const before = await hashOf(pane);
    await pane.actions.addPackSheets([]);
    expect(pane.state().notice).toMatchObject({
      kind: 'success',
      text: expect.stringContaining('Board report'),
    });
    const sheets = pane.state().board?.sheets ?? [];
    expect(sheets[0]).toBe('Board report');
    expect(await hashOf(pane)).toBe(before);
    expect(pane.state().check?.validation.counts.error).toBe(0);
    const { grid } = pane.host.book.sheet('Board report');
    grid.setCells([{ rowIndex: 0, columnIndex: 0, cell: 'Scribbled over' }]);
    await pane.actions.addPackSheets(sheets);
    expect(pane.state().board?.sheets).toEqual(sheets);
    expect(pane.host.book.sheet('Board report').grid.cell(0, 0)).not.toBe('Scribbled over');
    // Sheets that nobody gave up stay, and the new ones are numbered on.
    await pane.actions.addPackSheets([]);
    expect(pane.state().board?.sheets).toEqual(expect.arrayContaining([...sheets, 'Board report 2']));
  });

  it('says that the plan has changed since it was looked at', async () => {
    const pane = await openSmall();
    await showBoard(pane);
    expect(pane.state().board?.isStale).toBe(false);
    pane.host.book
      .sheet('Objectives')
      .grid.setCells([{ rowIndex: 4, columnIndex: 2, cell: 'Far fewer falls' }]);
    await pane.actions.refresh();
    await expect.poll(() => pane.state().board?.isStale).toBe(true);
    await pane.actions.lookAtPack();
    expect(pane.state().board?.isStale).toBe(false);
  });

  it('stops when it is cancelled, and gives no file', async () => {
    const pane = await openSmall();
    await showBoard(pane);
    const made = pane.actions.makePack('docx');
    while (pane.state().busy === null) await new Promise((turn) => setImmediate(turn));
    expect(pane.state().busy?.canCancel).toBe(true);
    pane.actions.cancel();
    await made;
    expect(pane.state().notice?.text).toMatch(/^Stopped: making the Word document/);
    expect(pane.files.size).toBe(0);
  });

  it('has nothing to show where there is no plan, and wants a reporting date', async () => {
    const plan = smallPlan();
    const pane = await openPaneIn(
      hostWith(
        await planSnapshot({
          ...plan,
          settings: plan.settings.map((row) =>
            row.setting === 'Reporting date' ? { ...row, value: null } : row,
          ),
        }),
      ),
    );
    await showBoard(pane);
    await pane.actions.choosePack({ isDraft: true });
    expect(packOf(pane).fault ?? '').toContain('reporting date');
    await pane.actions.makePack('html');
    expect(pane.state().notice).toMatchObject({ kind: 'error' });
    expect(pane.files.size).toBe(0);
  });
});
