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
  const words = endingWithForm(name.split(' '))
  for (const form of FORMS) {
    const last = words.slice(-form.length)
    if (words.length <= form.length || !isForm(last, form)) continue
    return [...words.slice(0, -form.length), ...last.map((word, at) => written(word, form[at] ?? word))].join(' ')
  }
  return words.join(' ')
}

/** What follows a form of two words is dirt; of the second one, a torn edge may have left nothing or one letter. */
function endingWithForm(words: readonly string[]): readonly string[] {
  for (const [first = '', second = ''] of FORMS.filter(({ length }) => length === 2)) {
    const at = words.findIndex((word, index) => index > 0 && isForm([word, words[index + 1] ?? ''], [first, second]))
    if (at > 0 && words.slice(at + 2).every((word) => !/\p{L}{4}/u.test(word))) return words.slice(0, at + 2)
  }
  const torn = words.findLastIndex((word) => plainOf(word).toUpperCase() === 'SDN')
  const rest = words.slice(torn + 1).join('')
  return torn > 0 && rest.length <= 3 && !/[()]/.test(rest) ? [...words.slice(0, torn + 1), 'BHD'] : words
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
  const read = plainOf(word).toUpperCase()
  // A misread word keeps about its length: “Store” is no “Pte”.
  if (Math.abs(read.length - wanted.length) > 1) return FAR
  if (read === wanted) return 0
  return skeleton(read) === skeleton(wanted) ? ALIKE : Math.max(1, editDistance(skeleton(read), skeleton(wanted), 4))
}

function plainOf(word: string): string {
  return word.replace(/[.,;:'"!)(]+$/g, '')
}

function written(word: string, form: string): string {
  const plain = plainOf(word)
  if (plain.toUpperCase() === form) return word
  const isLower = /\p{Ll}{2}/u.test(plain)
  return (isLower ? form.charAt(0) + form.slice(1).toLowerCase() : form) + (/\.$/.test(word) ? '.' : '')
}
