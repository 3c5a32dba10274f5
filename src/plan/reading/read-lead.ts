import type { Draft, LeadReader } from './lead-reader.ts';
import type { LeadSegment } from './lead-segments.ts';
import { type LeadShape, leadShape, titleLength } from './lead-shape.ts';
import { bareWord, leadWord } from './lead-words.ts';

/** Splits "Integrated Care Director Borough Council" into the role and, after its last word, the organisation. */
function roleAndOrganisation(words: readonly string[]): { role: string; organisation: string } {
  let at = words.length - 1;
  while (at >= 0 && leadWord(words[at] ?? '') !== 'role') at--;
  const rest = words.slice(at + 1);
  const joins = rest.length > 0 && /^(?:of|for|to)$/i.test(rest[0] ?? '');
  const organisation = rest.some((word) => leadWord(word) === 'organisation') && !joins ? rest.join(' ') : '';
  return organisation
    ? { role: words.slice(0, at + 1).join(' '), organisation }
    : { role: words.join(' '), organisation: '' };
}

function describe(party: Draft, shape: LeadShape, words: readonly string[]): void {
  const text = words.join(' ');
  if (shape === 'email') party.email = text;
  else if (
    shape === 'role' ||
    (shape === 'organisation' &&
      roleAndOrganisation(words).organisation !== '' &&
      words.some((word) => leadWord(word) === 'role'))
  ) {
    const { role, organisation } = roleAndOrganisation(words);
    party.role = party.role === undefined ? role : `${party.role}, ${role}`;
    if (organisation) party.organisation = organisation;
  } else party.organisation = party.organisation === undefined ? text : `${party.organisation}, ${text}`;
}

function isLabel(words: readonly string[]): boolean {
  return (
    words.length <= 2 &&
    /^(?:lead|leads|sponsor|owner|officer|contact|responsible)s?$/i.test(
      bareWord(words[words.length - 1] ?? ''),
    )
  );
}

/** The index at which the words of a person begin after a role or an organisation: "... Council Jane Example", or -1. */
function personAfter(words: readonly string[]): number {
  let at = words.length;
  while (at > 0 && (leadWord(words[at - 1] ?? '') === 'name' || leadWord(words[at - 1] ?? '') === 'particle'))
    at--;
  const length = words.length - at;
  const before = leadWord(words[at - 1] ?? '');
  if (before === 'title') return at - 1;
  const closes = before === 'role' || before === 'organisation' || before === 'group';
  return at > 0 && length >= 2 && length <= 3 && (closes || (before === 'topic' && length === 2)) ? at : -1;
}

/** The index after the person that a role follows without a sign: "Jane Example Head of Planning", or 0. */
function personBefore(words: readonly string[]): number {
  const start = titleLength(words);
  let at = start;
  while (
    at < words.length &&
    (leadWord(words[at] ?? '') === 'name' || leadWord(words[at] ?? '') === 'particle')
  )
    at++;
  const length = at - start;
  const next = leadWord(words[at] ?? '');
  const isRole =
    next === 'role' || (next === 'topic' && words.slice(at).some((word) => leadWord(word) === 'role'));
  return (length === 2 || length === 3) && isRole ? at : 0;
}

const newParty: ReadonlySet<LeadSegment['sign']> = new Set([
  'start',
  'line',
  'slash',
  'tight-slash',
  'and',
  'stop',
]);

/** Reads one segment: a new party, or what more is said of the last one. */
export function readLead(reader: LeadReader, segment: LeadSegment, next: LeadSegment | undefined): void {
  const { sign, words } = segment;
  const last = reader.parties[reader.parties.length - 1];
  const { shape, words: rest, title } = leadShape(words);
  const attaches = !newParty.has(sign);
  if (sign === 'via' && last) {
    last.via = words.join(' ');
    return;
  }
  if (shape === 'person' || shape === 'name') {
    readPerson(reader, rest, title, shape, attaches && last ? last : null, sign);
    return;
  }
  if (shape === 'email') {
    if (last?.type === 'person' && last.email === undefined) last.email = words.join(' ');
    else reader.add(words.join(' '), 'person').email = words.join(' ');
    return;
  }
  const person = personAfter(words);
  if (person > 0 && shape !== 'other') {
    const before = words.slice(0, person);
    const own = leadShape(before);
    const after = words.slice(person);
    reader.doubt('likely', 'a person stands after a role or an organisation with nothing between them');
    const shaped = leadShape(after);
    if (attaches && last?.type === 'person' && next?.sign === 'dash') {
      describe(last, own.shape, before);
      reader.addPeople(shaped.words, shaped.title);
      return;
    }
    reader.addPeople(shaped.words, shaped.title);
    const added = reader.parties[reader.parties.length - 1];
    if (added) describe(added, own.shape, before);
    return;
  }
  const role = personBefore(words);
  if (role > 0 && !(attaches && last)) {
    const shaped = leadShape(words.slice(0, role));
    reader.addPeople(shaped.words, shaped.title);
    reader.doubt('likely', 'a role stands after a person with nothing between them');
    const added = reader.parties[reader.parties.length - 1];
    if (added) describe(added, 'role', words.slice(role));
    return;
  }
  readBody(reader, segment, shape, attaches, last);
}

function readPerson(
  reader: LeadReader,
  words: readonly string[],
  title: string,
  shape: 'person' | 'name',
  last: Draft | null,
  sign: LeadSegment['sign'],
): void {
  const owner = last && last.type !== 'person' ? last : null;
  const holder = last && last.type === 'person' && last.role === last.name ? last : null;
  if (shape === 'name') {
    if (last?.type === 'person' && (sign === 'comma' || sign === 'bracket' || sign === 'dash')) {
      // One capitalised word after a person is more often where they work than somebody else.
      describe(last, 'organisation', words);
      reader.doubt('likely', 'one word after a person, read as an organisation');
      return;
    }
    reader.doubt('ambiguous', 'one name alone could be of several people');
  }
  if (owner || holder) reader.parties.pop();
  reader.addPeople(words, title);
  const added = reader.parties[reader.parties.length - 1];
  if (!added) return;
  if (owner) added.organisation = owner.name;
  if (holder?.role !== undefined && !isLabel(holder.role.split(' '))) added.role = holder.role;
  if (holder?.organisation !== undefined) added.organisation = holder.organisation;
}

/** "Commissioners", "GP leads": a role that several people have. */
function isPlural(role: string): boolean {
  const words = role.split(' ');
  const stop = words.findIndex((word) => /^(?:of|for|and)$/i.test(word));
  const head = words[(stop > 0 ? stop : words.length) - 1] ?? '';
  return (
    /[^s]s$/i.test(head) && leadWord(head) === 'role' && bareWord(head) !== 'dcs' && bareWord(head) !== 'das'
  );
}

function readBody(
  reader: LeadReader,
  { sign, words }: LeadSegment,
  shape: LeadShape,
  attaches: boolean,
  last: Draft | undefined,
): void {
  const text = words.join(' ');
  if (
    last?.type === 'person' &&
    last.role !== last.name &&
    (attaches || (sign === 'tight-slash' && last.organisation !== undefined))
  ) {
    if (sign === 'tight-slash' && last.organisation !== undefined)
      last.organisation = `${last.organisation}/${text}`;
    else describe(last, shape, words);
    if (shape === 'other') reader.doubt('likely', 'words that are neither a person nor a role');
    return;
  }
  if (last && sign === 'tight-slash' && last.type !== 'person') {
    last.name = `${last.name}/${text}`;
    return;
  }
  if (last && attaches && shape === 'role' && last.type !== 'person') {
    const party = reader.add(text, 'person');
    party.role = text;
    party.organisation = last.name;
    reader.parties.splice(reader.parties.indexOf(last), 1);
    return;
  }
  if (last && attaches && last.role === last.name && shape === 'organisation') {
    last.organisation = text;
    return;
  }
  if (shape === 'role') {
    const { role, organisation } = roleAndOrganisation(words);
    const party = reader.add(role, isPlural(role) ? 'group' : 'person');
    if (party.type === 'person') party.role = role;
    if (organisation) party.organisation = organisation;
  } else {
    reader.add(text, shape === 'group' ? 'group' : 'organisation');
    if (shape === 'other')
      reader.doubt('ambiguous', 'the words name neither a person nor a known kind of body');
  }
}
