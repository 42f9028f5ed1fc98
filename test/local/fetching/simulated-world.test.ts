import { describe, expect, it } from '@jest/globals';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import { simulatedDial, simulatedResolver, toSimulatedRow } from '../../../local/fetching/simulated-world.ts';

/** Fetches in the world of a row; says where it ended or why it did not, and what would have been dialled. */
async function fetchIn(value: Record<string, unknown>) {
  const row = toSimulatedRow(value);
  if (typeof row === 'string') throw new Error(row);
  const dialled: string[] = [];
  const fetcher = new HttpFetcher({
    contact: 'a@b.example',
    resolve: simulatedResolver(row),
    dial: simulatedDial(row, dialled),
  });
  const ended = await fetcher.get({ kind: 'page', url: row.url }).then(
    ({ url }) => url,
    ({ reason }) => reason,
  );
  await fetcher.close();
  return { ended, dialled };
}

const [A, B] = ['1.1.1.1', '8.8.8.8'];

describe('a simulated world', () => {
  it('answers any path with a page, for any name where none is listed', async () => {
    expect(await fetchIn({ url: 'http://any.name.org/x' })).toEqual({
      ended: 'http://any.name.org/x',
      dialled: ['93.184.215.14'],
    });
  });

  it('knows only the names that are listed', async () => {
    const dns = { 'news.org': [[A]] };
    expect(await fetchIn({ url: 'https://news.org/', dns })).toEqual({
      ended: 'https://news.org/',
      dialled: [A],
    });
    for (const name of ['other.org', 'www.news.org', 'constructor.org']) {
      expect(await fetchIn({ url: `http://${name}/`, dns })).toEqual({
        ended: 'name does not resolve',
        dialled: [],
      });
    }
  });

  it('gives the n-th look-up the n-th list, and the last one from then on', async () => {
    const redirects = { '/1': '/2', '/2': '/3', '/3': '/4' };
    const dns = { 'news.org': [[A], [B]] };
    expect(await fetchIn({ url: 'http://news.org/1', dns, redirects })).toEqual({
      ended: 'http://news.org/4',
      dialled: [A, B, B, B],
    });
  });

  it('sends on by the status of the row', async () => {
    const redirects = { '/a': 'http://other.org/b' };
    const row = { url: 'http://news.org/a?x=1', redirects };
    expect(await fetchIn({ ...row, status: 308 })).toMatchObject({ ended: 'http://other.org/b' });
    expect(await fetchIn({ ...row, status: 305 })).toMatchObject({ ended: 'HTTP 305' });
  });

  it('does not follow inwards', async () => {
    expect(
      await fetchIn({ url: 'http://news.org/a', redirects: { '/a': 'http://169.254.169.254/' } }),
    ).toEqual({
      ended: 'refused: 169.254.169.254 is not a public address',
      dialled: ['93.184.215.14'],
    });
  });

  it.each([
    [{}, 'no url'],
    [{ url: 'x', dns: { a: ['1.1.1.1'] } }, 'dns is not {"name":[["address"]]}'],
    [{ url: 'x', dns: null }, 'dns is not {"name":[["address"]]}'],
    [{ url: 'x', redirects: { '/a': 1 } }, 'redirects is not {"path":"location"}'],
    [{ url: 'x', status: 200 }, 'status is not 300 to 399'],
    [{ url: 'x', status: '302' }, 'status is not 300 to 399'],
  ])('takes %j for no row', (value, why) => {
    expect(toSimulatedRow(value)).toBe(why);
  });
});
