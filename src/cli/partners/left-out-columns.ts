import { syncPartners } from '../../partners/sync-partners.ts';
import type { SpreadsheetDesk } from '../../workbook/spreadsheet-desk.ts';
import { openPlanFile } from './plan-file.ts';
import type { Outcome, Outcomes } from './sync-answers.ts';

/** The columns that are not there, by organisation: a sync that goes on without them says nothing of them itself. */
export class LeftOutColumns {
  readonly #sentences = new Map<string, readonly string[]>();

  /** Finds them by a sync that only looks. */
  async look(
    path: string,
    desk: SpreadsheetDesk,
    options: Pick<Parameters<typeof syncPartners>[2], 'partner' | 'holder' | 'signal'>,
  ): Promise<void> {
    const file = openPlanFile(path, desk);
    this.note(await syncPartners(file.plan, file.desk, { ...options, isDryRun: true }));
  }

  /** Takes them from syncs that stopped to ask about them. */
  note(outcomes: Outcomes): void {
    for (const { organisation, report } of outcomes) {
      const missing = (report?.guards ?? []).filter(({ code }) => code === 'header-missing');
      const sentences = missing.map(({ sentence }) => sentence.replace(/ Or go on: .*$/, ''));
      if (sentences.length > 0) this.#sentences.set(organisation, sentences);
    }
  }

  /** Sentences for those that a sync has gone on without. */
  of({ organisation, report }: Outcome): readonly string[] {
    return report?.status === 'done' ? (this.#sentences.get(organisation) ?? []) : [];
  }
}
