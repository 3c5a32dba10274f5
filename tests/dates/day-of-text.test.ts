import { expect, it } from 'vitest';
import { dayOfText } from '../../src/dates/day-of-text.ts';

it.each([
  ['31/05/2017', '2017-05-31'],
  ['30 April 2017', '2017-04-30'],
  ['April 2017', null],
  ['31 February 2017', null],
  ['soon', null],
  ['', null],
])('%j is the day %s', (text, day) => {
  expect(dayOfText(text)).toBe(day);
});
