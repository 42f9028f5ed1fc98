import { appendFileSync } from 'node:fs';

/** Where to die: the n-th call of one method of one port, before or after its effect. */
interface Fault {
  readonly when: 'before' | 'after';
  readonly effect: string;
  readonly count: number;
}

const VARIABLE = 'CW_FAULT';
const TRACE_VARIABLE = 'CW_FAULT_TRACE';

/**
 * Wraps the ports of the house so that a crash test can kill the process between any two effects:
 * `CW_FAULT="after matches.save 3"` ends it with SIGKILL behind the third match. `CW_FAULT_TRACE=FILE` lists the
 * effects of a run instead. Without either, the ports are left as they are.
 */
export function faultHook(env: Readonly<Record<string, string | undefined>>) {
  const fault = parseFault(env[VARIABLE]);
  const trace = env[TRACE_VARIABLE];
  const counts = new Map<string, number>();
  if (fault === undefined && trace === undefined)
    return <T extends object>(_name: string, port: T): T => port;
  const dieAt = (call: Fault): void => {
    if (fault?.when === call.when && fault.effect === call.effect && fault.count === call.count) {
      process.kill(process.pid, 'SIGKILL');
    }
  };
  return <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get(target, property) {
        const method = Reflect.get(target, property, target);
        if (typeof method !== 'function') return method;
        const effect = `${name}.${String(property)}`;
        return async (...args: unknown[]) => {
          const count = (counts.get(effect) ?? 0) + 1;
          counts.set(effect, count);
          if (trace !== undefined) appendFileSync(trace, `${effect}\n`);
          dieAt({ when: 'before', effect, count });
          const result = await method.apply(target, args);
          dieAt({ when: 'after', effect, count });
          return result;
        };
      },
    });
}

function parseFault(text: string | undefined): Fault | undefined {
  if (text === undefined || text === '') return undefined;
  const [when, effect, count = '1'] = text.split(' ');
  if ((when !== 'before' && when !== 'after') || effect === undefined || !(Number(count) >= 1)) {
    throw new Error(`local: ${VARIABLE} is "before|after PORT.METHOD [N]", not "${text}"`);
  }
  return { when, effect, count: Number(count) };
}
