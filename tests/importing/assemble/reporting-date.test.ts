import { expect, it } from 'vitest';
import { serialToDate } from '../../../src/grid/serial-date.ts';
import { importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import { settingNames } from '../../../src/plan/tables/plan-settings.ts';

async function reportingDate(text: string, today: string) {
  const input = { name: 'plan.csv', bytes: new TextEncoder().encode(text) };
  const { plan, notes } = await importDocuments([input], { today });
  const value = plan.settings.find(({ setting }) => setting === settingNames.reportingDate)?.value;
  const note = notes.find(({ text: words }) => words === settingNames.reportingDate);
  return { date: serialToDate(Number(value)), certainty: note?.certainty, reading: note?.reading };
}

const indicators = 'Indicator,2016 Baseline,2017,2021 Target\nPeople who volunteer,10,11,20';
const actions = 'Action,Lead,Delivery date\nWalk,Officer,May 2012\nRun,Officer,June 2013';

it.each([
  ['indicators, years after', indicators, '2030-05-01', '2017-03-31', '31 March 2022'],
  ['dates, years after', actions, '2030-05-01', '2013-03-31', '31 March 2014'],
  [
    'a period, years after',
    `Delivery plan 2014/15\n\n${actions}`,
    '2030-05-01',
    '2015-03-31',
    '31 March 2015',
  ],
])(
  'an old plan without a date is judged at the end of its first year: %s',
  async (_case, text, today, date, end) => {
    expect(await reportingDate(text, today)).toMatchObject({
      date,
      certainty: 'ambiguous',
      reading: expect.stringContaining(`last year ended on ${end}`),
    });
  },
);

it.each([
  ['within its years', indicators, '2019-05-01'],
  ['on its last day', actions, '2014-03-31'],
  ['before it begins', actions, '2010-01-01'],
  ['without any years', 'Action,Lead\nWalk,Officer', '2030-05-01'],
])('a plan without a date is judged today %s', async (_case, text, today) => {
  expect(await reportingDate(text, today)).toMatchObject({
    date: today,
    certainty: 'ambiguous',
    reading: expect.stringContaining('today, since the documents name no date'),
  });
});
