import type { RowMatch } from '../../partners/binding/bind-sheet.ts';
import { sharePartner } from '../../partners/share-partner.ts';
import type { RunCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { PlanMovedError } from '../partners/errors.ts';
import { type PartnersWorld, tellStanding } from '../partners/open-desk.ts';
import { openPlanFile } from '../partners/plan-file.ts';
import { realWorld } from '../partners/real-world.ts';
import { matchLines, shareText } from '../partners/share-text.ts';
import { tellWaits } from '../partners/tell-waits.ts';
import { untilInterrupted } from '../partners/until-interrupted.ts';
import { progressBar } from '../progress-bar.ts';
import type { Terminal } from '../terminal.ts';

/** `hwb share`, with the world that it works in. */
export function shareCommand(world: PartnersWorld): RunCommand {
  return async ({ files, flag, text }, terminal) => {
    const [path = ''] = files;
    const organisation = text('partner')?.trim() ?? '';
    if (organisation === '')
      throw new UsageError(
        'Say whom to share with: --partner "Eastmere CCG", as the plan writes the organisation.',
      );
    const sheet = text('sheet');
    const desk = await world.openDesk(tellWaits(terminal, flag('quiet')));
    await tellStanding(desk, terminal, flag('quiet') || flag('json'));
    const file = openPlanFile(path, desk);
    const bar = progressBar('Sharing', terminal, { quiet: flag('quiet') || flag('json') });
    try {
      const report = await untilInterrupted((signal) =>
        sharePartner(
          file.plan,
          file.desk,
          { organisation, ...(sheet !== undefined && { sheet }) },
          {
            holder: 'hwb share',
            now: world.now,
            isDryRun: flag('dry-run'),
            signal,
            onProgress: bar.update,
            confirm: async (matches) => {
              bar.finish();
              return flag('yes') ? matches : askMatches(matches, terminal);
            },
          },
        ),
      )
        .catch((error: unknown) => {
          throw error instanceof PlanMovedError
            ? error.with('Share again: it goes on from what is there.')
            : error;
        })
        .finally(bar.finish);
      if (report === null) {
        terminal.error('Stopped. Share again to go on from what is there.\n');
        return 1;
      }
      if (flag('json')) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
      else terminal.out(shareText(path, report, terminal.width));
      const isDone = report.status === 'shared' || report.status === 'already-shared';
      const sync = report.firstSync;
      const isClear =
        sync === null || (sync.status === 'done' && sync.conflicts.length + sync.refused.length === 0);
      return isDone && isClear ? 0 : 1;
    } finally {
      desk.close();
    }
  };
}

export const runShare: RunCommand = shareCommand(realWorld);

/** Asks of each match whether it is right; `null` when nobody is there to answer. */
async function askMatches(
  matches: readonly RowMatch[],
  { ask, error }: Terminal,
): Promise<readonly RowMatch[] | null> {
  if (!ask) return null;
  const accepted: RowMatch[] = [];
  for (const [index, match] of matches.entries()) {
    error(`\n${matchLines(match).join('\n')}\n`);
    const answer = await ask(`${index + 1} of ${matches.length}: the same row? y, n, or a for all: `);
    if (answer === null) return null;
    const word = answer.trim().toLowerCase();
    if (word === 'a') return [...accepted, ...matches.slice(index)];
    if (word.startsWith('y')) accepted.push(match);
  }
  return accepted;
}
