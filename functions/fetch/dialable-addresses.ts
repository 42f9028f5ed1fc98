import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

const MAX_ANSWERS = 40;

/**
 * The addresses of a host that may be dialled, given every answer of the resolver (or the address itself where the
 * host is an address): the first IPv4 and the first IPv6 one, in this order. One answer that is not public refuses
 * the host, since a name that points inwards and outwards at once is a trap.
 */
export function dialableAddresses(host: string, answers: readonly string[]): readonly string[] {
  if (answers.length === 0) {
    throw new FetchError(host, { failure: 'transient', reason: 'name does not resolve' });
  }
  if (answers.length > MAX_ANSWERS) {
    throw new FetchError(host, {
      failure: 'permanent',
      reason: `refused: the name has more than ${MAX_ANSWERS} addresses`,
    });
  }
  const inner = answers.find((answer) => !isPublicAddress(answer));
  if (inner !== undefined) {
    throw new FetchError(host, {
      failure: 'permanent',
      reason: `refused: ${inner || 'an empty answer'} is not a public address`,
    });
  }
  const isV6 = (answer: string): boolean => answer.includes(':');
  return [answers.find((answer) => !isV6(answer)), answers.find(isV6)].filter(
    (answer) => answer !== undefined,
  );
}
