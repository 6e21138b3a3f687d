/**
 * A copy of a document without the named members. A loop, since the engine takes a third to an eighth of the time for it that it takes
 * for rest parameters and spreads with additions, and this is done for each document that is read, written or shown.
 */
export function without<T extends object, N extends keyof T>(document: T, ...names: readonly N[]): Omit<T, N> {
  const kept: Partial<T> = {}
  for (const name in document) if (!(names as readonly string[]).includes(name)) kept[name] = document[name]
  return kept as Omit<T, N>
}
