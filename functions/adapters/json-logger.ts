import type { LogFields, Logger } from '../pipeline/logger.ts';

/** Writes each event as one line of JSON on standard output, which Lambda hands to CloudWatch. */
export class JsonLogger implements Logger {
  info(event: string, fields?: LogFields): void {
    this.#write('info', event, fields);
  }

  warn(event: string, fields?: LogFields): void {
    this.#write('warn', event, fields);
  }

  #write(level: 'info' | 'warn', event: string, fields: LogFields = {}): void {
    process.stdout.write(`${JSON.stringify({ level, event, ...fields })}\n`);
  }
}
