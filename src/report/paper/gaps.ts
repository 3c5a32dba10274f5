import type { Gap } from '../value/section.ts';

/** What a report cannot know: only these people can write it. */
export const reportGaps = {
  author: {
    id: 'author',
    what: 'Report author',
    who: 'the officer who sends this report',
    hint: 'Name, job title and how to reach them.',
  },
  meetingDate: {
    id: 'meeting-date',
    what: 'Date of the meeting',
    who: 'the board secretary',
    hint: 'The day of the meeting this report is for.',
  },
  sponsor: {
    id: 'sponsor',
    what: 'Accountable director',
    who: 'the board secretary',
    hint: 'The director or board member who answers for the plan.',
  },
  recommendations: {
    id: 'recommendations',
    what: 'Any other recommendation',
    who: 'the report author',
    hint: 'What else the Board is to decide. Remove this line where there is nothing more.',
  },
  background: {
    id: 'background',
    what: 'Background',
    who: 'the strategy lead',
    hint: 'How the plan came about, what the Board decided before, and the national or local policy it answers to.',
  },
  options: {
    id: 'options',
    what: 'Options',
    who: 'the report author',
    hint: 'The options for what is off track, with the reasons for the one that is recommended.',
  },
  consultation: {
    id: 'consultation',
    what: 'Consultation',
    who: 'the report author',
    hint: 'Who was consulted, including overview and scrutiny where it applies, and what they said.',
  },
  financial: {
    id: 'financial-implications',
    what: 'Financial implications',
    who: 'a finance officer, for the Section 151 Officer',
    hint: 'Costs, savings, funding and risks to the budget, with the name of the officer.',
  },
  legal: {
    id: 'legal-implications',
    what: 'Legal implications',
    who: 'a solicitor, for the Monitoring Officer',
    hint: 'Duties, powers and legal risks, with the name of the officer.',
  },
  equality: {
    id: 'equality-implications',
    what: 'Diversity and equality implications',
    who: 'an equality officer',
    hint: 'Effects on people with protected characteristics, and the equality impact assessment, with the name of the officer.',
  },
  other: {
    id: 'other-implications',
    what: 'Other implications',
    who: 'the report author',
    hint: 'Where significant: staff, health, sustainability, crime and disorder, data protection.',
  },
} as const satisfies Readonly<Record<string, Gap>>;
