import type { PartnerOutcome, PartnersSyncOptions } from '../../partners/sync-partners.ts';
import { undoPartners } from '../../partners/sync-partners.ts';
import type { Resolution, SyncReport } from '../../sync/sync-report.ts';
import type { CommandCall, RunCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { askConflicts } from '../partners/ask-conflicts.ts';
import { PlanMovedError } from '../partners/errors.ts';
import { type CommandDesk, type PartnersWorld, tellStanding } from '../partners/open-desk.ts';
import { openPlanFile } from '../partners/plan-file.ts';
import { realWorld } from '../partners/real-world.ts';
import { confirmedOf, resolutionsOf } from '../partners/resolve-option.ts';
import { syncFile } from '../partners/sync-file.ts';
import { outcomeText, undoText } from '../partners/sync-text.ts';
import { untilInterrupted } from '../partners/until-interrupted.ts';
import { watchInterval, watchSync } from '../partners/watch-sync.ts';
import { plainLine } from '../plain-line.ts';
import { progressBar } from '../progress-bar.ts';
import type { Terminal } from '../terminal.ts';

const holder = 'hwb sync';

/** `hwb sync`, with the world that it works in. */
export function syncCommand(world: PartnersWorld): RunCommand {
  return async (call, terminal) => {
    const { flag, text, texts } = call;
    const resolutions = resolutionsOf(texts('resolve'));
    const confirmed = confirmedOf(texts('confirm'));
    const interval = text('watch') === undefined ? null : watchInterval(text('watch') ?? '');
    mustGoTogether(call, interval !== null);
    const desk = await world.openDesk();
    await tellStanding(desk, terminal, flag('quiet') || flag('json'));
    const run = new SyncRun(world, desk, call, terminal, { resolutions, confirmed });
    try {
      const exitCode = await untilInterrupted((signal) => {
        if (interval !== null) return run.watch(interval, signal);
        return flag('undo') ? run.undo(signal) : run.once(signal);
      });
      if (exitCode === null) {
        terminal.error(
          'Stopped. What was begun is told apart next time: nothing is lost, sync again to go on.\n',
        );
        return 1;
      }
      return exitCode;
    } finally {
      desk.close();
    }
  };
}

export const runSync: RunCommand = syncCommand(realWorld);

function mustGoTogether({ flag, texts }: CommandCall, isWatching: boolean): void {
  const others = ['undo', 'dry-run'].filter((name) => flag(name));
  const given = ['resolve', 'confirm'].filter((name) => texts(name).length > 0);
  if (isWatching && others.length + given.length > 0)
    throw new UsageError(`--watch runs by itself, without --${[...others, ...given][0]}.`);
  if (flag('undo') && (flag('dry-run') || given.length > 0))
    throw new UsageError('--undo takes the last sync back, and goes with --partner and --json only.');
}

class SyncRun {
  readonly #world: PartnersWorld;
  readonly #desk: CommandDesk;
  readonly #call: CommandCall;
  readonly #terminal: Terminal;
  readonly #answers: Pick<PartnersSyncOptions, 'resolutions' | 'confirmed'>;
  /** Whether the file was saved by another program meanwhile, so that all was done twice. */
  #wasAgain = false;

  constructor(
    world: PartnersWorld,
    desk: CommandDesk,
    call: CommandCall,
    terminal: Terminal,
    answers: Pick<PartnersSyncOptions, 'resolutions' | 'confirmed'>,
  ) {
    this.#world = world;
    this.#desk = desk;
    this.#call = call;
    this.#terminal = terminal;
    this.#answers = answers;
  }

  async once(signal: AbortSignal): Promise<0 | 1> {
    const { flag } = this.#call;
    const { out } = this.#terminal;
    const isPlain = !flag('json');
    const tell = (outcome: PartnerOutcome<SyncReport>) => {
      if (isPlain) out(outcomeText(outcome, this.#terminal.width));
    };
    let outcomes = await this.#sync(signal, this.#answers, tell);
    const answers = isPlain && !flag('dry-run') ? await this.#ask(outcomes) : null;
    if (answers !== null) outcomes = await this.#sync(signal, answers, tell);
    if (!isPlain) out(`${JSON.stringify(outcomes, null, 2)}\n`);
    const unknown = this.#wasAgain ? [] : unknownKeys(this.#answers.resolutions ?? [], outcomes);
    if (unknown.length > 0)
      this.#terminal.error(
        `${unknown.map(plainLine).join(', ')} ${unknown.length === 1 ? 'is' : 'are'} no conflict that was settled: it does not stand any more, or one side has changed since it was shown.\n`,
      );
    return unknown.length > 0 || outcomes.some(isOpen) ? 1 : 0;
  }

  async undo(signal: AbortSignal): Promise<0 | 1> {
    const { flag, text } = this.#call;
    const { out } = this.#terminal;
    const [path = ''] = this.#call.files;
    const { plan, desk } = openPlanFile(path, this.#desk);
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

  async #sync(
    signal: AbortSignal,
    answers: Pick<PartnersSyncOptions, 'resolutions' | 'confirmed'>,
    onOutcome: (outcome: PartnerOutcome<SyncReport>) => void,
  ): Promise<readonly PartnerOutcome<SyncReport>[]> {
    const { flag, text, files } = this.#call;
    const [path = ''] = files;
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
    const { outcomes, isAgain } = await syncFile(path, this.#desk, options, onAgain).finally(bar.finish);
    this.#wasAgain ||= isAgain;
    return outcomes;
  }

  /** What a person says to conflicts and open questions; `null` when there is nothing to ask or nobody answers. */
  async #ask(
    outcomes: readonly PartnerOutcome<SyncReport>[],
  ): Promise<Pick<PartnersSyncOptions, 'resolutions' | 'confirmed'> | null> {
    const { ask } = this.#terminal;
    if (!ask || this.#call.flag('quiet')) return null;
    const guards = new Set(
      outcomes.flatMap(({ report }) =>
        (report?.guards ?? []).flatMap(({ code, canConfirm }) => (canConfirm ? [code] : [])),
      ),
    );
    const confirmed = [...(this.#answers.confirmed ?? [])];
    for (const code of guards) {
      const answer = await ask(`Go on all the same (${code})? y or n: `);
      if (/^\s*y/i.test(answer ?? '')) confirmed.push(code);
    }
    const conflicts = outcomes.flatMap(({ report }) => (report?.status === 'done' ? report.conflicts : []));
    const resolutions = await askConflicts(conflicts, this.#terminal);
    const isNew = confirmed.length > (this.#answers.confirmed ?? []).length;
    return isNew || resolutions.length > 0 ? { resolutions, confirmed } : null;
  }
}

function isOpen({ report }: PartnerOutcome<SyncReport>): boolean {
  if (report === null || report.status !== 'done') return true;
  return report.conflicts.length > 0 || report.refused.length > 0;
}

/** Keys that were given and settled nothing. */
function unknownKeys(
  resolutions: readonly Resolution[],
  outcomes: readonly PartnerOutcome<SyncReport>[],
): string[] {
  const reports = outcomes.flatMap(({ report }) => report ?? []);
  const isDry = reports.some(({ isDryRun }) => isDryRun);
  if (isDry) return [];
  const settled = new Set(
    reports.flatMap(({ resolved }) => resolved.map(({ table, rowId }) => `${table}/${rowId}`)),
  );
  return resolutions.flatMap(({ key }) => {
    const isSettled = [...settled].some((row) => key === row || key.startsWith(`${row}/`));
    return isSettled ? [] : [key];
  });
}
