import { Conflict } from '@quittance/core/ports/store'

const ATTEMPTS_MAX = 30

/** Tries again from the beginning when a commit in it met a conflict. Errors: the last conflict, when others keep coming first. */
export async function retriedOnConflict<T>(backOff: (attempt: number) => Promise<void>, attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Conflict) || made >= ATTEMPTS_MAX) throw error
      await backOff(made)
    }
  }
}
