import { describe, expect, it } from 'vitest';
import { choiceCodec } from '../../src/table/choice-codec.ts';
import { CellEncodeError } from '../../src/table/errors.ts';
import { context, outcome } from './codec-cases.ts';

const status = choiceCodec(['Not started', 'In progress', 'Complete', '2']);

describe('a column of choices', () => {
  it('reads a choice, a number where the choice is its digits', () => {
    expect(outcome(status, 'Complete')).toEqual({ read: 'Complete' });
    expect(outcome(status, 2)).toEqual({ read: '2' });
    expect(outcome(choiceCodec([1, 2, true]), 2)).toEqual({ read: 2 });
    expect(outcome(choiceCodec([1, 2, true]), true)).toEqual({ read: true });
  });

  it('knows for certain what differs by case and spaces only', () => {
    expect(outcome(status, ' in  PROGRESS')).toEqual({ certain: 'In progress', shown: 'In progress' });
    expect(outcome(choiceCodec([1, 2]), '2')).toEqual({ certain: 2, shown: '2' });
  });

  it('offers the nearest choice, and all that differ by case only', () => {
    expect(outcome(status, 'Compelte')).toEqual({ choices: ['Complete'] });
    expect(outcome(choiceCodec(['a', 'A']), ' a')).toEqual({ choices: ['a', 'A'] });
  });

  it('leaves alone what is near no choice', () => {
    expect(outcome(status, 'Green')).toBe('unreadable');
    expect(outcome(status, 7)).toBe('unreadable');
  });

  it('names its choices, not more than a sentence bears', () => {
    expect(status.expected).toBe('one of Not started, In progress, Complete, 2');
    const many = choiceCodec(Array.from({ length: 30 }, (_, index) => `c${index}`));
    expect(many.expected).toMatch(/c11 and others$/);
  });

  it('writes choices and nothing else', () => {
    expect(status.encode('Complete', context())).toBe('Complete');
    expect(() => status.encode('complete', context())).toThrow(CellEncodeError);
  });

  it('takes __proto__ and constructor for words like others', () => {
    const odd = choiceCodec(['__proto__', 'constructor']);
    expect(outcome(odd, '__proto__')).toEqual({ read: '__proto__' });
    expect(outcome(odd, 'toString')).toBe('unreadable');
  });
});
