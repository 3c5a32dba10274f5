/** Thrown when what came over the wire is not what the other side sends: damaged, beyond the limits, or of another version. */
export class WireError extends Error {
  override readonly name = 'WireError';
}
