import { MemoryHostTurns } from '../../../local/fetching/memory-host-turns.ts';
import { hostTurnsContract } from '../../contracts/host-turns.ts';

hostTurnsContract('MemoryHostTurns', async () => ({ turns: new MemoryHostTurns(), close: async () => {} }));
