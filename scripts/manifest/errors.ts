/** Thrown when `npm run manifest` is called with something that cannot go into a manifest; the message says what would do. */
export class ManifestCallError extends Error {
  override name = 'ManifestCallError';
}
