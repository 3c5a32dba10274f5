import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { ModelFindings, ModelTask } from '../tests/sync/model/model-worker.ts';
import { shortestStory } from '../tests/sync/model/shortest-story.ts';

/**
 * Plays stories of syncing through, with people, faults and restored workbooks as the seed has them, and holds each against
 * the invariants of the engine: `npm run sync-model -- --runs 100000 --seed 1`. One story: `--runs 1 --seed 42`.
 *
 * Prints what happened and how often. Exits with 1 when an invariant was broken, with the shortest story that shows it.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const first = Number(values.seed);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(first) || first < 0) {
  process.stderr.write('--runs takes a whole number from 1 on, --seed one from 0 on.\n');
  process.exit(2);
}

const batch = 50;
const end = first + runs;
const counts = new Map<string, number>();
const broken: ModelFindings['broken'][number][] = [];
const start = performance.now();
let next = first;
let done = 0;

function takeTask(): ModelTask | null {
  if (next >= end) return null;
  const task = { from: next, to: Math.min(next + batch, end) };
  next = task.to;
  return task;
}

function work(): Promise<void> {
  const worker = new Worker(new URL('../tests/sync/model/model-worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const give = () => {
      const task = takeTask();
      if (task) worker.postMessage(task);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('error', reject);
    worker.on('message', (findings: ModelFindings) => {
      for (const [what, times] of findings.counts) counts.set(what, (counts.get(what) ?? 0) + times);
      broken.push(...findings.broken);
      for (const { seed, invariant, what } of findings.broken)
        process.stderr.write(`seed ${seed}: ${invariant}, ${what}\n`);
      done += findings.runs;
      if (done % 5_000 < batch && done < runs)
        process.stderr.write(`${done} runs, ${broken.length} broken\n`);
      give();
    });
    give();
  });
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
const seconds = (performance.now() - start) / 1_000;
process.stdout.write(`Runs        ${runs.toLocaleString('en-GB')}, seeds ${first} to ${end - 1}\n`);
process.stdout.write(`Time        ${seconds.toFixed(1)} s\n`);
for (const [what, times] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
  process.stdout.write(`  ${what.padEnd(64)} ${times.toLocaleString('en-GB').padStart(12)}\n`);
}
const lost = counts.get('known loss: typed between reading and writing, into the very cell') ?? 0;
process.stdout.write(
  lost === 0
    ? 'Known loss  none\n'
    : `Known loss  ${lost}: once in ${Math.round((counts.get('rounds') ?? 0) / lost).toLocaleString('en-GB')} rounds\n`,
);
process.stdout.write(`Broken      ${broken.length}\n`);
broken.sort((one, other) => one.seed - other.seed);
const kinds = Map.groupBy(broken, ({ invariant }) => invariant);
for (const [invariant, all] of kinds) {
  const [one] = all;
  if (!one) continue;
  process.stdout.write(
    `\n${invariant}, ${all.length} times: seeds ${all
      .slice(0, 20)
      .map(({ seed }) => seed)
      .join(' ')}\n`,
  );
  process.stdout.write(`  ${one.what}\n`);
  if (invariant !== 'crash') {
    const { story } = await shortestStory(one.seed, invariant);
    process.stdout.write(`${story.map((line) => `    ${line}`).join('\n')}\n`);
  }
  process.stdout.write(`  Play it again: npm run sync-model -- --runs 1 --seed ${one.seed}\n`);
}
process.exitCode = broken.length > 0 ? 1 : 0;
