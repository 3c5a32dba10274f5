import { pathToFileURL } from 'node:url';
import { en } from 'chrono-node';
import { parseDelivery } from '../src/dates/delivery.ts';

/** Delivery dates in the mixture that plans write them: months most of all, then sentences, ranges and no dates. */
const corpus: readonly string[] = [
  'April 2017',
  'August 2017',
  'Ongoing',
  'On-going',
  'March 2017',
  'March 15',
  'Sep-14',
  'To be confirmed',
  'TBC',
  '',
  '31/03/2017',
  '1st May 2015',
  '30 September 2016',
  '2017-04-01',
  'By end of March 2018',
  'Options paper by July 2014',
  'Pilot starts in November 2016',
  'Service to commence on 1 April 17',
  'New contract agreed for 1 February 2017',
  'Training sessions throughout 14/15',
  'April – December 2014',
  'June- Dec 2016',
  '2016/17 - 2018/19',
  'Q2 2016/17',
  'end of quarter 3 2016/17',
  'Summer 2017',
  'mid-June 2016',
  'w/c 16 <sup>th</sup> March 2015',
  'from 2016 onwards',
  'Quarterly',
  'Quarterly review of progress, last visit 3 March 2015',
  'Ongoing until March 2019',
  'Monthly meetings of the advisory group',
  '18 month pilot',
  'Start date October 14 Completion date 30 weeks +/- 2 weeks',
  'March, June and September 2017',
  'Review completed by March 2017. Changes made in phases from April 2017 – March 2018',
  'Proposals to Cabinet July 2014 – then further milestones to be confirmed',
  'Plan agreed June- Dec 2016 Implementation January 2017 onwards.',
  'Bid for further funding to increase capacity',
];

const rounds = 100;
const runs = 30;

/** The best of several runs over the corpus, as strings a second: the machine's other work only ever slows one down. */
function rate(read: (text: string) => unknown, times: number): number {
  let best = 0;
  for (let round = 0; round < times * 5; round++) for (const text of corpus) read(text);
  for (let run = 0; run < runs; run++) {
    const start = process.hrtime.bigint();
    for (let round = 0; round < times; round++) for (const text of corpus) read(text);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    best = Math.max(best, (times * corpus.length) / seconds);
  }
  return best;
}

function print(name: string, perSecond: number): void {
  process.stdout.write(
    `${name.padEnd(44)} ${Math.round(perSecond).toLocaleString('en-GB').padStart(10)} strings/s\n`,
  );
}

/** Prints how many delivery dates a second are read, and how many times as many as chrono-node reads of the same. */
export async function benchDates(): Promise<void> {
  const ours = rate((text) => parseDelivery(text, { planYear: '2016/17' }), rounds);
  const peer = rate((text) => en.GB.parse(text), rounds / 10);
  print('parseDelivery', ours);
  print('chrono-node, en.GB.parse', peer);
  process.stdout.write(`ratio ${(ours / peer).toFixed(1)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchDates();
