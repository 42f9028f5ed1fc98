/**
 * Shows the warnings of libraries in our own words or not at all: the AWS SDK's notice about Node 20 becomes one line
 * on standard error, where `tell` says that a person starts the system rather than asks it something.
 */
export function useOwnWords({ tell }) {
  let told = !tell;
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (!/AWS SDK/.test(warning.message) && !/NodeVersionSupport|NodeDeprecation/.test(warning.name)) {
      if (warning.name !== 'ExperimentalWarning')
        process.stderr.write(`${warning.name}: ${warning.message}\n`);
      return;
    }
    if (told) return;
    told = true;
    process.stderr.write(
      `Note: this is Node ${process.versions.node}; the AWS SDK will want Node 22 from January 2027 on.\n`,
    );
  });
}
