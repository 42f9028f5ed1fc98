import { startDynalite } from '../../local/dynamo/start-dynalite.ts';
import { type OpenTable, openTable } from './dynamo-tables.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An empty watch table on a DynamoDB of its own, which is gone after close. */
export async function openWatchTable(): Promise<OpenTable> {
  const folder = await temporaryFolder();
  const dynalite = await startDynalite(folder.path);
  const { db, close } = await openTable(dynalite.endpoint, 'watch');
  return {
    db,
    close: async () => {
      await close();
      await dynalite.close();
      await folder.remove();
    },
  };
}
