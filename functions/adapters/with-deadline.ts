interface Deadline {
  readonly timeoutMs: number;
  /** The error to end with. */
  readonly expired: () => Error;
}

/**
 * Runs the work until it ends or its time is up, whichever comes first. Its signal tells it to stop, but is not
 * waited for: undici does not look at a signal before a connection stands.
 */
export async function withDeadline<T>(
  { timeoutMs, expired }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const control = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = expired();
      reject(error);
      control.abort(error);
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(control.signal), expiry]);
  } finally {
    clearTimeout(timer);
  }
}
