/** What a word tells about who is named: these lists hold ordinary words only, never names. */
export type LeadWord = 'title' | 'role' | 'organisation' | 'group' | 'topic' | 'particle' | 'name' | 'plain';

const kinds = new Map<string, LeadWord>();

function add(kind: LeadWord, words: string): void {
  for (const word of words.split(' ')) kinds.set(word, kind);
}

add(
  'topic',
  'health public adult adults children childrens families family communities community care social',
);
add(
  'topic',
  'housing planning development commissioning inclusion safeguarding wellbeing well-being education',
);
add('topic', 'finance growth regeneration environment transport leisure culture performance transformation');
add('topic', 'integration integrated prevention improvement learning skills people peoples mental primary');
add(
  'topic',
  'strategy policy business support operations quality safety early years help older youth medical',
);
add('topic', 'clinical nursing voluntary sector economic sport physical activity dementia carers disability');
add('topic', 'learning intelligence data information communications engagement partnerships resources legal');
add(
  'topic',
  'democratic corporate customer local area region england uk national county borough city district',
);
add('topic', 'north south east west central joint acute secondary emergency urgent end life');

add(
  'role',
  'director manager lead leader officer head chief commissioner coordinator co-ordinator consultant nurse gp',
);
add(
  'role',
  'chair chairman chairwoman chairperson deputy assistant principal senior strategic specialist interim acting',
);
add('role', 'practitioner adviser advisor executive analyst administrator planner secretary clerk holder');
add(
  'role',
  'registrar matron inspector superintendent constable pharmacist member representative rep worker supervisor',
);
add('role', 'co-chair vice associate accountable ceo coo cfo dph dass engineer surveyor teacher headteacher');
add(
  'role',
  'facilitator champion sponsor owner trainer librarian therapist dentist psychologist psychiatrist',
);
add('role', 'dir managers directors officers leads commissioners gps coordinators co-ordinators');

add(
  'organisation',
  'council councils trust nhs ccg ccgs icb icbs ics pcn pcns university college school schools',
);
add(
  'organisation',
  'hospital hospitals police fire healthwatch cvs charity association society foundation ltd limited',
);
add(
  'organisation',
  'cic plc federation agency authority services service department directorate provider providers',
);
add(
  'organisation',
  'practice practices surgery pharmacy pharmacies library libraries ukhsa ohid phe nhse company',
);
add('organisation', 'church mosque citizens advice mind barnardos centre hub hubs academy institute union');

add('group', 'team teams group board committee forum partners partner network panel alliance partnership');
add('group', 'all everyone staff members consortium collaborative steering taskforce cabinet executives');

add(
  'title',
  'cllr councillor dr doctor prof professor rev revd reverend mr mrs ms miss mx sir dame lord lady',
);
add('title', 'canon father fr sister hon ald alderman baroness imam rabbi');
add('particle', 'van von de der den di da du la le del dos ter ten bin ibn al el st mac ap');

/** Words that only lead to a title: "The Very Rev.", "The Rt Hon". */
export const titleStarts: ReadonlySet<string> = new Set([
  'the',
  'very',
  'rt',
  'right',
  'most',
  'venerable',
  'ven',
]);

const acronym = /^[A-Z][A-Z&]{1,7}s?$/;
const camel = /^[a-z]{1,3}[A-Z]/;
const capitalised = /^['’]?\p{Lu}/u;

/** A word without the signs around it, in lower case, its apostrophe dropped, as the lists hold it. */
export function bareWord(word: string): string {
  return word
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase();
}

/**
 * What a word tells about who is named.
 *
 * @returns `name` for a word that could be of a person's name, `plain` for a small word such as "of".
 */
export function leadWord(word: string): LeadWord {
  const bare = bareWord(word);
  const known = kinds.get(bare);
  // "Van" and "Di" with a capital are names.
  if (known) return known === 'particle' && capitalised.test(word) ? 'name' : known;
  const stripped = word.replace(/[.,]+$/, '');
  const slash = word.indexOf('/');
  if (slash > 0) return leadWord(word.slice(0, slash));
  if (isAcronym(stripped)) return 'organisation';
  if (camel.test(stripped)) return 'organisation';
  return capitalised.test(word) ? 'name' : 'plain';
}

/** Whether a word is capitals that no list knows; long words in capitals are names that somebody shouted. */
export function isAcronym(word: string): boolean {
  return word.length > 2 && word.length <= 6 && acronym.test(word) && !kinds.has(bareWord(word));
}
