import type { PartnerOutcome, PartnersSyncOptions } from '../../partners/sync-partners.ts';
import { syncPartners, undoPartners } from '../../partners/sync-partners.ts';
import { joinedReport } from '../../sync/joined-report.ts';
import type {
  Pick as ConflictPick,
  GuardCode,
  Resolution,
  SyncConflict,
  SyncReport,
} from '../../sync/sync-report.ts';
import { openXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';
import type { CommandCall, RunCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { askConflicts, resolutionOf } from '../partners/ask-conflicts.ts';
import { PlanMovedError } from '../partners/errors.ts';
import { type CommandDesk, type PartnersWorld, tellStanding } from '../partners/open-desk.ts';
import { openPlanFile } from '../partners/plan-file.ts';
import { realWorld } from '../partners/real-world.ts';
import { confirmedOf, resolutionsOf, resolveAllOf } from '../partners/resolve-option.ts';
import { syncFile } from '../partners/sync-file.ts';
import { outcomeText, undoText } from '../partners/sync-text.ts';
import { tellWaits } from '../partners/tell-waits.ts';
import { twinRows } from '../partners/twin-rows.ts';
import { untilInterrupted } from '../partners/until-interrupted.ts';
import { watchInterval, watchSync } from '../partners/watch-sync.ts';
import { plainLine } from '../plain-line.ts';
import { progressBar } from '../progress-bar.ts';
import { shellWord } from '../shell-word.ts';
import type { Terminal } from '../terminal.ts';

const holder = 'hwb sync';
/** Rows that share their name with another one are told so many times. */
const mostTwins = 20;

/** `hwb sync`, with the world that it works in. */
export function syncCommand(world: PartnersWorld): RunCommand {
  return async (call, terminal) => {
    const { flag, text, texts } = call;
    const resolutions = resolutionsOf(texts('resolve'));
    const confirmed = confirmedOf(texts('confirm'));
    const all = resolveAllOf(text('resolve-all'));
    const interval = text('watch') === undefined ? null : watchInterval(text('watch') ?? '');
    mustGoTogether(call, interval !== null);
    const desk = await world.openDesk(tellWaits(terminal, flag('quiet')));
    await tellStanding(desk, terminal, flag('quiet') || flag('json'));
    const run = new SyncRun(world, desk, call, terminal, { resolutions, confirmed, all });
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

function mustGoTogether({ flag, text, texts }: CommandCall, isWatching: boolean): void {
  const others = ['undo', 'dry-run'].filter((name) => flag(name));
  const given = [
    ...['resolve', 'confirm'].filter((name) => texts(name).length > 0),
    ...(text('resolve-all') === undefined ? [] : ['resolve-all']),
  ];
  if (isWatching && others.length + given.length > 0)
    throw new UsageError(`--watch runs by itself, without --${[...others, ...given][0]}.`);
  if (flag('undo') && (flag('dry-run') || given.length > 0))
    throw new UsageError('--undo takes the last sync back, and goes with --partner and --json only.');
  if (flag('dry-run') && text('resolve-all') !== undefined)
    throw new UsageError(
      '--resolve-all settles what it finds, and --dry-run settles nothing. Look first with --dry-run, then settle without it.',
    );
}

type Outcomes = readonly PartnerOutcome<SyncReport>[];

/** What people say to conflicts and questions. */
type Answers = Pick<PartnersSyncOptions, 'resolutions' | 'confirmed'>;

/** The same as given with the call, for conflicts by their names and for all that can be settled so. */
interface GivenAnswers {
  readonly resolutions: readonly Resolution[];
  readonly confirmed: readonly GuardCode[];
  readonly all: ConflictPick | null;
}

class SyncRun {
  readonly #world: PartnersWorld;
  readonly #desk: CommandDesk;
  readonly #call: CommandCall;
  readonly #terminal: Terminal;
  readonly #answers: GivenAnswers;
  /** All that was reported, sync by sync. */
  readonly #told: PartnerOutcome<SyncReport>[] = [];
  /** By organisation sentences for the columns that are not there. */
  readonly #missingHeaders = new Map<string, readonly string[]>();
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
  }

  async once(signal: AbortSignal): Promise<0 | 1> {
    const { flag } = this.#call;
    const { out, error, ask } = this.#terminal;
    const { resolutions, confirmed, all } = this.#answers;
    const isPlain = !flag('json');
    const isAsking = isPlain && !flag('dry-run') && !flag('quiet') && ask !== undefined;
    const print = (outcome: PartnerOutcome<SyncReport>, isListed: (conflict: SyncConflict) => boolean) => {
      if (isPlain) out(outcomeText(outcome, this.#terminal.width, isListed, this.#leftOutOf(outcome)));
    };
    // What is asked about one by one in a moment is not listed before; what is settled at once is told at the end.
    const tell = (outcome: PartnerOutcome<SyncReport>) => {
      if (all === null) print(outcome, () => !isAsking);
    };
    if (confirmed.includes('header-missing')) await this.#lookForHeaders(signal);
    let outcomes = await this.#sync(signal, { resolutions, confirmed }, tell);
    let goOn = confirmed;
    if (isAsking) {
      if (all !== null) for (const outcome of outcomes.filter(isStopped)) print(outcome, () => false);
      this.#noteHeaders(outcomes);
      goOn = await this.#askGuards(outcomes);
      if (goOn.length > confirmed.length)
        outcomes = await this.#sync(signal, { resolutions, confirmed: goOn }, tell);
    }
    if (all !== null) {
      const first = outcomes;
      const settled = allSettled(first, all);
      if (settled.length > 0) {
        const again = await this.#sync(signal, { resolutions: settled, confirmed: goOn }, () => undefined);
        outcomes = again.map((outcome) => joinedOutcome(first, outcome));
      }
      for (const outcome of outcomes) print(outcome, () => !isAsking);
    }
    const left = openConflicts(outcomes);
    const picked = isAsking ? await askConflicts(left, this.#terminal) : [];
    const shown = new Set(left.map(({ key }) => key));
    if (picked.length > 0)
      outcomes = await this.#sync(signal, { resolutions: picked, confirmed: goOn }, (outcome) =>
        print(outcome, ({ key }) => !shown.has(key)),
      );
    if (!isPlain) out(`${JSON.stringify(outcomes, null, 2)}\n`);
    const unsettled = this.#wasAgain ? [] : unsettledSentences(resolutions, this.#told, isPlain);
    for (const sentence of unsettled) error(`${plainLine(sentence)}\n`);
    if (isPlain) await this.#tellTwins();
    const isLess = outcomes.some((outcome) => isOpen(outcome) || this.#leftOutOf(outcome).length > 0);
    return unsettled.length > 0 || isLess ? 1 : 0;
  }

  /** Finds the columns that are not there, which a sync that goes on without them says nothing of. */
  async #lookForHeaders(signal: AbortSignal): Promise<void> {
    const [path = ''] = this.#call.files;
    const { plan, desk } = openPlanFile(path, this.#desk);
    const options = { partner: this.#call.text('partner'), holder, isDryRun: true, signal };
    this.#noteHeaders(await syncPartners(plan, desk, options));
  }

  #noteHeaders(outcomes: Outcomes): void {
    for (const { organisation, report } of outcomes) {
      const missing = (report?.guards ?? []).filter(({ code }) => code === 'header-missing');
      const sentences = missing.map(({ sentence }) => sentence.replace(/ Or go on: .*$/, ''));
      if (sentences.length > 0) this.#missingHeaders.set(organisation, sentences);
    }
  }

  /** Sentences for the columns that a sync has gone on without. */
  #leftOutOf({ organisation, report }: PartnerOutcome<SyncReport>): readonly string[] {
    return report?.status === 'done' ? (this.#missingHeaders.get(organisation) ?? []) : [];
  }

  /** Tells of new rows that bear the name of another one. */
  async #tellTwins(): Promise<void> {
    const cameIn = this.#told.flatMap(({ report }) => report?.cameIn ?? []);
    if (!cameIn.some(({ kind }) => kind === 'row-added')) return;
    const [path = ''] = this.#call.files;
    const twins = twinRows(await openXlsxFile(path).read(), cameIn);
    for (const { table, row, headers } of twins.slice(0, mostTwins))
      this.#terminal.out(
        `${table} ${plainLine(row)}: two rows have this ${headers}. If a row was pasted twice, delete one; else give it another.\n`,
      );
    if (twins.length > 0) this.#terminal.out(`To see both: hwb validate ${shellWord(path)}\n`);
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
    answers: Answers,
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
        this.#told.push(outcome);
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

function isStopped({ report }: PartnerOutcome<SyncReport>): boolean {
  return report?.status === 'stopped';
}

/** What became of a partner in two syncs, as people take them: as one. */
function joinedOutcome(first: Outcomes, second: PartnerOutcome<SyncReport>): PartnerOutcome<SyncReport> {
  const before = first.find(({ organisation }) => organisation === second.organisation)?.report;
  return before && second.report ? { ...second, report: joinedReport(before, second.report) } : second;
}

function openConflicts(outcomes: Outcomes): SyncConflict[] {
  return outcomes.flatMap(({ report }) => (report?.status === 'done' ? report.conflicts : []));
}

function allSettled(outcomes: Outcomes, pick: ConflictPick): Resolution[] {
  return openConflicts(outcomes).flatMap((conflict) =>
    conflict.picks.includes(pick) ? [resolutionOf(conflict, pick)] : [],
  );
}

function isOpen({ report }: PartnerOutcome<SyncReport>): boolean {
  if (report === null || report.status !== 'done') return true;
  return report.conflicts.length > 0 || report.refused.length > 0;
}

/** What is said of conflicts that `--resolve` named and that were not settled. */
function unsettledSentences(resolutions: readonly Resolution[], told: Outcomes, isListed: boolean): string[] {
  const reports = told.flatMap(({ report }) => report ?? []);
  if (reports.some(({ isDryRun }) => isDryRun)) return [];
  const settled = reports.flatMap(({ resolved }) => resolved.map(({ table, rowId }) => `${table}/${rowId}`));
  const isSettled = (key: string) => settled.some((row) => key === row || key.startsWith(`${row}/`));
  const left = resolutions.map(({ key }) => key).filter((key) => !isSettled(key));
  const last = reports.filter(({ status }) => status === 'done').flatMap(({ conflicts }) => conflicts);
  const standing = left.filter((key) => last.some((conflict) => conflict.key === key));
  const stopped = reports.some(({ status }) => status === 'stopped');
  const others = left.filter((key) => !standing.includes(key));
  const names = (keys: readonly string[]) => `${keys.join(', ')} ${keys.length === 1 ? 'is' : 'are'}`;
  const sentences: string[] = [];
  if (standing.length > 0)
    sentences.push(
      `${names(standing)} not settled yet: a pick counts for what the last sync has noted, and it had noted something else, or nothing since it stopped.${isListed ? ' What stands now is shown above.' : ''} If that is right, give --resolve once more.`,
    );
  if (others.length > 0)
    sentences.push(
      stopped
        ? `${names(others)} not settled: the sync stopped before that. Answer its question first, then give --resolve once more.`
        : `${names(others)} no conflict that was settled: it does not stand any more, or one side has changed since it was shown.`,
    );
  return sentences;
}
