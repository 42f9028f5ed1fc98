/** What addresses us in a robots.txt (RFC 9309 §2.2.1). */
export const PRODUCT_TOKEN = 'chechnya-watch';

/**
 * How we name ourselves to strangers: honestly, with an address of the operator's.
 * @param contact the address of a page or a mailbox; printable ASCII without blanks, else an Error.
 */
export function userAgentOf(contact: string): string {
  if (!/^[\x21-\x7e]+$/.test(contact)) {
    throw new Error(`fetch: no contact address: ${JSON.stringify(contact)}`);
  }
  return `Mozilla/5.0 (compatible; ${PRODUCT_TOKEN}/0.1; +${contact})`;
}
