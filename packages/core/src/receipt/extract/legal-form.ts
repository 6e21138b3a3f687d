import { editDistance, skeleton } from './label.ts'

/** Legal forms by their last words, which engines misread in small print as often as anything else. */
const FORMS: readonly (readonly string[])[] = [
  ['SDN', 'BHD'],
  ['PTE', 'LTD'],
  ['PTY', 'LTD'],
  ['PVT', 'LTD'],
  ['S/B'],
  ['BERHAD'],
  ['LIMITED'],
  ['GMBH'],
  ['ENTERPRISE'],
  ['INCORPORATED'],
  ['CORPORATION'],
]

/** The name with a misread legal form at its end put right: “SON 8HD” is “SDN BHD”. Its dots and its capitals stay. */
export function withLegalForm(name: string): string {
  const words = name.split(' ')
  for (const form of FORMS) {
    const last = words.slice(-form.length)
    if (words.length <= form.length || !isForm(last, form)) continue
    return [...words.slice(0, -form.length), ...last.map((word, at) => written(word, form[at] ?? word))].join(' ')
  }
  return name
}

function isForm(words: readonly string[], form: readonly string[]): boolean {
  const distances = words.map((word, at) => distance(word, form[at] ?? ''))
  const letters = form.join('').length
  const sum = distances.reduce((total, each) => total + each, 0)
  if (form.length === 1) return letters <= 3 ? sum <= ALIKE : sum <= Math.floor(letters / 5)
  return distances.some((each) => each === 0) ? distances.every((each) => each <= 2) : sum <= 2
}

const FAR = 9
/** The same but for letters that look alike. */
const ALIKE = 0.5

function distance(word: string, wanted: string): number {
  const read = word.toUpperCase().replace(/[.,;:'"!)(]+$/g, '')
  // A misread word keeps about its length: “Store” is no “Pte”.
  if (Math.abs(read.length - wanted.length) > 1) return FAR
  if (read === wanted) return 0
  return skeleton(read) === skeleton(wanted) ? ALIKE : Math.max(1, editDistance(skeleton(read), skeleton(wanted), 4))
}

function written(word: string, form: string): string {
  const plain = word.replace(/[.,;:'"!)(]+$/g, '')
  if (plain.toUpperCase() === form) return word
  const isLower = /\p{Ll}{2}/u.test(plain)
  return (isLower ? form.charAt(0) + form.slice(1).toLowerCase() : form) + (/\.$/.test(word) ? '.' : '')
}
