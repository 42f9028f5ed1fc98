import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { TABLES } from '../../functions/adapters/tables.ts';
import { allow, allowKey } from '../constructs/allow.ts';
import { HouseTable } from '../constructs/house-table.ts';

/** What must outlive every deployment: the tables, the archive, and the people's keys. All of it is retained. */
export class DataStack extends Stack {
  readonly watch: HouseTable;
  readonly people: HouseTable;
  readonly archive: Bucket;
  readonly peopleKey: Key;
  /** The secret behind address hashes and leave links; it lies outside the tables. */
  readonly peopleSecret: Secret;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.peopleKey = new Key(this, 'PeopleKey', {
      description: 'Subscribers: their table and the secret behind their links',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.watch = new HouseTable(this, 'Watch', { schema: TABLES.watch });
    this.people = new HouseTable(this, 'People', { schema: TABLES.people, key: this.peopleKey });
    this.peopleSecret = new Secret(this, 'PeopleSecret', {
      encryptionKey: this.peopleKey,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.archive = new Bucket(this, 'Archive', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a role read the secret. */
  grantPeopleSecret(role: IRole): void {
    allow(role, { actions: ['secretsmanager:GetSecretValue'], resources: [this.peopleSecret.secretArn] });
    allowKey(role, { key: this.peopleKey, through: 'secretsmanager', writes: false });
  }

  /** Lets a role put pages into the archive; it can neither read nor delete any. */
  grantKeeping(role: IRole): void {
    allow(role, { actions: ['s3:PutObject'], resources: [this.archive.arnForObjects('*')] });
  }
}
