import { MemoryRobotsStore } from '../../../local/fetching/memory-robots-store.ts';
import { robotsStoreContract } from '../../contracts/robots-store.ts';

robotsStoreContract('MemoryRobotsStore', async () => ({
  robots: new MemoryRobotsStore(),
  close: async () => {},
}));
