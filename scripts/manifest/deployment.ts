import { parseArgs } from 'node:util';
import { ManifestCallError } from './errors.ts';
import { isGuid } from './identity-faults.ts';

/** Where a deployment serves the add-in from, and what it calls it. */
export interface Deployment {
  /** Without the slash at the end. */
  readonly url: string;
  readonly id?: string;
  readonly support?: string;
}

const options = {
  url: { type: 'string' },
  id: { type: 'string' },
  support: { type: 'string' },
  out: { type: 'string', default: 'dist/manifest.xml' },
} as const;

/**
 * Reads the arguments of `npm run manifest`.
 *
 * @throws ManifestCallError when an option is unknown, missing or lacks its value, an address is not plain https, or the id
 * is not a GUID.
 */
export function readDeployment(args: readonly string[]): Deployment & { readonly out: string } {
  const { url, id, support, out } = readValues(args);
  if (url === undefined) {
    throw new ManifestCallError('Say where the add-in is served from: --url https://hwb.example.gov.uk.');
  }
  if (id !== undefined && !isGuid(id)) {
    throw new ManifestCallError(`--id ${id} is not a GUID, such as c5f8ee35-0f4d-41ff-8c67-8e203a557fe6.`);
  }
  return {
    url: readServedAddress('--url', url),
    ...(id === undefined ? {} : { id: id.toLowerCase() }),
    ...(support === undefined ? {} : { support: plainAddress('--support', support) }),
    out,
  };
}

function readValues(args: readonly string[]) {
  const named = args.map((argument) => argument.split('=', 1)[0] ?? '');
  const unknown = named.find((name) => name.startsWith('-') && !Object.hasOwn(options, name.slice(2)));
  const known = `The options are --${Object.keys(options).join(', --')}.`;
  if (unknown !== undefined) throw new ManifestCallError(`There is no option ${unknown}. ${known}`);
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch {
    throw new ManifestCallError(`Each option takes one value after it, and nothing else is read. ${known}`);
  }
}

/**
 * Reads the address that the add-in's files are served from.
 *
 * @param option - What the address was given by, for the sentence that refuses it.
 * @returns The address without the slash at the end.
 * @throws ManifestCallError when it is not a plain https address of a folder.
 */
export function readServedAddress(option: string, address: string): string {
  const url = plainAddress(option, address).replace(/\/+$/, '');
  const { pathname } = new URL(url);
  const page = /\/([^/]*\.(?:html?|aspx?|php|jsp|js|json|xml))$/i.exec(pathname)?.[1];
  if (page !== undefined) {
    throw new ManifestCallError(
      `${option} ${address} names a page, ${page}: give the address of the folder it is in, ${url.slice(0, -page.length)}.`,
    );
  }
  if (pathname.includes('//')) {
    throw new ManifestCallError(`${option} ${address} has two slashes together in its path: leave one out.`);
  }
  return url;
}

function plainAddress(option: string, address: string): string {
  const url = URL.parse(address);
  const refuse = (why: string) => {
    throw new ManifestCallError(`${option} ${address} ${why}, such as https://hwb.example.gov.uk.`);
  };
  if (!url) return refuse('is not an address: give a whole one');
  if (url.protocol !== 'https:')
    return refuse('is not https, which is all that Excel loads: give an https address');
  if (url.username !== '' || url.password !== '')
    return refuse('holds a name or password: give an address without');
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(address)) {
    return refuse('has a query or a "#" part: give an address without');
  }
  return url.href;
}
