/// <reference types="office-js" />
import { PartlyWrittenError } from './errors.ts';
import { toOurError } from './run-batch.ts';
import { packSteps, type WriteStep } from './write-step.ts';

/**
 * Writes in one round trip what fits into one, else in as few as will do.
 *
 * Events are off within each request, so that our own changes are not heard, and on between them: people's are.
 *
 * @throws PartlyWrittenError when Excel refuses a later request than the first; what the first refuses is thrown as it is.
 */
export async function writeInRequests(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
): Promise<void> {
  const requests = packSteps(steps);
  for (const [index, request] of requests.entries()) {
    context.runtime.enableEvents = false;
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { queue } of request) queue();
    context.runtime.enableEvents = true;
    try {
      await context.sync();
    } catch (error) {
      if (index === 0) throw error;
      const [done, left] = [requests.slice(0, index), requests.slice(index)].map(namesOf);
      throw new PartlyWrittenError(done ?? [], left ?? [], toOurError(error));
    }
  }
}

function namesOf(requests: readonly (readonly WriteStep[])[]): string[] {
  return [...new Set(requests.flat().map(({ what }) => what))];
}
