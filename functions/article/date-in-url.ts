import { isUrl } from '../fetch/is-url.ts';

const DAY = /(?<!\d)(20\d{2}|19[89]\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
const MAX_LENGTH = 2_000;

/** The day that the path of an address names, as YYYY-MM-DD: "/2017/05/04/", "/20170504", "/2017-05-04-tram". */
export function dateInUrl(address: string): string | undefined {
  if (address.length > MAX_LENGTH || !isUrl(address)) return undefined;
  const found = DAY.exec(new URL(address).pathname);
  return found === null ? undefined : `${found[1]}-${found[3]}-${found[4]}`;
}
