import { ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SecretsManagerKey } from '../../../functions/adapters/secrets-manager-key.ts';
import { credentials } from '../../support/credentials.ts';
import { type JsonAnswer, jsonService, type Service } from '../../support/json-service.ts';

let service: Service;
let client: SecretsManagerClient;
let asked: unknown[];

afterEach(async () => {
  client.destroy();
  await service.close();
});

/** A key whose service gives those answers one after the other, and the last for ever. */
async function keyWith(...answers: JsonAnswer[]): Promise<SecretsManagerKey> {
  asked = [];
  service = await jsonService((target, input) => {
    asked.push({ target, secret: input.SecretId });
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? { ok: {} };
  });
  client = new SecretsManagerClient({
    region: 'local',
    endpoint: service.endpoint,
    credentials,
    maxAttempts: 1,
  });
  return new SecretsManagerKey({ client, secretId: 'people-key' });
}

const SECRET: JsonAnswer = { ok: { SecretString: 'пароль' } };
const MISSING: JsonAnswer = { error: 'ResourceNotFoundException', message: 'no such secret' };

describe('SecretsManagerKey', () => {
  it('asks once, however often and by how many it is read', async () => {
    const key = await keyWith(SECRET);
    const [first, second] = await Promise.all([key.read(), key.read()]);
    expect(await key.read()).toEqual(first);
    expect(second).toEqual(first);
    expect(new TextDecoder().decode(first)).toBe('пароль');
    expect(asked).toEqual([{ target: 'secretsmanager.GetSecretValue', secret: 'people-key' }]);
  });

  it('forgets a failure and tries again at the next reading', async () => {
    const key = await keyWith(MISSING, SECRET);
    await expect(key.read()).rejects.toBeInstanceOf(ResourceNotFoundException);
    expect(new TextDecoder().decode(await key.read())).toBe('пароль');
  });

  it.each([{ ok: {} }, { ok: { SecretString: '' } }])(
    'takes no secret without a text: %j',
    async (answer) => {
      const key = await keyWith(answer);
      await expect(key.read()).rejects.toThrow('secret: people-key holds no text');
    },
  );
});
