import { PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { PageArchive, ReceivedPage } from '../archive/page-archive.ts';
import { pageCapture } from './page-capture.ts';

export interface S3PageArchiveOptions {
  readonly client: S3Client;
  readonly bucket: string;
}

interface NewObject {
  readonly Key: string;
  readonly Body: Uint8Array;
  readonly ContentType: string;
}

/** An archive in a bucket. What is there is never written again: the right to put is all it needs. */
export class S3PageArchive implements PageArchive {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ client, bucket }: S3PageArchiveOptions) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async keep(page: ReceivedPage, receivedAt: Date): Promise<string> {
    const { sha256, page: bytes, record } = await pageCapture(page, receivedAt);
    await this.#putOnce({ Key: bytes.path, Body: bytes.bytes, ContentType: 'application/gzip' });
    await this.#putOnce({ Key: record.path, Body: record.bytes, ContentType: 'application/json' });
    return sha256;
  }

  async #putOnce(object: NewObject): Promise<void> {
    try {
      await this.#client.send(new PutObjectCommand({ Bucket: this.#bucket, IfNoneMatch: '*', ...object }));
    } catch (error) {
      const isThere = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
      if (!isThere) throw new Error(`archive: ${object.Key} could not be kept`, { cause: error });
    }
  }
}
