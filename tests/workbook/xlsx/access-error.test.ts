import { expect, it } from 'vitest';
import { accessError } from '../../../src/workbook/xlsx/access-error.ts';

it.each([
  ['ENOENT', 'read', '"a/plan.xlsx" does not exist. Check its name and folder.'],
  ['EACCES', 'read', '"a/plan.xlsx" may not be opened by you. Ask its owner, or choose another place.'],
  [
    'ENOENT',
    'written',
    '"a/plan.xlsx" cannot be saved: the folder "a" does not exist. Make the folder, or choose another.',
  ],
  [
    'EACCES',
    'written',
    '"a/plan.xlsx" may not be saved by you in the folder "a". Ask its owner, or choose another place.',
  ],
  [
    'ENOTDIR',
    'written',
    '"a/plan.xlsx" cannot be saved: "a" does not exist as a folder. Choose another place.',
  ],
  ['EROFS', 'written', '"a/plan.xlsx" lies on a disk that cannot be written. Choose another place.'],
  ['EOTHER', 'written', '"a/plan.xlsx" cannot be written (EOTHER).'],
] as const)('%s is said in a sentence when a file cannot be %s', (code, verb, sentence) => {
  const error = accessError('a/plan.xlsx', Object.assign(new Error('x'), { code }), verb);
  expect(error).toMatchObject({ name: 'FileAccessError', file: 'plan.xlsx', message: sentence });
});

it('leaves errors alone that are not of the system', () => {
  const error = new Error('mine');
  expect(accessError('plan.xlsx', error, 'read')).toBe(error);
});
