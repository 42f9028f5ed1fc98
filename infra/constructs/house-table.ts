import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { IndexSchema, TableSchema } from '../../functions/adapters/tables.ts';
import type { TableRights } from '../function-settings.ts';
import { allow, allowKey } from './allow.ts';

export interface HouseTableProps {
  readonly schema: TableSchema;
  /** The table's own encryption key; AWS's for DynamoDB when left out. */
  readonly key?: IKey;
}

const WRITES: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'BatchWriteItem']);

const string = (name: string) => ({ name, type: AttributeType.STRING });

const toIndex = ({ name, hash, range, includes }: IndexSchema): GlobalSecondaryIndexPropsV2 => ({
  indexName: name,
  partitionKey: string(hash),
  ...(range === undefined ? {} : { sortKey: string(range) }),
  ...(includes === undefined
    ? { projectionType: ProjectionType.KEYS_ONLY }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...includes] }),
});

/** A table as functions/adapters/tables.ts describes it: paid on demand, kept when its stack goes, restorable. */
export class HouseTable extends Construct {
  readonly table: TableV2;
  readonly #key: IKey | undefined;

  constructor(scope: Construct, id: string, { schema, key }: HouseTableProps) {
    super(scope, id);
    this.#key = key;
    this.table = new TableV2(this, 'Table', {
      partitionKey: string(schema.hash),
      sortKey: string(schema.range),
      timeToLiveAttribute: schema.expires,
      globalSecondaryIndexes: Object.values(schema.indexes).map(toIndex),
      billing: Billing.onDemand(),
      encryption: key ? TableEncryptionV2.customerManagedKey(key) : TableEncryptionV2.awsManagedKey(),
      deletionProtection: true,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a role do that much and no more; with a key of its own, use that key through DynamoDB. */
  grant(role: IRole, { rows = [], indexes = [] }: TableRights): void {
    const { tableArn } = this.table;
    if (rows.length > 0) {
      allow(role, { actions: rows.map((action) => `dynamodb:${action}`), resources: [tableArn] });
    }
    if (indexes.length > 0) {
      allow(role, {
        actions: ['dynamodb:Query'],
        resources: indexes.map((name) => `${tableArn}/index/${name}`),
      });
    }
    const writes = rows.some((action) => WRITES.has(action));
    if (this.#key) allowKey(role, { key: this.#key, through: 'dynamodb', writes });
  }
}
