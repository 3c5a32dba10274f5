/** Thrown when the gateway or Google is set up in a way that cannot work; the sentence says what would do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** Thrown when a person did not get signed in; the sentence says why and what would do. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}

/** Thrown when a sealed text cannot be opened: it was changed, belongs elsewhere, or its key is not at hand. */
export class SealError extends Error {
  override readonly name = 'SealError';
}
