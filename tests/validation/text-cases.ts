import { action, indicator, type RuleCase, soundObjectives, withActions } from './rule-case.ts';

/** Faults of texts, whatever they are about. */
export const textCases: readonly RuleCase[] = [
  {
    code: 'text/placeholder',
    title: 'question marks in a reference',
    plan: withActions(action({ references: 'Living plan, 2016 ????' })),
    at: ['Actions!S2'],
  },
  {
    code: 'text/placeholder',
    title: 'to be confirmed where a fact belongs',
    plan: withActions(action({ organisation: 'To be confirmed' })),
    at: ['Actions!F2'],
  },
  {
    code: 'text/placeholder',
    title: 'an insert mark in a story',
    plan: withActions(action({ progress: 'Met with <insert name> in March' })),
    at: ['Actions!M2'],
  },
  {
    code: 'text/placeholder',
    title: 'part of the leads to come',
    plan: withActions(action({ leads: 'Head of Parks / TBC' })),
    at: ['Actions!E2'],
  },
  {
    code: 'text/placeholder',
    title: 'an open point told in a story',
    plan: withActions(action({ progress: 'The date is to be agreed with schools' })),
    at: [],
  },
  {
    code: 'text/placeholder',
    title: 'a question',
    plan: withActions(action({ progress: 'Who pays? The trust.' })),
    at: [],
  },
  {
    code: 'text/look-alike-letters',
    title: 'Greek letters and a letter for a digit',
    plan: withActions(action({ action: 'Γο grow the choir by I0% from 20' })),
    at: ['Actions!C2'],
  },
  {
    code: 'text/look-alike-letters',
    title: 'a Greek reference',
    plan: withActions(action({ ref: 'Ι' })),
    at: ['Actions!A2'],
  },
  {
    code: 'text/look-alike-letters',
    title: 'a capital I for a small l',
    plan: withActions(action({ outcome: 'Less Ioneliness' })),
    at: ['Actions!D2'],
  },
  {
    code: 'text/look-alike-letters',
    title: 'codes of letters and digits',
    plan: withActions(action({ nationalOutcomes: 'ASCOF 1I' })),
    at: [],
  },
  {
    code: 'text/look-alike-letters',
    title: 'a word in another language',
    plan: withActions(action({ progress: 'We say Добро пожаловать to all' })),
    at: [],
  },
  {
    code: 'text/stray-spaces',
    title: 'a reference with a space behind it',
    plan: withActions(action({ ref: 'A ' })),
    at: ['Actions!A2'],
  },
  {
    code: 'text/stray-spaces',
    title: 'an update that refers with an invisible character',
    plan: {
      ...withActions(action()),
      updates: [{ action: 'C3\u00a0A', date: '2017-03-01', update: 'Done' }],
    },
    at: ['Updates!A2'],
  },
  {
    code: 'text/stray-spaces',
    title: 'spaces in a text are nobody’s business',
    plan: withActions(action({ progress: ' Two  spaces ' })),
    at: [],
  },
  {
    code: 'text/unclosed-bracket',
    title: 'opened and not closed',
    plan: { objectives: soundObjectives, indicators: [indicator({ definition: '[0.8 was the average' })] },
    at: ['Indicators!D2'],
  },
  {
    code: 'text/unclosed-bracket',
    title: 'closed, and a list with letters',
    plan: withActions(action({ progress: 'a) one (of two) b) two' })),
    at: [],
  },
  {
    code: 'text/arithmetic',
    title: 'base, target and change do not add up',
    plan: withActions(
      action({ outcome: 'The 2021 target is 3,750. The current number is 2,564, an increase of 1,180.' }),
    ),
    at: ['Actions!D2'],
  },
  {
    code: 'text/arithmetic',
    title: 'they add up',
    plan: withActions(
      action({ outcome: 'The 2021 target is 3,750. The current number is 2,564, an increase of 1,186.' }),
    ),
    at: [],
  },
];
