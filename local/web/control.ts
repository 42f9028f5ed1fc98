import { createHash, timingSafeEqual } from 'node:crypto';
import { COMMANDS, isCommand } from '../commands/commands.ts';
import type { Command, Kit } from '../commands/kit.ts';
import type { LocalAnswer, LocalRequest } from './serve.ts';

export const CONTROL_PATH = '/control';
export const KEY_HEADER = 'x-house-key';

/** Runs a command for a `cw` in another process that shows the key of the data folder. */
export async function control(
  { method, headers, body }: LocalRequest,
  key: string,
  kit: Kit,
): Promise<LocalAnswer> {
  if (method !== 'POST' || !isSame(headers[KEY_HEADER] ?? '', key))
    return json(403, { error: 'local: wrong key' });
  try {
    const { command, args } = readCall(body);
    if (typeof command !== 'string' || !isCommand(command))
      return json(404, { error: `local: no command "${command}"` });
    const run = COMMANDS[command] as Command<unknown, unknown>;
    return json(200, { result: await run(kit, args) });
  } catch (error) {
    return json(500, { error: error instanceof Error ? error.message : String(error) });
  }
}

function readCall(body: string): { readonly command?: unknown; readonly args?: unknown } {
  const call: unknown = JSON.parse(body === '' ? '{}' : body);
  return typeof call === 'object' && call !== null ? call : {};
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const json = (status: number, value: unknown): LocalAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
