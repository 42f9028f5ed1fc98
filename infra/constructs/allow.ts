import { Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/**
 * Writes a right into the role's own policy. The grants of CDK write into the policy of a key as well, which would
 * tie the stack of the data to that of the functions.
 */
export function allow(role: IRole, right: PolicyStatementProps): void {
  role.addToPrincipalPolicy(new PolicyStatement(right));
}

const READ_KEY = ['kms:Decrypt', 'kms:DescribeKey'];
const WRITE_KEY = ['kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

export interface KeyUse {
  readonly key: IKey;
  /** The role may use the key only as far as this service uses it on the role's behalf. */
  readonly through: 'dynamodb' | 'secretsmanager';
  readonly writes: boolean;
}

/** Lets a role read, or also write, what one service encrypts with a key. */
export function allowKey(role: IRole, { key, through, writes }: KeyUse): void {
  allow(role, {
    actions: writes ? [...READ_KEY, ...WRITE_KEY] : READ_KEY,
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${through}.${Stack.of(role).region}.amazonaws.com` } },
  });
}
