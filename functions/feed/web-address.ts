const MAX_LENGTH = 8_000;

/** A link resolved against its base, if it leads to a web page; undefined for other schemes and for monsters. */
export function webAddress(link: string, base: string): string | undefined {
  const address = link.trim();
  if (address === '' || address.length > MAX_LENGTH || !URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
