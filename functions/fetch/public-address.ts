import ipaddr from 'ipaddr.js';

/** Azure's wire server: inside a public block, yet answered by the machine's own host. */
const AZURE_WIRE_SERVER = '168.63.129.16';
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Says whether an IP address, as text in its ordinary spelling, belongs to the public internet. An allow rule:
 * what is not known to be public is refused, and so is every IPv6 form that wraps an IPv4 address (mapped, NAT64,
 * 6to4, Teredo), even around a public one. Total: anything that is no address is not public. RFC 6890.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublicV4(address);
  if (address.includes('%') || !ipaddr.IPv6.isValid(address)) return false;
  return isPublicV6(ipaddr.IPv6.parse(address));
}

const isPublicV4 = (address: string): boolean =>
  address !== AZURE_WIRE_SERVER && ipaddr.IPv4.parse(address).range() === 'unicast';

const isPublicV6 = (address: ipaddr.IPv6): boolean =>
  address.range() === 'unicast' && address.match(GLOBAL_UNICAST);
