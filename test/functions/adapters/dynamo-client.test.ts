import { once } from 'node:events';
import { createServer } from 'node:http';
import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { expect, it } from '@jest/globals';
import { dynamoClient } from '../../../functions/adapters/dynamo-client.ts';
import { getRow } from '../../../functions/adapters/dynamo-get.ts';
import { credentials } from '../../support/credentials.ts';

it('names the operation in its errors and keeps their class', async () => {
  const type = 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException';
  const server = createServer((_, response) => {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: type, message: 'Requested resource not found' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const client = dynamoClient({ region: 'local', endpoint: `http://127.0.0.1:${port}`, credentials });
  const failure = await getRow({ client, table: 'watch' }, { pk: 'a', sk: 'b' }).catch(
    (error: unknown) => error,
  );
  client.destroy();
  server.close();
  expect(failure).toBeInstanceOf(ResourceNotFoundException);
  expect(failure).toMatchObject({ message: 'dynamo: GetItemCommand failed: Requested resource not found' });
});
