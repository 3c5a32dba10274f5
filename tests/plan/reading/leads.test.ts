import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLeads } from '../../../src/plan/reading/leads.ts';

/** The parties on one line each: title, name, role, organisation, via, email and what they are. */
function shown(text: string, people: readonly string[] = []): string[] {
  return parseLeads(text, { people }).parties.map((party) => {
    const role = party.role ? ` = ${party.role}` : '';
    const organisation = party.organisation ? ` @ ${party.organisation}` : '';
    const rest = [party.via && `via ${party.via}`, party.email && `mail ${party.email}`]
      .filter(Boolean)
      .join(' ');
    return `${party.title ? `[${party.title}] ` : ''}${party.name}${role}${organisation}${rest ? ` ${rest}` : ''} (${party.type})`;
  });
}

const rules: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  'people are split at signs and words between them': [
    ['Ann Example', ['Ann Example (person)']],
    ['Ann Example/Ben Sample', ['Ann Example (person)', 'Ben Sample (person)']],
    [
      'Ann Example/ Ben Sample /Cy Model',
      ['Ann Example (person)', 'Ben Sample (person)', 'Cy Model (person)'],
    ],
    ['Ann Example & Ben Sample', ['Ann Example (person)', 'Ben Sample (person)']],
    ['Ann Example and Ben Sample', ['Ann Example (person)', 'Ben Sample (person)']],
    ['Ann Example; Ben Sample', ['Ann Example (person)', 'Ben Sample (person)']],
    ['Ann Example\nBen Sample', ['Ann Example (person)', 'Ben Sample (person)']],
    ['Ann Example<br/>Ben Sample', ['Ann Example (person)', 'Ben Sample (person)']],
    [
      'Ann Example, Ben Sample and Cy Model',
      ['Ann Example (person)', 'Ben Sample (person)', 'Cy Model (person)'],
    ],
    ['Ann Example. Ben Sample.', ['Ann Example (person)', 'Ben Sample (person)']],
    ['Ann Example, supported by Ben Sample', ['Ann Example (person)', 'Ben Sample (person)']],
    ['(Ann Example)', ['Ann Example (person)']],
  ],
  'names stay whole': [
    ['Ann Example-Sample', ['Ann Example-Sample (person)']],
    ['Ann Mary Example', ['Ann Mary Example (person)']],
    ["Ann O'Sample", ["Ann O'Sample (person)"]],
    ['Ben McSample', ['Ben McSample (person)']],
    ['Ben van der Sample', ['Ben van der Sample (person)']],
    ['J. Example', ['J. Example (person)']],
    ['J.R. Example', ['J.R. Example (person)']],
    ['J Example', ['J Example (person)']],
    ['Zoë Éxample', ['Zoë Éxample (person)']],
  ],
  'titles belong to the person, full stops and all': [
    ['Dr Ann Example', ['[Dr] Ann Example (person)']],
    ['Cllr. Example', ['[Cllr.] Example (person)']],
    ['Rev. J Example & Prof. Ann Sample', ['[Rev.] J Example (person)', '[Prof.] Ann Sample (person)']],
    ['The Rt Hon Dame Ann Example', ['[The Rt Hon Dame] Ann Example (person)']],
  ],
  'roles and organisations attach to their person, on either side': [
    ['Ann Example – Head of Planning', ['Ann Example = Head of Planning (person)']],
    [
      'Ann Example - Head of Adults and Communities',
      ['Ann Example = Head of Adults and Communities (person)'],
    ],
    ['Ann Example, Commissioner', ['Ann Example = Commissioner (person)']],
    ['Ann Example, CCG', ['Ann Example @ CCG (person)']],
    ['Ann Example (CCG)', ['Ann Example @ CCG (person)']],
    [
      'Ann Example (CCG) / Ben Sample (Council)',
      ['Ann Example @ CCG (person)', 'Ben Sample @ Council (person)'],
    ],
    ['CCG – Ann Example', ['Ann Example @ CCG (person)']],
    ['Council: Ann Example', ['Ann Example @ Council (person)']],
    ['Programme Manager: Ann Example', ['Ann Example = Programme Manager (person)']],
    ['Programme Manager, CCG – Ann Example', ['Ann Example = Programme Manager @ CCG (person)']],
    ['Lead: Ann Example', ['Ann Example (person)']],
    ['CCG – Programme Manager', ['Programme Manager = Programme Manager @ CCG (person)']],
    ['Ann Example, Nurse, Hospital Trust', ['Ann Example = Nurse @ Hospital Trust (person)']],
    ['Ann Example – Director, Council/Trust', ['Ann Example = Director @ Council/Trust (person)']],
    [
      'Ann Example – Director Borough Council/Trust',
      ['Ann Example = Director @ Borough Council/Trust (person)'],
    ],
    [
      'Ann Example, Nurse. Ben Sample, Care Society',
      ['Ann Example = Nurse (person)', 'Ben Sample @ Care Society (person)'],
    ],
    ['Ann Example, Nurse, Trainer', ['Ann Example = Nurse, Trainer (person)']],
    ['Ann Example via Quality Review Group', ['Ann Example via Quality Review Group (person)']],
    ['Ann Example ann@example.org', ['Ann Example mail ann@example.org (person)']],
    ['ann@example.org', ['ann@example.org mail ann@example.org (person)']],
    ['Ann Example, nPower', ['Ann Example @ nPower (person)']],
  ],
  'roles, teams and organisations can lead': [
    ['Director of Public Health', ['Director of Public Health = Director of Public Health (person)']],
    ['Dir. of Place', ['Dir. of Place = Dir. of Place (person)']],
    [
      'Director of Public Health / CCG',
      ['Director of Public Health = Director of Public Health (person)', 'CCG (organisation)'],
    ],
    ['Commissioners', ['Commissioners (group)']],
    ['GP Leads', ['GP Leads (group)']],
    ['All partners', ['All partners (group)']],
    ['Public Health Team', ['Public Health Team (group)']],
    ['Health and Wellbeing Board', ['Health and Wellbeing Board (group)']],
    ['Public Health', ['Public Health (organisation)']],
    ['Borough Council', ['Borough Council (organisation)']],
    ['Council and CCG', ['Council (organisation)', 'CCG (organisation)']],
    ['Council/Trust', ['Council/Trust (organisation)']],
    ['Council / Trust', ['Council (organisation)', 'Trust (organisation)']],
    ['Anytown and Otherton Hospitals NHS Trust', ['Anytown and Otherton Hospitals NHS Trust (organisation)']],
    ["Children and Young People's Service", ["Children and Young People's Service (organisation)"]],
    [
      'NHS England, Council, Police',
      ['NHS England (organisation)', 'Council (organisation)', 'Police (organisation)'],
    ],
    [
      'Head of Planning and Ann Example',
      ['Head of Planning = Head of Planning (person)', 'Ann Example (person)'],
    ],
  ],
  'nobody is named': [
    ['', []],
    ['TBC', []],
    ['t.b.c.', []],
    ['To be appointed', []],
    ['n/a', []],
    ['???', []],
    ['–', []],
  ],
};

for (const [rule, rows] of Object.entries(rules)) {
  describe(rule, () => {
    it.each(rows.map(([text, expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(shown(text)).toEqual(expected);
      expect(parseLeads(text).certainty).toBe('certain');
    });
  });
}

describe('what is not quite clear is said', () => {
  it.each([
    ['Ann Example Ben Sample', ['Ann Example (person)', 'Ben Sample (person)'], 'likely'],
    [
      'Ann Example Ben Sample Cy Model',
      ['Ann Example (person)', 'Ben Sample (person)', 'Cy Model (person)'],
      'ambiguous',
    ],
    ['Ann Example Ben Sample Cy', ['Ann Example Ben Sample Cy (person)'], 'ambiguous'],
    ['Ann', ['Ann (person)'], 'ambiguous'],
    ['Ann/Ben Sample', ['Ann (person)', 'Ben Sample (person)'], 'ambiguous'],
    ['Ann Example, Sampleton', ['Ann Example @ Sampleton (person)'], 'likely'],
    ['Ann Example Head of Planning', ['Ann Example = Head of Planning (person)'], 'likely'],
    ['Head of Planning Ann Example', ['Ann Example = Head of Planning (person)'], 'likely'],
    [
      'Ann Example – Director Borough Council Ben Sample – Head of Housing',
      ['Ann Example = Director @ Borough Council (person)', 'Ben Sample = Head of Housing (person)'],
      'likely',
    ],
    ['ANN EXAMPL', ['ANN EXAMPL (organisation)'], 'ambiguous'],
    ['ann example', ['ann example (organisation)'], 'ambiguous'],
    ['Ann Example – to be paid from reserves', ['Ann Example @ to be paid from reserves (person)'], 'likely'],
  ])('%s', (text, expected, certainty) => {
    const { reason, ...leads } = parseLeads(text);
    expect(shown(text)).toEqual(expected);
    expect(leads.certainty).toBe(certainty);
    expect(reason).toMatch(/\w/);
  });

  it('says that a long text was only begun', () => {
    expect(parseLeads(`Ann Example ${'; Ben Sample'.repeat(500)}`)).toMatchObject({ certainty: 'ambiguous' });
  });
});

describe('a list of people', () => {
  it('settles where one name ends and the next begins', () => {
    const people = ['Ann Mary Example', 'Ben Sample'];
    expect(shown('Ann Mary Example Ben Sample', people)).toEqual([
      'Ann Mary Example (person)',
      'Ben Sample (person)',
    ]);
    expect(parseLeads('Ann Mary Example Ben Sample', { people }).certainty).toBe('certain');
  });

  it('keeps a long name whole', () => {
    expect(shown('Ann Mary Example Sample', ['Ann Mary Example Sample'])).toEqual([
      'Ann Mary Example Sample (person)',
    ]);
  });

  it('changes nothing where it does not know the names', () => {
    expect(shown('Cy Model Di Pattern', ['Ann Example'])).toEqual([
      'Cy Model (person)',
      'Di Pattern (person)',
    ]);
  });
});

describe('every text', () => {
  const words = fc.constantFrom(
    'Ann',
    'Example',
    'Dr',
    'the',
    'Head',
    'of',
    'Council',
    'CCG',
    'and',
    '&',
    '/',
    ',',
    '.',
    '–',
    '(',
    ')',
    ':',
    ';',
    'via',
    '\n',
    'a@b.c',
    '__proto__',
    'Board',
    'Public',
  );

  it('is read without a throw, each party with a name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          for (const { name } of parseLeads(text).parties) expect(name.trim()).not.toBe('');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps every person of a list, whatever stands between them', () => {
    const people = fc.uniqueArray(
      fc.constantFrom('Ann Example', 'Ben Sample', 'Cy Model', 'Di O’Pattern', 'Ed Mc-Case'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(
        people,
        fc.constantFrom(' / ', '/', '; ', ' & ', ' and ', '\n', ', ', '. '),
        (names, sign) => {
          expect(parseLeads(names.join(sign)).parties.map(({ name }) => name)).toEqual(names);
        },
      ),
    );
  });
});
