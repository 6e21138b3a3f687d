import type { Json } from './json.ts'

/** A partial change of `D`: null clears an optional member, a member left out (or undefined) stays. */
export type Changes<D> = {
  [K in keyof D]?: D[K] | undefined | (Record<never, never> extends Pick<D, K> ? null : never)
}

/** `T` whose optional members may also be there and undefined, as parsed input has them. */
export type Undefinable<T> = { [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] }

/** The document with the changes made. */
export function changed<D extends object>(doc: D, changes: Changes<NoInfer<D>>): D {
  const result = new Map<string, unknown>(Object.entries(doc))
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) result.delete(name)
    else if (value !== undefined) result.set(name, value)
  }
  return Object.fromEntries(result) as D
}

/** The document without its undefined members, as it will be read again. */
export function present<D extends object>(doc: { [K in keyof D]: D[K] | undefined }): D {
  return Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined)) as D
}

/** What differs, member by member, for the audit log: `{ name: { from, to } }`, null where there was or is nothing. `version` and `updatedAt` do not count. */
export function differences(before: object, after: object): { [name: string]: Json } {
  const old = new Map<string, unknown>(Object.entries(before))
  const now = new Map<string, unknown>(Object.entries(after))
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => name !== 'version' && name !== 'updatedAt')
  const differing = names.filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name)))
  return Object.fromEntries(differing.map((name) => [name, { from: (old.get(name) ?? null) as Json, to: (now.get(name) ?? null) as Json }]))
}
