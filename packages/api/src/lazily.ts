/** What makes a thing, and gives the same one from then on. */
export type Lazily<T> = () => T

/** A thing, or what makes it. */
export type Unmade<T> = T | Lazily<T>

/**
 * Makes a thing when it is first asked for. Schemas are made so: there are a thousand of them behind one function on AWS, which
 * would all be made at its cold start, and a request needs three.
 */
export function lazily<T>(make: () => T): Lazily<T> {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
