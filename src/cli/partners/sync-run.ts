import { type PartnersSyncOptions, undoPartners } from '../../partners/sync-partners.ts';
import type { GuardCode, SyncConflict } from '../../sync/sync-report.ts';
import { openXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';
import type { CommandCall } from '../command.ts';
import { plainLine } from '../plain-line.ts';
import { progressBar } from '../progress-bar.ts';
import type { Terminal } from '../terminal.ts';
import { askConflicts } from './ask-conflicts.ts';
import { PlanMovedError } from './errors.ts';
import { LeftOutColumns } from './left-out-columns.ts';
import type { CommandDesk, PartnersWorld } from './open-desk.ts';
import { openPlanFile } from './plan-file.ts';
import {
  type Answers,
  allSettled,
  type GivenAnswers,
  isOpen,
  joinedOutcomes,
  type Outcome,
  type Outcomes,
  openConflicts,
  unsettledSentences,
} from './sync-answers.ts';
import { syncFile } from './sync-file.ts';
import { outcomeText, undoText } from './sync-text.ts';
import { twinRows, twinText } from './twin-rows.ts';
import { watchSync } from './watch-sync.ts';

const holder = 'hwb sync';

/** `hwb sync` at work: once, again and again, or taking back. */
export class SyncRun {
  readonly #world: PartnersWorld;
  readonly #desk: CommandDesk;
  readonly #call: CommandCall;
  readonly #path: string;
  readonly #terminal: Terminal;
  readonly #answers: GivenAnswers;
  /** All that was reported, sync by sync. */
  readonly #told: Outcome[] = [];
  readonly #leftOut = new LeftOutColumns();
  /** Whether the file was saved by another program meanwhile, so that all was done twice. */
  #wasAgain = false;

  constructor(
    world: PartnersWorld,
    desk: CommandDesk,
    call: CommandCall,
    terminal: Terminal,
    answers: GivenAnswers,
  ) {
    this.#world = world;
    this.#desk = desk;
    this.#call = call;
    this.#terminal = terminal;
    this.#answers = answers;
    this.#path = call.files[0] ?? '';
  }

  async once(signal: AbortSignal): Promise<0 | 1> {
    const { flag } = this.#call;
    const { out, error, ask } = this.#terminal;
    const { resolutions, confirmed, all } = this.#answers;
    const isPlain = !flag('json');
    const isAsking = isPlain && !flag('dry-run') && !flag('quiet') && ask !== undefined;
    const print = (outcome: Outcome, isListed: (conflict: SyncConflict) => boolean) => {
      if (isPlain) out(outcomeText(outcome, this.#terminal.width, isListed, this.#leftOut.of(outcome)));
    };
    // What is asked about one by one in a moment is not listed before; what is settled at once is told at the end.
    const tell = (outcome: Outcome) => {
      if (all === null) print(outcome, () => !isAsking);
    };
    if (confirmed.includes('header-missing'))
      await this.#leftOut.look(this.#path, this.#desk, {
        partner: this.#call.text('partner'),
        holder,
        signal,
      });
    let outcomes = await this.#syncTold(signal, { resolutions, confirmed }, tell);
    let goOn = confirmed;
    if (isAsking) {
      if (all !== null)
        for (const outcome of outcomes.filter(({ report }) => report?.status === 'stopped'))
          print(outcome, () => false);
      this.#leftOut.note(outcomes);
      goOn = await this.#askGuards(outcomes);
      if (goOn.length > confirmed.length)
        outcomes = await this.#syncTold(signal, { resolutions, confirmed: goOn }, tell);
    }
    if (all !== null) {
      const first = outcomes;
      const settled = allSettled(first, all);
      if (settled.length > 0) {
        outcomes = await this.#syncTold(signal, { resolutions: settled, confirmed: goOn }, () => undefined);
      }
      for (const outcome of settled.length > 0 ? joinedOutcomes(first, outcomes) : first)
        print(outcome, () => !isAsking);
    }
    const left = openConflicts(outcomes);
    const picked = isAsking ? await askConflicts(left, this.#terminal) : [];
    const shown = new Set(left.map(({ key }) => key));
    if (picked.length > 0)
      outcomes = await this.#syncTold(signal, { resolutions: picked, confirmed: goOn }, (outcome) =>
        print(outcome, ({ key }) => !shown.has(key)),
      );
    if (!isPlain) out(`${JSON.stringify(outcomes, null, 2)}\n`);
    const unsettled = this.#wasAgain ? [] : unsettledSentences(resolutions, this.#told, outcomes, isPlain);
    for (const sentence of unsettled) error(`${plainLine(sentence)}\n`);
    if (isPlain) await this.#tellTwins();
    const isLess = outcomes.some((outcome) => isOpen(outcome) || this.#leftOut.of(outcome).length > 0);
    return unsettled.length > 0 || isLess ? 1 : 0;
  }

  /** Tells of new rows that bear the name of another one. */
  async #tellTwins(): Promise<void> {
    const cameIn = this.#told.flatMap(({ report }) => report?.cameIn ?? []);
    if (!cameIn.some(({ kind }) => kind === 'row-added')) return;
    const twins = twinRows(await openXlsxFile(this.#path).read(), cameIn);
    this.#terminal.out(twinText(this.#path, twins));
  }

  async undo(signal: AbortSignal): Promise<0 | 1> {
    const { flag, text } = this.#call;
    const { out } = this.#terminal;
    const { plan, desk } = openPlanFile(this.#path, this.#desk);
    const outcomes = await undoPartners(plan, desk, {
      partner: text('partner'),
      holder,
      now: this.#world.now,
      signal,
    }).catch((error: unknown) => {
      throw error instanceof PlanMovedError
        ? error.with('Undo once more: what is done already is not done twice.')
        : error;
    });
    if (flag('json')) out(`${JSON.stringify(outcomes, null, 2)}\n`);
    else if (outcomes.length === 0) out('There is no sync left to take back.\n');
    else for (const outcome of outcomes) out(undoText(outcome));
    const isWhole = outcomes.every(({ report }) => report?.status === 'done' && report.moved.length === 0);
    return isWhole && outcomes.length > 0 ? 0 : 1;
  }

  async watch(interval: number, signal: AbortSignal): Promise<0> {
    const { flag } = this.#call;
    const { now, wait } = this.#world;
    await watchSync({
      interval,
      signal,
      now,
      wait,
      run: () => this.#sync(signal, {}, () => undefined),
      onRun: (line, outcomes) => {
        const printed = flag('json') && outcomes !== null ? JSON.stringify(outcomes) : line;
        if (flag('json') && outcomes === null) this.#terminal.error(`${line}\n`);
        else this.#terminal.out(`${printed}\n`);
      },
    });
    return 0;
  }

  /** A sync whose outcomes are kept for what is said at the end. */
  async #syncTold(
    signal: AbortSignal,
    answers: Answers,
    onOutcome: (outcome: Outcome) => void,
  ): Promise<Outcomes> {
    return this.#sync(signal, answers, (outcome) => {
      this.#told.push(outcome);
      onOutcome(outcome);
    });
  }

  async #sync(
    signal: AbortSignal,
    answers: Answers,
    onOutcome: (outcome: Outcome) => void,
  ): Promise<Outcomes> {
    const { flag, text } = this.#call;
    const isQuiet = flag('quiet') || flag('json') || text('watch') !== undefined;
    const bar = progressBar('Syncing', this.#terminal, { quiet: isQuiet });
    let before = { index: 0, count: 1 };
    const options: PartnersSyncOptions = {
      ...answers,
      partner: text('partner'),
      isDryRun: flag('dry-run'),
      holder,
      now: this.#world.now,
      signal,
      onPartner: (_, index, count) => {
        before = { index, count };
      },
      onProgress: ({ done, total }) =>
        bar.update({ done: before.index * total + done, total: before.count * total }),
      onOutcome: (outcome) => {
        bar.finish();
        onOutcome(outcome);
      },
    };
    const onAgain = (sentence: string) => {
      bar.finish();
      this.#terminal.error(`${plainLine(sentence)}\n`);
    };
    const { outcomes, isAgain } = await syncFile(this.#path, this.#desk, options, onAgain).finally(
      bar.finish,
    );
    this.#wasAgain ||= isAgain;
    return outcomes;
  }

  /** The questions that may be gone over: those that were answered with the call, and those that a person says yes to. */
  async #askGuards(outcomes: Outcomes): Promise<readonly GuardCode[]> {
    const codes = new Set(
      outcomes.flatMap(({ report }) =>
        (report?.guards ?? []).flatMap(({ code, canConfirm }) => (canConfirm ? [code] : [])),
      ),
    );
    const confirmed = [...this.#answers.confirmed];
    for (const code of codes) {
      const answer = await this.#terminal.ask?.(`Go on all the same (${code})? y or n: `);
      if (/^\s*y/i.test(answer ?? '')) confirmed.push(code);
    }
    return confirmed;
  }
}
