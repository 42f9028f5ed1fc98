import { describe, expect, it } from '@jest/globals';
import { dialableAddresses } from '../../../functions/fetch/dialable-addresses.ts';

describe('dialableAddresses', () => {
  it('gives the first address of each family, IPv4 first', () => {
    const answers = ['2606:4700::1', '8.8.8.8', '2606:4700::2', '1.1.1.1'];
    expect(dialableAddresses('news.org', answers)).toEqual(['8.8.8.8', '2606:4700::1']);
  });

  it('gives the one address there is', () => {
    expect(dialableAddresses('news.org', ['2606:4700::1'])).toEqual(['2606:4700::1']);
    expect(dialableAddresses('8.8.8.8', ['8.8.8.8'])).toEqual(['8.8.8.8']);
  });

  it.each([
    [['10.0.0.1'], 'refused: 10.0.0.1 is not a public address'],
    [['8.8.8.8', '10.0.0.1'], 'refused: 10.0.0.1 is not a public address'],
    [['8.8.8.8', '1.1.1.1', '::1'], 'refused: ::1 is not a public address'],
    [['not-an-ip'], 'refused: not-an-ip is not a public address'],
    [[''], 'refused: an empty answer is not a public address'],
    [Array(41).fill('8.8.8.8'), 'refused: the name has more than 40 addresses'],
  ])('refuses for good %j', (answers, reason) => {
    expect(() => dialableAddresses('news.org', answers)).toThrow(
      expect.objectContaining({ failure: 'permanent', reason }),
    );
  });

  it('takes up to 40 answers', () => {
    expect(dialableAddresses('news.org', Array(40).fill('8.8.8.8'))).toEqual(['8.8.8.8']);
  });

  it('may find the name another time', () => {
    expect(() => dialableAddresses('news.org', [])).toThrow(
      expect.objectContaining({ failure: 'transient', reason: 'name does not resolve' }),
    );
  });
});
