import { type ModelRun, runModel } from './run-model.ts';

/** The same run without the steps that it does not take to break the invariant. */
export async function shortestStory(seed: number, invariant: string): Promise<ModelRun> {
  let best = await runModel(seed);
  const without = new Set<number>();
  for (let step = best.steps - 1; step >= 0; step--) {
    without.add(step);
    const shorter = await runModel(seed, { without }).catch(() => null);
    if (shorter?.broken.some((one) => one.invariant === invariant)) best = shorter;
    else without.delete(step);
  }
  return best;
}
