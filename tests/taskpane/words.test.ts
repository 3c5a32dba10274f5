import { describe, expect, test } from 'vitest';
import { groupOf, groupReadings, undecidedReadings } from '../../taskpane/app/import/group-readings.ts';
import { clipText } from '../../taskpane/app/parts/clip-text.ts';
import { formatCount, formatPlural, formatValue } from '../../taskpane/app/parts/format-number.ts';
import { createStore } from '../../taskpane/app/store.ts';
import { missingSteps } from '../../taskpane/app/submit/missing-steps.ts';
import { today } from '../../taskpane/app/today.ts';
import { issuePlace } from '../../taskpane/app/validate/issue-place.ts';
import { filterIssues, listIssues } from '../../taskpane/app/validate/list-issues.ts';
import { followOfficeTheme } from '../../taskpane/boot/follow-office-theme.ts';
import { sampleImport } from './sample-import.ts';
import { sampleIssues } from './sample-issues.ts';

describe('numbers', () => {
  test.each([
    [19_069, 0, '', '19,069'],
    [64.4, 1, '%', '64.4%'],
    [80, 1, ' % ', '80.0%'],
    [66.8, 2, 'Per cent', '66.80%'],
    [1234.567, null, 'patients', '1,234.57'],
    [-0.25, 2, '', '-0.25'],
    [1, 400, '', '1.000000000000000'],
  ])('%d with %s decimals of %j is %s', (value, decimals, unit, shown) => {
    expect(formatValue(value, decimals, unit)).toBe(shown);
  });

  test('counts have commas and agree with their noun', () => {
    expect(formatCount(5000)).toBe('5,000');
    expect(formatPlural(1, 'issue')).toBe('1 issue');
    expect(formatPlural(0, 'fix', 'fixes')).toBe('0 fixes');
  });
});

describe('a long text', () => {
  test.each([
    ['Fresh air', 9, 'Fresh air'],
    ['Fresh air', 6, 'Fresh…'],
    ['ab😀', 3, 'ab…'],
  ])('%s in %d characters is %s', (text, limit, clipped) => {
    expect(clipText(text, limit)).toBe(clipped);
  });
});

describe('issues', () => {
  test('have a place that people can find', () => {
    expect(sampleIssues.slice(0, 4).map(issuePlace)).toEqual([
      'Actions J5 · C3 B',
      'Actions B9 · C3 F',
      'Actions',
      'Updates',
    ]);
  });

  test('have keys of their own, also where two are alike', () => {
    const lines = listIssues([...sampleIssues, ...sampleIssues]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  test('of a sheet stand together, and pass by words, place, code, severity and sheet', () => {
    const lines = listIssues(sampleIssues);
    const all = { words: '', severities: [], sheet: null };
    const sheets = filterIssues(lines, all).map(({ sheet }) => sheet);
    expect(sheets).toEqual([...sheets].sort((a, b) => sheets.indexOf(a) - sheets.indexOf(b)));
    expect(filterIssues(lines, { ...all, words: 'OVERDUE' })).toHaveLength(1);
    expect(filterIssues(lines, { ...all, words: 'c3 f' })).toHaveLength(1);
    expect(filterIssues(lines, { ...all, words: 'text/' })).toHaveLength(2);
    expect(filterIssues(lines, { ...all, severities: ['advice'] })).toHaveLength(3);
    expect(filterIssues(lines, { ...all, severities: ['error'], sheet: 'Indicators' })).toHaveLength(1);
  });
});

test('readings ask for a decision where they are in doubt and have a place', () => {
  const { readings } = sampleImport;
  expect(readings.map(groupOf)).toEqual(['unsure', 'unsure', 'likely', 'likely', 'certain', 'no-place']);
  expect(undecidedReadings(readings)).toHaveLength(4);
  expect(groupReadings(readings, 'COMMISSIONER').unsure).toHaveLength(1);
});

test('a submission says what is missing, and nothing when it is ready', () => {
  const ready = { errors: 0, warnings: 0, boardDate: '2017-05-11', name: 'An officer', isStale: false };
  expect(missingSteps(ready)).toEqual([]);
  expect(missingSteps({ errors: 1, warnings: 2, boardDate: '', name: ' ', isStale: true })).toEqual([
    'wait until the changed plan was looked at again',
    'mend 1 error',
    'acknowledge 2 warnings',
    'give the date of the board meeting',
    'type your name',
  ]);
});

test('today is the day on the clock of the person', () => {
  expect(today(new Date(2017, 3, 1, 0, 5))).toBe('2017-04-01');
});

test('a store tells its listeners of each change until they leave', () => {
  const store = createStore({ count: 0, name: 'a' });
  const heard: number[] = [];
  const leave = store.subscribe(() => heard.push(store.get().count));
  store.patch({ count: 1 });
  store.set(store.get());
  leave();
  store.patch({ count: 2 });
  expect(heard).toEqual([1]);
  expect(store.get()).toEqual({ count: 2, name: 'a' });
});

test.each([
  ['#1F1F1F', 'dark'],
  ['#FFFFFF', 'light'],
  ['fafafa', 'light'],
  ['', undefined],
])('an Office with the background %j is %s', (bodyBackgroundColor, theme) => {
  const page = { dataset: { theme: 'light' } as DOMStringMap } as HTMLElement;
  followOfficeTheme(page, { bodyBackgroundColor } as Office.OfficeTheme);
  expect(page.dataset['theme']).toBe(theme);
});
