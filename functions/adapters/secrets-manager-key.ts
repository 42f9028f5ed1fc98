import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

export interface SecretsManagerKeyOptions {
  readonly client: SecretsManagerClient;
  /** Name or ARN. */
  readonly secretId: string;
}

/** The bytes of one secret text, fetched at its first use and kept; a failed fetch is forgotten, so the next use tries again. */
export class SecretsManagerKey {
  readonly #client: SecretsManagerClient;
  readonly #secretId: string;
  #value: Promise<Uint8Array> | undefined;

  constructor({ client, secretId }: SecretsManagerKeyOptions) {
    this.#client = client;
    this.#secretId = secretId;
  }

  /** Throws when there is no such secret or it is not a text. */
  read(): Promise<Uint8Array> {
    this.#value ??= this.#fetch().catch((error: unknown) => {
      this.#value = undefined;
      throw error;
    });
    return this.#value;
  }

  async #fetch(): Promise<Uint8Array> {
    const { SecretString } = await this.#client.send(new GetSecretValueCommand({ SecretId: this.#secretId }));
    if (!SecretString) throw new Error(`secret: ${this.#secretId} holds no text`);
    return Buffer.from(SecretString);
  }
}
