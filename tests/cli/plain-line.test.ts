import { describe, expect, it } from 'vitest';
import { plainLine } from '../../src/cli/plain-line.ts';
import { shellWord } from '../../src/cli/shell-word.ts';

describe('a text on the terminal', () => {
  it.each([
    ['\u001b[31mred', ' [31mred'],
    ['safe\u202egnp.exe', 'safegnp.exe'],
    ['one\r\n\ttwo', 'one two'],
    ['naïve café 😀', 'naïve café 😀'],
  ])('%j is printed as %j', (text, printed) => expect(plainLine(text)).toBe(printed));
});

describe('a file name in a shell', () => {
  it.each([
    ['plan.xlsx', 'plan.xlsx'],
    ['/a/b-c_1.xlsx', '/a/b-c_1.xlsx'],
    ['my plan.xlsx', '"my plan.xlsx"'],
  ])('%s is typed as %s', (name, typed) => expect(shellWord(name)).toBe(typed));
});
