import { parseUrl } from './parse-url.ts';

/** Says whether parseUrl makes a URL of an address. */
export const isUrl = (address: string, base?: string): boolean => parseUrl(address, base) !== undefined;
