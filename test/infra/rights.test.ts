import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { ENV, NEEDS } from '../../functions/runtime/env.ts';
import { roleRights } from '../support/role-rights.ts';
import { synthesise } from '../support/synthesise.ts';

const { pipeline, json } = synthesise();
const rights = roleRights(json.pipeline);

const rolesWith = (what: RegExp): string[] =>
  Object.keys(rights)
    .filter((role) => rights[role]?.some((right) => what.test(right)))
    .sort();
const rightsOn = (role: string, what: RegExp): string[] =>
  rights[role]?.filter((right) => what.test(right)) ?? [];
const roleOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Role`;

describe('the people', () => {
  it('are touched by five functions only, with table and key alike', () => {
    const readers = ['AlertRole', 'DigestRole', 'PublicRole', 'SendRole', 'SweepRole'];
    expect(rolesWith(/People(Table|Key)/)).toEqual(readers);
    expect(rolesWith(/ PeopleTable/)).toEqual(readers);
    expect(rolesWith(/ PeopleKey/)).toEqual(readers);
  });

  it('have a secret that only public and send may read', () => {
    expect(rolesWith(/PeopleSecret/)).toEqual(['PublicRole', 'SendRole']);
  });

  it('are found by the sweep through its index alone', () => {
    expect(rightsOn('SweepRole', /PeopleTable/)).toEqual(['dynamodb:Query PeopleTable/index/out']);
    expect(rightsOn('SweepRole', / PeopleKey/).map((right) => right.split(' ')[0])).toEqual([
      'kms:Decrypt',
      'kms:DescribeKey',
    ]);
  });

  it('have a key that works through DynamoDB and Secrets Manager only', () => {
    const uses = Object.values(rights)
      .flat()
      .filter((right) => right.startsWith('kms:'))
      .map((right) => right.slice(right.indexOf(' ')));
    expect([...new Set(uses)].sort()).toEqual([
      ' PeopleKey if kms:ViaService = dynamodb.eu-central-1.amazonaws.com',
      ' PeopleKey if kms:ViaService = secretsmanager.eu-central-1.amazonaws.com',
    ]);
  });
});

describe('the desk', () => {
  it('reads the watch table, writes its log, and that is all', () => {
    expect(rights.DeskRole).toEqual([
      'dynamodb:BatchGetItem WatchTable',
      'dynamodb:GetItem WatchTable',
      'dynamodb:Query WatchTable',
      'dynamodb:Query WatchTable/index/day',
      'dynamodb:Query WatchTable/index/pending',
      'dynamodb:Scan WatchTable',
      'logs:CreateLogStream DeskLog',
      'logs:PutLogEvents DeskLog',
    ]);
  });
});

describe('every function', () => {
  it.each(Object.entries(NEEDS))(
    '%s may send to the queues that it is told of, and to no others',
    (name, needs) => {
      const told = needs.filter((setting) => setting.endsWith('QueueUrl')).map((setting) => ENV[setting]);
      const queues = rightsOn(roleOf(name), /^sqs:SendMessage \w+Queue$/).map((right) => right.split(' ')[1]);
      const asVariable = queues.map((queue) => `${queue?.replace('Queue', '').toUpperCase()}_QUEUE_URL`);
      expect(asVariable.sort()).toEqual(told.sort());
    },
  );

  it('has its rights from this stack alone', () => {
    pipeline.allResourcesProperties('AWS::IAM::Role', {
      ManagedPolicyArns: Match.absent(),
      Policies: Match.absent(),
    });
  });

  it('deletes nothing but public, which lets people leave', () => {
    expect(rolesWith(/^dynamodb:(Delete|BatchWrite)/)).toEqual(['PublicRole']);
    expect(rolesWith(/^dynamodb:(Create|Update(Table|Time))|^s3:Delete/)).toEqual([]);
  });

  it('reads no whole table but desk, which sums up the items', () => {
    expect(rolesWith(/^dynamodb:Scan/)).toEqual(['DeskRole']);
    expect(rightsOn('DeskRole', /Scan/)).toEqual(['dynamodb:Scan WatchTable']);
  });
});

describe('single rights', () => {
  it('only read may put into the archive, and it may do no more', () => {
    expect(rolesWith(/ Archive|^s3:/)).toEqual(['ReadRole']);
    expect(rightsOn('ReadRole', /^s3:/)).toEqual(['s3:PutObject Archive/*']);
  });

  it('only send may mail, as the one sender', () => {
    expect(rolesWith(/^ses:/)).toEqual(['SendRole']);
    const identity = 'arn:aws:ses:eu-central-1:{AWS::AccountId}:identity';
    const sender = 'if ses:FromAddress = watch@news.example';
    expect(rightsOn('SendRole', /^ses:/)).toEqual(
      ['SendEmail', 'SendRawEmail'].flatMap((action) =>
        ['news.example', 'watch@news.example'].map((name) => `ses:${action} ${identity}/${name} ${sender}`),
      ),
    );
  });
});

describe('wildcards', () => {
  const all = Object.values(rights).flat();

  it('end only the objects of the archive and the versions of the functions that tick', () => {
    const targets = all.map((right) => String(right.split(' ')[1])).filter((target) => target.includes('*'));
    expect([...new Set(targets)].sort()).toEqual([
      'Archive/*',
      'DigestFunction:*',
      'PlanFunction:*',
      'SweepFunction:*',
    ]);
  });

  it('end only two actions of the key, which exist in a few variants', () => {
    const actions = all.map((right) => String(right.split(' ')[0])).filter((action) => action.includes('*'));
    expect([...new Set(actions)].sort()).toEqual(['kms:GenerateDataKey*', 'kms:ReEncrypt*']);
  });
});
