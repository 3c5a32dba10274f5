import type { CommandCall, RunCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { type PartnersWorld, tellStanding } from '../partners/open-desk.ts';
import { realWorld } from '../partners/real-world.ts';
import { confirmedOf, resolutionsOf, resolveAllOf } from '../partners/resolve-option.ts';
import { SyncRun } from '../partners/sync-run.ts';
import { tellWaits } from '../partners/tell-waits.ts';
import { untilInterrupted } from '../partners/until-interrupted.ts';
import { watchInterval } from '../partners/watch-sync.ts';

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
