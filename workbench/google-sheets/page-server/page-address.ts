import type { Person } from '../wire/person-action.ts';

/** What an address of the page means. */
export type PageAddress =
  | { readonly kind: 'page' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'list' }
  | {
      readonly kind: 'spreadsheet';
      readonly id: string;
      readonly person: Person;
      readonly sheetId: number | null;
      /** The version that the page shows, or null where it shows none. */
      readonly version: number | null;
    };

const ids = /^[\w-]{1,200}$/;

const wholeNumber = (text: string | null) => (text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null);

/** What an address means, or null where it is none of the page's. */
export function pageAddress({ pathname, searchParams }: URL): PageAddress | null {
  const segments = pathname.split('/').slice(1);
  const [first, second, third, fourth, ...rest] = segments;
  if (rest.length > 0) return null;
  if (pathname === '/') return { kind: 'page' };
  if (first === 'page' && second !== undefined && third === undefined) return { kind: 'file', name: second };
  if (first === 'spreadsheets') {
    const [id, verb] = second === 'd' ? [third, fourth ?? ''] : [second, third ?? ''];
    return id !== undefined && ids.test(id) && ['', 'edit'].includes(verb) ? { kind: 'page' } : null;
  }
  if (first !== 'person' || second !== 'spreadsheets' || fourth !== undefined) return null;
  if (third === undefined) return { kind: 'list' };
  if (!ids.test(third)) return null;
  return {
    kind: 'spreadsheet',
    id: third,
    person: searchParams.get('as') === 'owner' ? 'owner' : 'partner',
    sheetId: wholeNumber(searchParams.get('sheet')),
    version: wholeNumber(searchParams.get('version')),
  };
}
