import { hash, verify } from '@node-rs/argon2'

/** Limits of a password, in characters (code points). */
export const PASSWORD_LIMITS = { lengthMin: 12, lengthMax: 200 } as const

/** OWASP's lowest setting for argon2id: 19 MiB, two passes, one lane. argon2id is the library's default algorithm. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const DISTINCT_CHARACTERS_MIN = 5

/** Very common passwords that are long enough to pass the length rule, without spaces and in lower case. */
const COMMON = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234567890',
  '0123456789012',
  '012345678910',
  '123456789123',
  '123123123123',
  '123456123456',
  '987654321098',
  'abcdefghijkl',
  'abcdefghijklm',
  'abcdefghijklmnop',
  'abcd12345678',
  'abc123456789',
  'a1b2c3d4e5f6',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'qwertyuiopasdfghjkl',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwerty123456',
  'qwerty1234567',
  'qwerty12345678',
  'qwertyqwerty',
  'asdfghjkl123',
  'zxcvbnm12345',
  'password1234',
  'password12345',
  'password123456',
  'password2024',
  'password2025',
  'password2026',
  'passwordpassword',
  'passw0rd1234',
  'p@ssw0rd1234',
  'mypassword123',
  'administrator',
  'administrator1',
  'admin1234567',
  'adminadminadmin',
  'welcome12345',
  'welcome123456',
  'welcome12345!',
  'letmein12345',
  'letmeinletmein',
  'changeme1234',
  'changemechangeme',
  'iloveyou1234',
  'iloveyou12345',
  'iloveyouiloveyou',
  'sunshine1234',
  'princess1234',
  'football1234',
  'baseball1234',
  'superman1234',
  'dragon123456',
  'monkey123456',
  'master123456',
  'correcthorsebatterystaple',
  'quittance123',
  'quittance1234',
  'quittancequittance',
])

/** Why a password cannot be chosen, as a sentence for the person; undefined when it can. Spaces and every script are welcome. */
export function passwordProblem(password: string, email: string): string | undefined {
  const text = normalised(password)
  const length = [...text].length
  if (length < PASSWORD_LIMITS.lengthMin) return `Use at least ${PASSWORD_LIMITS.lengthMin} characters. A few words in a row work well.`
  if (length > PASSWORD_LIMITS.lengthMax) return `Use at most ${PASSWORD_LIMITS.lengthMax} characters.`
  const plain = text.toLowerCase().replaceAll(/\s/g, '')
  if (plain === normalised(email).trim().toLowerCase()) return 'Choose something other than your e-mail address.'
  if (COMMON.has(plain)) return 'This password is among the first that attackers try. Choose another one.'
  if (new Set(plain).size < DISTINCT_CHARACTERS_MIN) return 'This password repeats very few characters. Choose another one.'
  return undefined
}

/** The argon2id hash to keep, with its salt and its parameters in the PHC text form. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), ARGON2ID)
}

let decoy: Promise<string> | undefined

/** Whether the password is the one of `passwordHash`. Without a hash (nobody has this e-mail) it takes the same time, and is false. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  if ([...password].length > PASSWORD_LIMITS.lengthMax) return false
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? (await decoy), normalised(password))
  return matches && passwordHash !== undefined
}

/** Prepares the hash that stands in for unknown accounts, so that the first login is not slower than the others. */
export async function warmUpPasswords(): Promise<void> {
  decoy ??= hashPassword('nobody has this password')
  await decoy
}

// NIST SP 800-63B 5.1.1.2: the same characters typed on different keyboards are the same password.
function normalised(text: string): string {
  return text.normalize('NFKC')
}
