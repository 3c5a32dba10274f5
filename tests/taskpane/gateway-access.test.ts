import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeGatewayAccess } from '../../taskpane/boot/gateway-access.ts';

const code = 'abcDEF-123_456789012345';

interface PageOptions {
  readonly hash?: string;
  readonly meta?: string;
  readonly kept?: Map<string, string>;
  readonly hasStorage?: boolean;
}

/** As much of a page as is looked at. */
function pageOf({ hash = '', meta, kept = new Map(), hasStorage = true }: PageOptions = {}) {
  const shown: string[] = [];
  const page = {
    location: { origin: 'https://localhost:3000', pathname: '/taskpane.html', search: '?et=1', hash },
    history: { state: null, shown },
    document: { querySelector: () => (meta === undefined ? null : { content: meta }) },
    get sessionStorage() {
      if (!hasStorage) throw new DOMException('Not allowed', 'SecurityError');
      return { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
    },
  };
  return { page: page as unknown as Window, shown, kept };
}

beforeEach(() => {
  vi.stubGlobal(
    'History',
    class {
      declare shown: string[];
      replaceState(_state: unknown, _title: string, address: string): void {
        this.shown.push(address);
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the access code of the gateway', () => {
  test('is taken from the address of the page, which is cleared of it, and kept for the session', () => {
    const { page, shown, kept } = pageOf({ hash: `#gateway=${code}` });
    expect(takeGatewayAccess(page)).toMatchObject({ code, address: 'https://localhost:3000' });
    expect(shown).toEqual(['/taskpane.html?et=1']);
    expect(takeGatewayAccess(pageOf({ kept }).page)).toMatchObject({ code });
  });

  test('leaves what else stands in the fragment, and an address without it', () => {
    const both = pageOf({ hash: `#_host=excel&gateway=${code}` });
    takeGatewayAccess(both.page);
    expect(both.shown).toEqual(['/taskpane.html?et=1#_host=excel']);
    const none = pageOf({ hash: '#_host=excel' });
    expect(takeGatewayAccess(none.page).code).toBeNull();
    expect(none.shown).toEqual([]);
  });

  test('may name a gateway on this machine, and no other', () => {
    const near = pageOf({ hash: `#gateway=${encodeURIComponent(`${code}@http://127.0.0.1:4300`)}` });
    expect(takeGatewayAccess(near.page)).toMatchObject({ code, address: 'http://127.0.0.1:4300' });
    for (const address of [
      'https://evil.example',
      'http://localhost.evil.example:4300',
      'javascript:1',
      '',
    ]) {
      const far = pageOf({ hash: `#gateway=${code}@${address}` });
      expect(takeGatewayAccess(far.page)).toMatchObject({ code: null, address: 'https://localhost:3000' });
      expect(far.shown).toHaveLength(1);
    }
  });

  test('is typed, and refused where it cannot be one', () => {
    const access = takeGatewayAccess(pageOf({ meta: 'https://gateway.example.org' }).page);
    expect(access.take('a code with spaces')).toBe(false);
    expect(access.code).toBeNull();
    expect(access.take(` ${code} `)).toBe(true);
    expect(access).toMatchObject({ code, address: 'https://gateway.example.org' });
  });

  test('is known until the page goes where the browser keeps nothing', () => {
    const access = takeGatewayAccess(pageOf({ hash: `#gateway=${code}`, hasStorage: false }).page);
    expect(access.code).toBe(code);
  });

  test('is none in what was spoilt', () => {
    for (const text of ['', '{', '"x"', '{"code":1,"address":2}', '{"code":"a b","address":"https://a"}']) {
      expect(takeGatewayAccess(pageOf({ kept: new Map([['hwb-gateway', text]]) }).page).code).toBeNull();
    }
    expect(takeGatewayAccess(pageOf({ hash: '#gateway=%E0%A4%A' }).page).code).toBeNull();
  });
});
