/**
 * An address as a URL (WHATWG), or undefined when it is none. Not by URL.canParse: once Node 20 has optimised it, it
 * misreads letters of Latin-1, and calls "http://münchen.example/" no address and "http://%D0\u00ad/" one.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  // Without a colon there is no scheme; to be told so by an error takes long.
  if (base === undefined && !address.includes(':')) return undefined;
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
