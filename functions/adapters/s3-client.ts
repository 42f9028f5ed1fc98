import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/** A client of that region, or of a stand-in that listens at `endpoint`. */
export const s3Client = (
  options: Pick<S3ClientConfig, 'endpoint' | 'credentials'> & { readonly region: string },
): S3Client => new S3Client(options);
