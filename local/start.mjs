import { ensureInstalled } from './install.mjs';
import { useOwnWords } from './own-words.mjs';

await ensureInstalled({ all: false });
useOwnWords({ tell: true });
const { register } = await import('tsx/esm/api');
register();
const { start } = await import('./start.ts');
process.exitCode = await start(process.argv.slice(2));
