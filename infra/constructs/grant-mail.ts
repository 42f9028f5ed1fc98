import { Stack } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { allow } from './allow.ts';

/**
 * Lets a role mail through SES as that one sender. SES checks the identity that covers the sender, which may be the
 * address or its domain, and asks for SendRawEmail when a mail comes as ready-made MIME.
 */
export function grantMail(role: IRole, sender: string): void {
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  const arnOf = (resourceName: string) =>
    Stack.of(role).formatArn({ service: 'ses', resource: 'identity', resourceName });
  allow(role, {
    actions: ['ses:SendEmail', 'ses:SendRawEmail'],
    resources: [arnOf(sender), arnOf(domain)],
    conditions: { StringEquals: { 'ses:FromAddress': sender } },
  });
}
