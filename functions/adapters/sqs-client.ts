import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';

/** A client of that region, or of a stand-in that listens at `endpoint`. */
export const sqsClient = (
  options: Pick<SQSClientConfig, 'endpoint' | 'credentials'> & { readonly region: string },
): SQSClient => new SQSClient(options);
