/** An example of a docstring: an expression and the value it has. */
export interface DocExample {
  readonly expression: string;
  readonly value: string;
  /** Why it is no example that can be run; `null` when it is one. */
  readonly problem: string | null;
}

const comment = /\/\*\*(?:[^*]|\*(?!\/))*\*\//g;

/** The examples in the docstrings of a source file: every `@example`, whatever is written in it. */
export function docExamples(source: string): DocExample[] {
  return [...source.matchAll(comment)].flatMap(([text]) => {
    const lines = text
      .slice(3, -2)
      .split('\n')
      .map((line) => line.replace(/^\s*\*? ?/, '').trim());
    const examples: DocExample[] = [];
    for (const [index, line] of lines.entries()) {
      const start = /(?:^|\s)@example\b(.*)$/.exec(line);
      if (!start) continue;
      const rest = lines.slice(index + 1);
      const end = rest.findIndex((next) => next.startsWith('@') || next === '');
      examples.push(readExample([start[1] ?? '', ...rest.slice(0, end < 0 ? rest.length : end)].join(' ')));
    }
    return examples;
  });
}

function readExample(text: string): DocExample {
  const [expression = '', value, ...more] = text.trim().split(' // -> ');
  if (value === undefined)
    return { expression, value: '', problem: `"${expression}" says no value after "// ->"` };
  const problem = more.length > 0 ? 'two values for one expression: give each an @example' : null;
  return { expression, value, problem };
}
