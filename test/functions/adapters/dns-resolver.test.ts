import { createSocket, type Socket } from 'node:dgram';
import { afterEach, describe, expect, it } from '@jest/globals';
import { dnsResolver } from '../../../functions/adapters/dns-resolver.ts';

const [A, AAAA] = [1, 28];
const NO_SUCH_NAME = 3;
const SERVER_FAILURE = 2;

/** What a question of one type gets: addresses as bytes, an error code, or silence. */
type Reply = readonly (readonly number[])[] | number | 'silence';

let socket: Socket | undefined;

/** A name server on a free port of this machine that gives the same replies for every name (RFC 1035 §4). */
async function startNameServer(replies: { readonly [type: number]: Reply }): Promise<string> {
  const server = createSocket('udp4');
  socket = server;
  server.on('message', (query, { port, address }) => {
    const end = query.indexOf(0, 12) + 5;
    const type = query.readUInt16BE(end - 4);
    const reply = replies[type] ?? [];
    if (reply === 'silence') return;
    const records = typeof reply === 'number' ? [] : reply;
    const flags = [0x81, 0x80 | (typeof reply === 'number' ? reply : 0)];
    const head = [...query.subarray(0, 2), ...flags, 0, 1, 0, records.length, 0, 0, 0, 0];
    const body = records.flatMap((bytes) => [
      0xc0,
      12,
      0,
      type,
      0,
      1,
      0,
      0,
      0,
      60,
      0,
      bytes.length,
      ...bytes,
    ]);
    server.send(Buffer.from([...head, ...query.subarray(12, end), ...body]), port, address);
  });
  await new Promise<void>((bound) => server.bind(0, '127.0.0.1', bound));
  return `127.0.0.1:${server.address().port}`;
}

const resolve = async (replies: { readonly [type: number]: Reply }): Promise<readonly string[]> =>
  dnsResolver({ timeoutMs: 400, servers: [await startNameServer(replies)] })('news.org');

afterEach(() => {
  socket?.close();
});

const V4 = [93, 184, 215, 14];
const V6 = [0x26, 0x06, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

describe('dnsResolver', () => {
  it('gives the addresses of both families', async () => {
    expect(await resolve({ [A]: [V4, [10, 0, 0, 1]], [AAAA]: [V6] })).toEqual([
      '93.184.215.14',
      '10.0.0.1',
      '2606:4700::1',
    ]);
  });

  it('gives what one family has', async () => {
    expect(await resolve({ [A]: [V4], [AAAA]: [] })).toEqual(['93.184.215.14']);
  });

  it('gives nothing for a name that does not exist', async () => {
    expect(await resolve({ [A]: NO_SUCH_NAME, [AAAA]: NO_SUCH_NAME })).toEqual([]);
  });

  it('makes do with one family when the server keeps silent about the other', async () => {
    expect(await resolve({ [A]: [V4], [AAAA]: 'silence' })).toEqual(['93.184.215.14']);
  });

  it.each(['silence', SERVER_FAILURE] as const)('throws when the server only gives %s', async (reply) => {
    await expect(resolve({ [A]: reply, [AAAA]: reply })).rejects.toEqual(
      expect.objectContaining({
        failure: 'transient',
        reason: 'the name server did not answer within 0.4 s',
      }),
    );
  });

  it('does not read the hosts file', async () => {
    const servers = [await startNameServer({ [A]: NO_SUCH_NAME, [AAAA]: NO_SUCH_NAME })];
    expect(await dnsResolver({ timeoutMs: 400, servers })('ip6-allnodes')).toEqual([]);
  });
});
