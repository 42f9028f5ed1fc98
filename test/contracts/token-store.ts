import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Token, TokenStore } from '../../functions/subscriber/token-store.ts';

/** An empty store of tokens to be tried. */
export interface TokensUnderTest {
  readonly tokens: TokenStore;
  close(): Promise<void>;
}

const NOW = new Date('2026-11-21T05:00:00.000Z');
const CONFIRM: Token = {
  hash: 'c'.repeat(64),
  purpose: 'confirm',
  subscriberId: 's1',
  expires: '2026-11-21T05:00:00.500Z',
};
const LEAVE: Token = { hash: 'd'.repeat(64), purpose: 'leave', subscriberId: 's1' };

/** What every TokenStore keeps. */
export function tokenStoreContract(name: string, open: () => Promise<TokensUnderTest>): void {
  describe(`${name} keeps the contract of a TokenStore`, () => {
    let tried: TokensUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    it.each([CONFIRM, LEAVE])('shows a $purpose token as often as anyone looks', async (token) => {
      await tried.tokens.put(token);
      expect(await tried.tokens.peek(token.hash, NOW)).toEqual(token);
      expect(await tried.tokens.peek(token.hash, NOW)).toEqual(token);
      expect(await tried.tokens.peek('e'.repeat(64), NOW)).toBeUndefined();
    });

    it('uses a token up, once', async () => {
      await tried.tokens.put(CONFIRM);
      await tried.tokens.put(LEAVE);
      expect(await tried.tokens.take(CONFIRM.hash, NOW)).toEqual(CONFIRM);
      expect(await tried.tokens.take(CONFIRM.hash, NOW)).toBeUndefined();
      expect(await tried.tokens.peek(CONFIRM.hash, NOW)).toBeUndefined();
      expect(await tried.tokens.peek(LEAVE.hash, NOW)).toEqual(LEAVE);
    });

    it('gives a token to one of many that take it at once', async () => {
      await tried.tokens.put(CONFIRM);
      const taken = await Promise.all(Array.from({ length: 50 }, () => tried.tokens.take(CONFIRM.hash, NOW)));
      expect(taken.filter((token) => token !== undefined)).toEqual([CONFIRM]);
    });

    it('finds no token whose time is over, to the millisecond', async () => {
      await tried.tokens.put(CONFIRM);
      expect(await tried.tokens.peek(CONFIRM.hash, new Date('2026-11-21T05:00:00.499Z'))).toEqual(CONFIRM);
      const over = new Date('2026-11-21T05:00:00.500Z');
      expect(await tried.tokens.peek(CONFIRM.hash, over)).toBeUndefined();
      expect(await tried.tokens.take(CONFIRM.hash, over)).toBeUndefined();
      expect(await tried.tokens.take(CONFIRM.hash, NOW)).toEqual(CONFIRM);
    });

    it('keeps a token good that is put again', async () => {
      await tried.tokens.put(LEAVE);
      await tried.tokens.put(LEAVE);
      expect(await tried.tokens.take(LEAVE.hash, NOW)).toEqual(LEAVE);
      expect(await tried.tokens.take(LEAVE.hash, NOW)).toBeUndefined();
    });
  });
}
