import type { PlanBook } from '../../../src/partners/plan-book.ts';
import { sharePartner } from '../../../src/partners/share-partner.ts';
import { type PartnerSyncOptions, syncPartner } from '../../../src/partners/sync-partner.ts';
import { undoPartner } from '../../../src/partners/undo-partner.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { MemoryDesk, MemoryKept, memoryOfLayouts } from './memory-desk.ts';
import { SheetUser } from './sheet-user.ts';

export const ccg = 'Eastmere CCG';
const now = () => new Date(2017, 3, 18, 14, 5, 9);
export const options = { holder: 'a test', now };

export async function planBook(plan: Plan = samplePlan) {
  const workbook = await memoryOfLayouts('plan.xlsx', planLayouts(plan));
  return { workbook, kept: new MemoryKept(), calculatesItself: false } satisfies PlanBook;
}

/** The sample plan shared with a partner, and everybody at work on it. */
export async function sharedPlan(plan?: Plan) {
  const book = await planBook(plan);
  const desk = new MemoryDesk();
  const shared = await sharePartner(book, desk, { organisation: ccg }, options);
  const spreadsheetId = shared.spreadsheetId ?? '';
  const partner = { organisation: shared.organisation, spreadsheetId };
  const remote = desk.open(spreadsheetId);
  return {
    book,
    desk,
    shared,
    partner,
    remote,
    officer: (sheet: string) => new SheetUser(book.workbook, sheet),
    colleague: (sheet: string) => new SheetUser(remote, sheet),
    sync: (more: Partial<PartnerSyncOptions> = {}) =>
      syncPartner(book, desk, partner, { ...options, ...more }),
    undo: () => undoPartner(book, desk, partner, options),
  };
}
