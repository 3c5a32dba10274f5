import type { GatewayAccess } from '../session/gateway-access.ts';

/** The fragment that brings the access code: `taskpane.html#gateway=<code>`, or `#gateway=<code>@<address>`. */
const fragment = /(?:^#|&)gateway=([^&]*)/;
const kept = 'hwb-gateway';
/** As the gateway makes them. */
const codePattern = /^[\w-]{8,200}$/;
const loopbackNames = ['localhost', '127.0.0.1'];

interface Place {
  readonly code: string | null;
  readonly address: string;
}

/**
 * Where the gateway answers, and its code: from the page's address, which is cleared of it at once, else from what this
 * session knows already. The page's own origin is the gateway unless `<meta name="hwb-gateway">` or the fragment says
 * otherwise; the fragment, which anybody can put into a link, may name this machine only.
 */
export function takeGatewayAccess(page: Window): GatewayAccess {
  const { origin } = page.location;
  const named = page.document.querySelector<HTMLMetaElement>('meta[name="hwb-gateway"]')?.content.trim();
  const address = named === undefined || named === '' ? origin : named;
  let place: Place = remembered(page) ?? { code: null, address };
  const take = (given: string): boolean => {
    const [code = '', at] = given.trim().split('@', 2);
    if (!codePattern.test(code) || (at !== undefined && !isLoopback(at))) return false;
    place = { code, address: at === undefined ? address : new URL(at).origin };
    remember(page, place);
    return true;
  };
  const brought = fragment.exec(page.location.hash)?.[1];
  if (brought !== undefined) {
    clearAddress(page);
    take(decoded(brought));
  }
  return {
    get address() {
      return place.address;
    },
    get code() {
      return place.code;
    },
    take,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isLoopback(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' && loopbackNames.includes(hostname);
}

/** Office puts `null` in the place of the history's own methods, and leaves those of its kind alone. */
function clearAddress(page: Window): void {
  const { pathname, search, hash } = page.location;
  const rest = hash.replace(fragment, '').replace(/^&/, '#');
  History.prototype.replaceState.call(page.history, page.history.state, '', `${pathname}${search}${rest}`);
}

/** Browsers may keep the storage from pages in a frame of another site: the code is then known until the pane goes. */
function remember(page: Window, place: Place): void {
  try {
    page.sessionStorage.setItem(kept, JSON.stringify(place));
  } catch {
    return;
  }
}

function remembered(page: Window): Place | null {
  try {
    const value: unknown = JSON.parse(page.sessionStorage.getItem(kept) ?? 'null');
    if (typeof value !== 'object' || value === null || !('code' in value) || !('address' in value))
      return null;
    const { code, address } = value;
    if (typeof code !== 'string' || typeof address !== 'string') return null;
    return codePattern.test(code) && URL.canParse(address) ? { code, address } : null;
  } catch {
    return null;
  }
}
