import { describe, expect, it } from 'vitest';
import { readMilestone } from '../../../src/importing/prose/read-milestone.ts';

function drawn(line: string, planYear: string | null = null): string | null {
  const milestone = readMilestone(line, planYear);
  if (!milestone) return null;
  const { tense, when, delivery } = milestone;
  return `${tense} | ${when} | ${delivery.start ?? ''}..${delivery.due ?? ''} ${delivery.certainty}`;
}

describe('readMilestone', () => {
  it.each([
    ['Market hall hub – opened May 2031', 'past | opened May 2031 | 2031-05-01..2031-05-31 certain'],
    [
      'Riverside hub re-opened – 4 June 2031',
      'past | re-opened – 4 June 2031 | 2031-06-04..2031-06-04 certain',
    ],
    ['Old mill – opened 2030', 'past | opened 2030 | 2030-01-01.. certain'],
    ['Launched in 2030 with 12 helpers', 'past | Launched in 2030 | 2030-01-01.. certain'],
    ['North hub – opening Sept 2031', 'planned | opening Sept 2031 | 2031-09-01..2031-09-30 certain'],
    [
      'East hub: due to open by March 2032',
      'planned | due to open by March 2032 | 2032-03-01..2032-03-31 likely',
    ],
    ['May 2031 – Charter signed by 12 partners', 'past | May 2031 | 2031-05-01..2031-05-31 certain'],
    ['Nov 2031 – Market launch', 'planned | Nov 2031 | 2031-11-01..2031-11-30 certain'],
    [
      'Strategy to be agreed in May 2032',
      'planned | to be agreed in May 2032 | 2032-05-01..2032-05-31 certain',
    ],
    [
      'Two more nurses (by end of March 2032)',
      'planned | by end of March 2032 | 2032-03-01..2032-03-31 certain',
    ],
    ['West hub – new build', 'undated | new build | .. certain'],
    ['South hub (under construction)', 'undated | under construction | .. certain'],
  ])('reads %j', (line, reading) => {
    expect(drawn(line)).toBe(reading);
  });

  it('places a month without a year in the plan year, and says that it is a guess', () => {
    expect(drawn('Trial will start October for 12 months', '2031/32')).toBe(
      'planned | will start October for 12 months | 2031-10-01..2032-09-30 likely',
    );
  });

  it('leaves a month without a year to a person when nothing says which', () => {
    expect(drawn('Trial will start October for 12 months')).toMatch(/\.\. ambiguous$/);
  });

  it.each([
    '1,240 people trained by March 2031',
    'Neighbours meet in the hall every week',
    'The programme has been in place for some time',
    'Work continues with partners who will help later',
    `${'A long tale of how we came together and opened doors '.repeat(4)}in May 2031`,
  ])('takes %j for no milestone', (line) => {
    expect(drawn(line)).toBeNull();
  });
});
