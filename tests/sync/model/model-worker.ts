import { parentPort } from 'node:worker_threads';
import { runModel } from './run-model.ts';

/** The runs that a worker is asked to make. */
export interface ModelTask {
  readonly from: number;
  readonly to: number;
}

/** What came of them. */
export interface ModelFindings {
  readonly runs: number;
  readonly counts: readonly (readonly [what: string, times: number])[];
  readonly broken: readonly { readonly seed: number; readonly invariant: string; readonly what: string }[];
}

parentPort?.on('message', async ({ from, to }: ModelTask) => {
  const counts = new Map<string, number>();
  const broken: { seed: number; invariant: string; what: string }[] = [];
  for (let seed = from; seed < to; seed++) {
    try {
      const run = await runModel(seed);
      for (const [what, times] of run.counts) counts.set(what, (counts.get(what) ?? 0) + times);
      const [first] = run.broken;
      if (first) broken.push({ seed, ...first });
    } catch (error) {
      broken.push({
        seed,
        invariant: 'crash',
        what: error instanceof Error ? (error.stack ?? '') : String(error),
      });
    }
  }
  const findings: ModelFindings = { runs: to - from, counts: [...counts], broken };
  parentPort?.postMessage(findings);
});
