/** Whether the number is a GLN or another GS1 number with its check digit (GS1 General Specifications 7.9). */
export function isGln(text: string): boolean {
  if (!/^\d+$/.test(text)) return false
  const [check = 0, ...digits] = [...text].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === check
}

/** Whether the number is a Norwegian organisation number: nine digits, modulus 11. */
export function isNorwegianNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || Number(text) === 0) return false
  const [check = 0, ...digits] = [...text].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => total + digit * ((at % 6) + 2), 0)
  return (11 - (sum % 11)) % 11 === check
}

/** Whether the number is a Danish CVR number: eight digits, or "DK" and eight digits. */
export function isDanishNumber(text: string): boolean {
  return /^(DK)?\d{8}$/.test(text)
}

/** Whether the number is a Belgian enterprise number: ten digits, modulus 97. */
export function isBelgianNumber(text: string): boolean {
  return /^\d{10}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8))
}

/** Whether the number is an Australian Business Number: eleven digits, modulus 89. */
export function isAustralianNumber(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
  const sum = weights.reduce((total, weight, at) => total + weight * (Number(text[at]) - (at === 0 ? 1 : 0)), 0)
  return sum % 89 === 0
}

/** Whether the last digit of a Swedish organisation number is right (Luhn). */
export function isSwedishCheckDigit(text: string): boolean {
  if (!/^\d+$/.test(text)) return false
  const digits = [...text.slice(0, 9)].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit), 0)
  return text.length >= 10 && (10 - (sum % 10)) % 10 === Number(text[9])
}

/** Whether the text is an IBAN with right check digits (ISO 13616), blanks ignored. */
export function isIban(text: string): boolean {
  const plain = text.replace(/\s/g, '')
  if (!/^[A-Z]{2}\d{2}[a-zA-Z0-9]{0,30}$/.test(plain)) return false
  const digits = [...(plain.slice(4) + plain.slice(0, 4))].map((character) => digitsOf(character)).join('')
  return BigInt(digits) % 97n === 1n
}

function digitsOf(character: string): string {
  const code = character.charCodeAt(0)
  return String(code > 64 ? code - 55 : code - 48)
}
