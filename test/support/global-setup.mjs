import { bundleWorkers } from '../../functions/bundle.mjs';

/** Builds the worker bundles once for all suites. */
export default async function globalSetup() {
  await bundleWorkers(new URL('../../dist/workers', import.meta.url).pathname);
}
