const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync } = require('esbuild');

const self = readFileSync(__filename);

/** Turns one TypeScript file into ESM for jest, keyed by its content and by this file. */
module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1').update(self).update(file).update('\0').update(source).digest('hex'),
  process: (source, file) => ({
    code: transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: file,
    }).code,
  }),
};
