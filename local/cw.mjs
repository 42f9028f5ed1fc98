import { ensureInstalled } from './install.mjs';
import { useOwnWords } from './own-words.mjs';

await ensureInstalled({ all: false });
useOwnWords({ tell: false });
const { register } = await import('tsx/esm/api');
register();
const { cw } = await import('./cli/cw.ts');
process.exitCode = await cw(process.argv.slice(2));
