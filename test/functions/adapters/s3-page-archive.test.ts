import { Readable } from 'node:stream';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { S3PageArchive } from '../../../functions/adapters/s3-page-archive.ts';
import { pageArchiveContract } from '../../contracts/page-archive.ts';
import { credentials } from '../../support/credentials.ts';
import { s3Service } from '../../support/s3-service.ts';

const BUCKET = 'archive';

async function open() {
  const service = await s3Service();
  const client = new S3Client({
    region: 'local',
    endpoint: service.endpoint,
    credentials,
    forcePathStyle: true,
  });
  const close = async () => {
    client.destroy();
    await service.close();
  };
  return { service, client, archive: new S3PageArchive({ client, bucket: BUCKET }), close };
}

const PAGE = { url: 'https://news.example/1', status: 200, headers: {}, body: Uint8Array.of(1, 2, 3) };
const AT = new Date('2026-11-21T05:00:00.000Z');

pageArchiveContract('S3PageArchive', async () => {
  const { service, archive, close } = await open();
  const files = async () =>
    new Map([...service.objects].map(([path, bytes]) => [path.slice(`${BUCKET}/`.length), bytes]));
  return { archive, files, close };
});

describe('S3PageArchive', () => {
  it('never writes an object again', async () => {
    const { service, archive, close } = await open();
    await archive.keep(PAGE, AT);
    await archive.keep(PAGE, AT);
    await close();
    expect(service.refused).toBe(2);
  });

  it('says what could not be kept', async () => {
    const { client, archive, close } = await open();
    await close();
    await expect(archive.keep(PAGE, AT)).rejects.toThrow(
      /^archive: pages\/03\/039058c6\w+\.gz could not be kept$/,
    );
    client.destroy();
  });
});

describe('the pretended S3', () => {
  it('takes the framing off a stream, which the client sends in chunks', async () => {
    const { service, client, close } = await open();
    const parts = ['hello ', 'world'].map((part) => Buffer.from(part));
    const Body = Readable.from(parts);
    await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'k', Body, ContentLength: 11 }));
    await close();
    expect(service.objects.get(`${BUCKET}/k`)?.toString()).toBe('hello world');
  });
});
