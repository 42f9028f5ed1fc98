import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { createTableInput } from '../../../functions/adapters/create-table-input.ts';
import { TABLES } from '../../../functions/adapters/tables.ts';
import { synthesise } from '../../support/synthesise.ts';

const { data, json } = synthesise();

const tables = Object.values(data.findResources('AWS::DynamoDB::GlobalTable'));
const tableOf = (schema: (typeof TABLES)[keyof typeof TABLES]) => {
  const indexes = Object.keys(schema.indexes).join();
  const isOurs = ({ Properties }: (typeof tables)[number]) =>
    Properties.GlobalSecondaryIndexes.map((index: { IndexName: string }) => index.IndexName).join() ===
    indexes;
  return tables.find(isOurs);
};

describe('the tables', () => {
  it.each(Object.entries(TABLES))(
    '%s has the keys and indexes that the local start creates',
    (name, schema) => {
      const { TableName: _, BillingMode, ...keys } = createTableInput(name, schema);
      expect(tableOf(schema)?.Properties).toMatchObject({
        ...keys,
        BillingMode,
        TimeToLiveSpecification: { AttributeName: schema.expires, Enabled: true },
      });
    },
  );

  it('are two, protected, restorable and kept when their stack goes', () => {
    expect(tables).toHaveLength(2);
    data.allResources('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: Match.objectLike({
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      }),
    });
  });

  it('encrypt the people under a key of their own, and only them', () => {
    const [key] = Object.keys(data.findResources('AWS::KMS::Key'));
    const ownKey = { KMSMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] } };
    expect(tableOf(TABLES.people)?.Properties.Replicas[0].SSESpecification).toEqual(ownKey);
    expect(tableOf(TABLES.watch)?.Properties.Replicas[0].SSESpecification).toBeUndefined();
  });
});

describe('what must outlive a deployment', () => {
  it('is retained, all of it', () => {
    const resources: Record<string, { Type: string; DeletionPolicy?: string }> = json.data.Resources;
    const lost = Object.values(resources).filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain');
    expect(lost.map(({ Type }) => Type)).toEqual(['AWS::S3::BucketPolicy']);
  });

  it('rotates the key of the people', () => {
    data.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('generates the secret of the people and names no value for it', () => {
    data.resourceCountIs('AWS::SecretsManager::Secret', 1);
    data.allResourcesProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
      SecretString: Match.absent(),
      KmsKeyId: Match.anyValue(),
    });
  });
});

describe('the archive', () => {
  it('keeps every version, encrypted, closed to the public', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('is reached by TLS only', () => {
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      }),
    });
  });
});
