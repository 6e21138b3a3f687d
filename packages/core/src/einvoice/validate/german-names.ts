/** What Peppol calls a rule of XRechnung: BR-DE-2 is DE-R-002, BR-DE-23-a is DE-R-023-1. */
export function peppolName(rule: string): string {
  const [, number = '', part] = /^BR-DE-(\d+)(?:-([ab]))?$/.exec(rule) ?? []
  const suffix = part === undefined ? '' : part === 'a' ? '-1' : '-2'
  return `DE-R-${number.padStart(3, '0')}${suffix}`
}
