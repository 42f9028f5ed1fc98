import { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import type { Resolver } from '../../functions/fetch/resolver.ts';

/** A world of one row: what names resolve to, and what its only server answers. */
export interface SimulatedRow {
  readonly id: unknown;
  readonly url: string;
  /** Name to answers: the n-th look-up gets the n-th list, later ones the last. A name that is not listed does not exist. */
  readonly dns: Readonly<Record<string, readonly (readonly string[])[]>> | undefined;
  /** Path to Location; any other path is answered with a page. */
  readonly redirects: Readonly<Record<string, string>>;
  readonly status: number;
}

type ServerOfRow = Pick<SimulatedRow, 'redirects' | 'status'>;

const ANY_NAME = '93.184.215.14';
const PAGE = '<!doctype html><title>Simulated</title>';

/** Reads a row, or says what is wrong with it. */
export function toSimulatedRow(value: Readonly<Record<string, unknown>>): SimulatedRow | string {
  const { id = null, url, dns, redirects = {}, status = 302 } = value;
  if (typeof url !== 'string') return 'no url';
  if (dns !== undefined && !isRecordOf(dns, isAnswers)) return 'dns is not {"name":[["address"]]}';
  if (!isRecordOf(redirects, isText)) return 'redirects is not {"path":"location"}';
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 300 || status > 399) {
    return 'status is not 300 to 399';
  }
  return { id, url, dns, redirects, status };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isAnswers = (value: unknown): value is readonly (readonly string[])[] =>
  Array.isArray(value) && value.every((answers) => Array.isArray(answers) && answers.every(isText));

const isRecordOf = <Value>(
  value: unknown,
  isValue: (inner: unknown) => inner is Value,
): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isValue);

/** The resolver of a row; it asks nobody. */
export function simulatedResolver({ dns }: Pick<SimulatedRow, 'dns'>): Resolver {
  const looked = new Map<string, number>();
  return async (name) => {
    if (dns === undefined) return [ANY_NAME];
    const answers = Object.hasOwn(dns, name) ? dns[name] : undefined;
    const times = looked.get(name) ?? 0;
    looked.set(name, times + 1);
    return answers?.[Math.min(times, answers.length - 1)] ?? [];
  };
}

/** Connects to nothing: notes what was to be dialled and gives a stream behind which the server of the row answers. */
export const simulatedDial =
  (row: ServerOfRow, dialled: string[]): buildConnector.connector =>
  ({ hostname }, callback) => {
    dialled.push(hostname);
    callback(null, new SimulatedSocket(row));
  };

/** A socket that is connected to nobody: behind it stands an HTTP/1.1 server, without encryption as nothing travels. */
class SimulatedSocket extends Socket {
  readonly #server: ServerOfRow;
  #asked = '';

  constructor(server: ServerOfRow) {
    super();
    this.#server = server;
  }

  override _read(): void {}

  override _write(chunk: Uint8Array | string, _encoding: BufferEncoding, done: () => void): void {
    this.#asked += String(chunk);
    if (this.#asked.includes('\r\n\r\n')) {
      this.push(answerTo(this.#asked, this.#server));
      this.#asked = '';
    }
    done();
  }
}

function answerTo(asked: string, { redirects, status }: ServerOfRow): string {
  const [, target = '/'] = asked.split(' ', 2);
  const path = target.split('?', 1)[0] ?? target;
  const location = [target, path].find((key) => Object.hasOwn(redirects, key));
  const head =
    location === undefined
      ? ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', `Content-Length: ${PAGE.length}`]
      : [`HTTP/1.1 ${status} Found`, `Location: ${redirects[location]}`, 'Content-Length: 0'];
  return `${[...head, 'Connection: close'].join('\r\n')}\r\n\r\n${location === undefined ? PAGE : ''}`;
}
