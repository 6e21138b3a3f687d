/** What a rule is about, and what to do where it is broken. */
export function textOf(rule: string): { term: string; message: string } {
  return { term: '', message: `The rule ${rule} is broken.` }
}
