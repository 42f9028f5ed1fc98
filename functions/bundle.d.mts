/** esbuild's `define` for every bundle of this house. */
export const BUNDLE_DEFINE: Readonly<Record<string, string>>;

/** What every ESM bundle of this house begins with. */
export const BUNDLE_BANNER: string;

/** Bundles the worker threads into `<folder>/<name>.mjs` and gives back that folder's absolute path. */
export function bundleWorkers(folder: string): Promise<string>;
