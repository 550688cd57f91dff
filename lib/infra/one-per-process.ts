/**
 * Gives the one instance of a thing in this process. Next bundles its own copy of `lib` beside the
 * custom server's, so a module-level variable would exist twice.
 * @param name what follows `handover.` in the global symbol
 */
export function onePerProcess<T>(name: string, make: () => T): T {
  const key = Symbol.for(`handover.${name}`)
  const shared = globalThis as { [key: symbol]: T | undefined }
  return (shared[key] ??= make())
}
