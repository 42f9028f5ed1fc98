import { SecretsManagerClient, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';

/** A client of that region, or of a stand-in that listens at `endpoint`. */
export const secretsManagerClient = (
  options: Pick<SecretsManagerClientConfig, 'endpoint' | 'credentials'> & { readonly region: string },
): SecretsManagerClient => new SecretsManagerClient(options);
