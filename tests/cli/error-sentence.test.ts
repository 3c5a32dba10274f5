import { describe, expect, it } from 'vitest';
import { errorSentence } from '../../src/cli/error-sentence.ts';
import { UsageError } from '../../src/cli/errors.ts';

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: raw words`), { code, path });

describe('the sentence of an error', () => {
  it.each([
    { error: new UsageError('Say the workbook.'), sentence: 'Say the workbook.' },
    {
      error: systemError('ENOENT', 'a.xlsx'),
      sentence: 'There is no file or folder "a.xlsx". Check the name and the folder.',
    },
    {
      error: systemError('EACCES', 'a.xlsx'),
      sentence: 'You may not read or write "a.xlsx". Check its permissions.',
    },
    { error: systemError('EISDIR'), sentence: 'the file is a folder where a file is expected. Name a file.' },
    {
      error: new TypeError('x is not a function'),
      sentence:
        'Something went wrong that hwb does not know (TypeError: x is not a function). Please report it.',
    },
    {
      error: systemError('EWEIRD'),
      sentence: 'Something went wrong that hwb does not know (Error: EWEIRD: raw words). Please report it.',
    },
    { error: 'a string', sentence: 'Something went wrong that hwb does not know. Nothing was written.' },
  ])('$sentence', ({ error, sentence }) => {
    expect(errorSentence(error)).toBe(sentence);
  });
});
