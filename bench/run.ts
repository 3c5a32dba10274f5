/**
 * Runs the benchmarks: `npm run bench`, or some of them: `npm run bench -- dates xlsx`.
 *
 * Each prints rates and, where there is one, the ratio to a named peer measured in the same run.
 */
const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  dates: async () => (await import('./dates.ts')).benchDates(),
  command: async () => (await import('./command.ts')).benchCommand(),
  table: async () => (await import('./table.ts')).benchTable(),
  merge: async () => (await import('./merge.ts')).benchMerge(),
  'google-sync': async () => (await import('./google-sync.ts')).benchGoogleSync(),
  validation: async () => (await import('./validation.ts')).benchValidation(),
  xlsx: async () => (await import('./xlsx.ts')).benchXlsx(),
  functions: async () => (await import('./functions.ts')).benchFunctions(),
  indicator: async () => (await import('./indicator.ts')).benchIndicator(),
  report: async () => (await import('./report.ts')).benchReport(),
  statistics: async () => (await import('./statistics.ts')).benchStatistics(),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(benchmarks).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(benchmarks)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    process.stdout.write(`\n== ${name}\n`);
    await run();
  }
}
