import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress } from '../../../functions/fetch/public-address.ts';

const ipv4 = (first: number, second: number): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(255), fc.nat(255)).map(([third, fourth]) => [first, second, third, fourth].join('.'));

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '93.184.215.14',
    '100.128.0.1',
    '172.32.0.1',
    '169.253.255.255',
    '2606:4700::6810:85e5',
  ])('allows %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['this machine', '127.0.0.1'],
    ['this network', '0.0.0.0'],
    ['private', '10.0.0.1'],
    ['private', '172.31.255.254'],
    ['private', '192.168.1.1'],
    ['carrier NAT', '100.64.3.4'],
    ['link-local: metadata', '169.254.169.254'],
    ['the Azure wire server', '168.63.129.16'],
    ['Oracle metadata', '192.0.0.192'],
    ['documentation', '203.0.113.9'],
    ['benchmarking', '198.18.0.1'],
    ['multicast', '224.0.0.251'],
    ['class E', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['unique local', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['mapped', '::ffff:93.184.215.14'],
    ['compatible', '::7f00:1'],
    ['NAT64', '64:ff9b::5db8:d70e'],
    ['6to4', '2002:5db8:d70e::1'],
    ['Teredo', '2001:0:53aa:64c::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff:0:1::1'],
    ['protocol assignments', '2001:1ff::1'],
    ['unallocated', '4000::1'],
    ['unallocated', '1::1'],
    ['a zone', '2606:4700::1%eth0'],
  ])('refuses %s: %s', (_what, address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    '',
    'not-an-ip',
    '2130706433',
    '0x7f000001',
    '127.1',
    '010.1.1.1',
    '8.8.8.8 ',
    '[2606:4700::1]',
    '1.2.3.4.5',
  ])('takes only the ordinary spelling: %j', (text) => expect(isPublicAddress(text)).toBe(false));

  it('refuses every address of the private blocks', () => {
    const inner = fc.oneof(
      ipv4(10, 7),
      ipv4(127, 0),
      ipv4(172, 20),
      ipv4(192, 168),
      ipv4(169, 254),
      ipv4(100, 100),
    );
    fc.assert(fc.property(inner, (address) => !isPublicAddress(address)));
  });

  it('refuses an inner address in every wrapping', () => {
    const wrapped = ipv4(10, 0).map((address) => `::ffff:${address}`);
    fc.assert(fc.property(wrapped, (address) => !isPublicAddress(address)));
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV6()), (text) => typeof isPublicAddress(text) === 'boolean'),
    );
  });
});
