const Module = require('node:module');

const find = Module._resolveFilename;

/** Loaded with --require: dependency-cruiser does not find @swc/core, as on a machine where it was not installed. */
Module._resolveFilename = function hideSwc(request, parent, ...rest) {
  const isHidden = request.startsWith('@swc/core') && /dependency-cruiser/.test(parent?.filename ?? '');
  if (isHidden) throw Object.assign(new Error(`${request} is hidden`), { code: 'MODULE_NOT_FOUND' });
  return find.call(this, request, parent, ...rest);
};
