import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { SealError } from '../errors.ts';

/** What a sealed text is bound to: moved to another account or purpose, it does not open. */
export interface SealContext {
  readonly account: string;
  readonly purpose: string;
}

/** Bytes of a key. */
export const keyLength = 32;

const algorithm = 'aes-256-gcm';
const version = '1';
const ivLength = 12;
const tagLength = 16;

/**
 * Seals texts with AES-256-GCM for the disk.
 *
 * A sealed text names its key by a hash, so that a new key can be taken at any time: the old ones open what they sealed,
 * and the new one seals it when it is next written.
 */
export class Sealer {
  readonly #keys: ReadonlyMap<string, Uint8Array>;
  readonly #current: string;

  /** @param keys - 32 bytes each: the one that seals, then those that only open. */
  constructor(keys: readonly [Uint8Array, ...Uint8Array[]]) {
    this.#keys = new Map(keys.map((key) => [keyId(key), key]));
    this.#current = keyId(keys[0]);
  }

  seal(text: string, context: SealContext): string {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv(algorithm, this.#key(this.#current), iv, { authTagLength: tagLength });
    cipher.setAAD(boundTo(this.#current, context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    return [version, this.#current, ...parts].join('.');
  }

  /** @throws SealError when it was changed, was sealed for something else, or by a key that is not here. */
  open(sealed: string, context: SealContext): string {
    const [sealedVersion, id = '', iv, body, tag, ...more] = sealed.split('.');
    if (sealedVersion !== version || iv === undefined || body === undefined || tag === undefined) {
      throw new SealError('What is kept is damaged.');
    }
    const key = this.#key(id);
    try {
      if (more.length > 0) throw new SealError('What is kept is damaged.');
      const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64url'), {
        authTagLength: tagLength,
      });
      decipher.setAAD(boundTo(id, context));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      const text = Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]);
      return text.toString('utf8');
    } catch (cause) {
      throw new SealError('What is kept was changed, or was kept for something else.', { cause });
    }
  }

  /** Whether a text was sealed with the key that seals now. */
  isCurrent(sealed: string): boolean {
    return sealed.split('.')[1] === this.#current;
  }

  #key(id: string): Uint8Array {
    const key = this.#keys.get(id);
    if (!key) throw new SealError('What is kept was sealed with a key that is not here.');
    return key;
  }
}

/** A hash under a name of its own tells nothing of the key. */
function keyId(key: Uint8Array): string {
  return createHash('sha256').update('hwb key id\0').update(key).digest('hex').slice(0, 16);
}

function boundTo(key: string, { account, purpose }: SealContext): Buffer {
  return Buffer.from(JSON.stringify(['hwb', version, key, purpose, account]));
}
