import type { core } from 'zod';
import type { CellContext, FilledValue } from './cell-codec.ts';
import type { CellFault } from './cell-fault.ts';
import { clip, describeCell, shownText } from './shown-text.ts';

/** What zod found wrong with a decoded cell, in the words of the issue catalogue. */
export function zodFault(
  header: string,
  problem: core.$ZodIssue | undefined,
  value: FilledValue,
  context: CellContext,
): CellFault {
  const found = describeCell(value, context);
  const range = (expected: string): CellFault => ({
    code: 'cell/range',
    parameters: { header, expected, found },
  });
  const rule = (text: string): CellFault => ({
    code: 'cell/rule',
    parameters: { header, rule: text, found },
  });
  switch (problem?.code) {
    case 'too_small':
    case 'too_big':
      return range(boundWords(problem));
    case 'not_multiple_of':
      return range(`a multiple of ${problem.divisor}`);
    case 'invalid_value':
      return {
        code: 'cell/not-in-list',
        parameters: {
          header,
          found: clip(shownText(value, context)),
          choices: problem.values.filter((choice) => choice !== null).map(String),
        },
      };
    case 'invalid_type':
      return { code: 'cell/type', parameters: { header, expected: kindWords(problem.expected), found } };
    case 'invalid_format':
      return rule(formatWords(problem));
    default:
      return rule(ownWords(problem?.message));
  }
}

function boundWords(problem: core.$ZodIssueTooSmall | core.$ZodIssueTooBig): string {
  const bound = String(problem.code === 'too_small' ? problem.minimum : problem.maximum);
  const unit = problem.origin === 'string' ? ` ${bound === '1' ? 'character' : 'characters'} long` : '';
  const isExact = 'exact' in problem && problem.exact === true;
  if (isExact) return `exactly ${bound}${unit}`;
  if (problem.code === 'too_small')
    return `${problem.inclusive === false ? 'more than' : 'at least'} ${bound}${unit}`;
  return `${problem.inclusive === false ? 'less than' : 'at most'} ${bound}${unit}`;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['int', 'a whole number'],
  ['number', 'a number'],
  ['string', 'text'],
  ['boolean', 'TRUE or FALSE'],
]);

function kindWords(expected: string): string {
  return kinds.get(expected) ?? expected;
}

const formats: ReadonlyMap<string, string> = new Map([
  ['email', 'it must be an email address'],
  ['url', 'it must be a web address'],
  ['date', 'it must be a date'],
  ['uuid', 'it must be a UUID'],
]);

function formatWords({ format, message, ...problem }: core.$ZodIssueInvalidStringFormat): string {
  if (!/^Invalid /.test(message)) return ownWords(message);
  const pattern = 'pattern' in problem && typeof problem.pattern === 'string' ? problem.pattern : null;
  return (
    formats.get(format) ??
    (format === 'regex' && pattern !== null ? `it must match ${pattern}` : `it must be a valid ${format}`)
  );
}

/** A developer's own message, as a phrase without its full stop. */
function ownWords(message: string | undefined): string {
  if (message === undefined || message === 'Invalid input') return 'it is not a value this column takes';
  return message.replace(/\.$/, '');
}
