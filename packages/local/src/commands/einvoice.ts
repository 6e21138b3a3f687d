import { readFileSync } from 'node:fs'
import { readInvoice } from '@quittance/core/einvoice/read'
import { validateFile } from '@quittance/core/einvoice/validate/validate'
import { ConfigurationError } from '../configuration.ts'

/** The commands `einvoice parse FILE` and `einvoice validate FILE`, for UBL and CII files. Answers 1 where the file is not (a valid) one. */
export function runEinvoice(options: { action: string | undefined; file: string | undefined; print(text: string): void }): number {
  const { action, file, print } = options
  if (file === undefined || (action !== 'parse' && action !== 'validate')) {
    throw new ConfigurationError('Say what to do and with which file: einvoice parse FILE, or einvoice validate FILE.')
  }
  const bytes = bytesOf(file)
  return action === 'parse' ? parse(bytes, print) : validate(bytes, print)
}

function parse(bytes: Uint8Array, print: (text: string) => void): number {
  const read = readInvoice(bytes)
  print(JSON.stringify(read, null, 2))
  return 'invoice' in read ? 0 : 1
}

function validate(bytes: Uint8Array, print: (text: string) => void): number {
  const { valid, specification, findings } = validateFile(bytes)
  print(valid ? 'Valid.' : 'Not valid.')
  if (specification !== '') print(`Specification: ${specification}`)
  for (const { severity, rule, term, message, location } of findings)
    print(`${severity} ${rule}${term === '' ? '' : ` (${term})`}: ${message}\n  at ${location}`)
  return valid ? 0 : 1
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new ConfigurationError(`There is no file ${file} that can be read.`)
  }
}
