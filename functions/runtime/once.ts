/**
 * Runs build on the first call and remembers its value, whatever later calls say; a failed build is forgotten, so the
 * next call tries again.
 */
export function once<Args extends unknown[], T>(build: (...args: Args) => T): (...args: Args) => T {
  let built: { readonly value: T } | undefined;
  return (...args) => {
    built ??= { value: build(...args) };
    return built.value;
  };
}
