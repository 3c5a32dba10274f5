/**
 * Does work that Ctrl+C ends between two steps, so that nothing is left half-written. Pressed once more, it ends the
 * program as ever.
 *
 * @returns `null` when it was ended so.
 */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted && error instanceof Error && error.name === 'AbortError') return null;
    throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
