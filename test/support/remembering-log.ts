import type { LogFields, Logger } from '../../functions/pipeline/logger.ts';

/** A logger that remembers. */
export class RememberingLog implements Logger {
  readonly events: { readonly event: string; readonly fields: LogFields }[] = [];

  info(event: string, fields: LogFields = {}): void {
    this.events.push({ event, fields });
  }

  warn(event: string, fields: LogFields = {}): void {
    this.events.push({ event, fields });
  }
}
