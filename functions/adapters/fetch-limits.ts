const MB = 1024 * 1024;

export interface BodyLimits {
  /** Bytes as they travel, compressed or not. */
  readonly maxWireBytes: number;
  /** Bytes after decompression. */
  readonly maxBodyBytes: number;
  /** A body with more wire bytes is read so far instead of being refused. */
  readonly overflow?: 'cut';
}

/** What one fetch may cost us. */
export interface FetchLimits {
  readonly resolveTimeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** The longest silence inside a body. */
  readonly idleTimeoutMs: number;
  /** The whole of one fetch, redirects included; waiting for a free socket to the host or for our turn is not counted. */
  readonly totalTimeoutMs: number;
  readonly maxRedirects: number;
  readonly maxHeaderBytes: number;
  readonly socketsPerHost: number;
  readonly feed: BodyLimits;
  readonly page: BodyLimits;
  readonly robots: BodyLimits;
}

export const FETCH_LIMITS: FetchLimits = {
  resolveTimeoutMs: 3_000,
  connectTimeoutMs: 5_000,
  headersTimeoutMs: 10_000,
  idleTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
  maxRedirects: 5,
  maxHeaderBytes: 16 * 1024,
  socketsPerHost: 2,
  feed: { maxWireBytes: 16 * MB, maxBodyBytes: 16 * MB },
  page: { maxWireBytes: 3 * MB, maxBodyBytes: 6 * MB },
  // RFC 9309 §2.5: at least 500 KiB are read.
  robots: { maxWireBytes: 500 * 1024, maxBodyBytes: 6 * MB, overflow: 'cut' },
};

/** A number of bytes as people read it: "6 MB", "16 kB", "300 bytes". */
export function byteSize(bytes: number): string {
  if (bytes >= MB) return `${Math.round((bytes / MB) * 10) / 10} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}

/** A span of time as people read it: "30 s", "0.2 s". */
export const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
