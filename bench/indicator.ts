import { pathToFileURL } from 'node:url';
import { actionRag } from '../src/indicator/action-rag.ts';
import { direction } from '../src/indicator/direction.ts';
import { forecast } from '../src/indicator/forecast.ts';
import { rag } from '../src/indicator/rag.ts';
import { roundHalfAway } from '../src/indicator/round-half-away.ts';
import { trajectory, trajectoryValue } from '../src/indicator/trajectory.ts';

const cells = 500_000;

/** The best of three runs over as many numbered cells, as cells a second. */
function rate(job: (cell: number) => unknown, count = cells): number {
  let best = 0;
  for (let run = 0; run < 3; run += 1) {
    const start = process.hrtime.bigint();
    for (let cell = 0; cell < count; cell += 1) job(cell);
    best = Math.max(best, count / (Number(process.hrtime.bigint() - start) / 1e9));
  }
  return best;
}

function print(name: string, perSecond: number, unit: string): void {
  process.stdout.write(`${name.padEnd(44)} ${(perSecond / 1e6).toFixed(2).padStart(8)} M ${unit}/s\n`);
}

/** Prints how many cells a second each indicator function fills. */
export async function benchIndicator(): Promise<void> {
  const values = Array.from({ length: 1024 }, (_, index) => ((index * 7919) % 20_000) / 100);
  const at = (cell: number) => values[cell & 1023] ?? 0;
  const ends = { baseline: 70.7, baselineYear: 2016, target: 77, targetYear: 2021 };
  const action = { percentComplete: 40, start: '2016-04-01', due: '2017-04-01' };
  const years = [2014, 2015, 2016, 2017, 2018, 2019];
  const measured = [558, 576, 580, 613, 600, 650];

  print(
    'trajectory value, 2 decimals',
    rate((cell) => trajectoryValue({ ...ends, target: at(cell) }, 2016 + (cell % 6), { decimals: 2 })),
    'cells',
  );
  print(
    'trajectory row of six years',
    6 * rate((cell) => trajectory({ ...ends, target: at(cell) }, { decimals: 2 }), cells / 5),
    'cells',
  );
  print(
    'RAG, 5 percent',
    rate((cell) => rag(at(cell), at(cell + 1) + 1)),
    'cells',
  );
  print(
    'RAG, every actual on the edge',
    rate((cell) => rag(95 * ((cell & 1023) + 1), 100 * ((cell & 1023) + 1))),
    'cells',
  );
  print(
    'RAG, on the edge with decimals',
    rate((cell) => rag((95 * ((cell & 1023) + 1)) / 1000, ((cell & 1023) + 1) / 10), cells / 5),
    'cells',
  );
  print(
    'direction of travel',
    rate((cell) => direction(at(cell), at(cell + 1))),
    'cells',
  );
  print(
    'action RAG',
    rate(() => actionRag(action, '2016-10-01'), cells / 5),
    'cells',
  );
  print(
    'forecast of six points',
    rate(() => forecast(measured, years, 2021), cells / 5),
    'cells',
  );

  const ours = rate((cell) => roundHalfAway(at(cell) * 1.005, 2));
  const strings = rate((cell) => Number(`${Math.round(Number(`${at(cell) * 1.005}e2`))}e-2`));
  print('rounding half away from zero', ours, 'cells');
  process.stdout.write(
    `${'  ratio to rounding by exponent strings'.padEnd(44)} ${(ours / strings).toFixed(1).padStart(8)} x\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchIndicator();
