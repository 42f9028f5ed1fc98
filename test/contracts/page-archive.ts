import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PageArchive, ReceivedPage } from '../../functions/archive/page-archive.ts';

/** An empty archive to be tried. */
export interface ArchiveUnderTest {
  readonly archive: PageArchive;
  /** Everything it holds, by path. */
  files(): Promise<ReadonlyMap<string, Buffer>>;
  close(): Promise<void>;
}

const AT = new Date('2026-11-21T05:04:03.002Z');
const LATER = new Date('2026-11-21T06:00:00.000Z');

const aPage = (different: Partial<ReceivedPage> = {}): ReceivedPage => ({
  url: 'https://news.example/article?id=1',
  status: 200,
  headers: { 'content-type': 'text/html; charset=windows-1251', 'x-odd': '"quoted", ü' },
  body: Uint8Array.of(0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0x00, 0xff),
  ...different,
});

const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** What every PageArchive keeps, and where: the layout is a promise to whoever wants to verify a page. */
export function pageArchiveContract(name: string, open: () => Promise<ArchiveUnderTest>): void {
  describe(`${name} keeps the contract of a PageArchive`, () => {
    let tried: ArchiveUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    const files = async (end: string): Promise<[string, Buffer][]> =>
      [...(await tried.files())].filter(([path]) => path.endsWith(end)).sort();
    const records = async () => (await files('.json')).map(([, bytes]) => JSON.parse(bytes.toString()));

    it.each([
      ['a page', aPage().body],
      ['an empty page', new Uint8Array()],
      ['a large page', new Uint8Array(3_000_000).fill(65)],
    ])('keeps the bytes of %s as received, under their hash', async (_, body) => {
      const hash = await tried.archive.keep(aPage({ body }), AT);
      expect(hash).toBe(hashOf(body));
      const [[path, bytes] = ['', Buffer.alloc(0)], ...others] = await files('.gz');
      expect(others).toEqual([]);
      expect(path).toBe(`pages/${hash.slice(0, 2)}/${hash}.gz`);
      expect(gunzipSync(bytes).equals(body)).toBe(true);
    });

    it('writes down beside them what came with them', async () => {
      const { body, ...rest } = aPage();
      const sha256 = await tried.archive.keep(aPage(), AT);
      const [[path] = ['']] = await files('.json');
      expect(path).toMatch(new RegExp(`^pages/${sha256.slice(0, 2)}/${sha256}\\.[\\w.-]+\\.json$`));
      expect(await records()).toEqual([
        { ...rest, receivedAt: AT.toISOString(), sha256, length: body.length },
      ]);
    });

    it('changes nothing when the same page is kept again, however many do it', async () => {
      await tried.archive.keep(aPage(), AT);
      const before = await tried.files();
      const again = await Promise.all(Array.from({ length: 20 }, () => tried.archive.keep(aPage(), AT)));
      expect(new Set(again)).toEqual(new Set([hashOf(aPage().body)]));
      expect(await tried.files()).toEqual(before);
    });

    it('remembers every capture of the same bytes: later, or from another address', async () => {
      await tried.archive.keep(aPage(), AT);
      await tried.archive.keep(aPage(), LATER);
      await tried.archive.keep(aPage({ url: 'https://mirror.example/1' }), AT);
      expect(await files('.gz')).toHaveLength(1);
      const captures = (await records()).map(({ url, receivedAt }) => `${receivedAt} ${url}`).sort();
      expect(captures).toEqual([
        `${AT.toISOString()} https://mirror.example/1`,
        `${AT.toISOString()} ${aPage().url}`,
        `${LATER.toISOString()} ${aPage().url}`,
      ]);
    });

    it('keeps different bytes apart', async () => {
      await tried.archive.keep(aPage(), AT);
      await tried.archive.keep(aPage({ body: Uint8Array.of(1) }), AT);
      expect(await files('.gz')).toHaveLength(2);
      expect(await files('.json')).toHaveLength(2);
    });
  });
}
