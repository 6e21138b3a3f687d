import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { commandOf, virusCheckCommand } from './virus-check-command.ts'

const bytes = Buffer.from('order 1001')

/** A program of our own in a folder whose name holds a space, which gets the arguments it is called with. */
function program(script: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'virus check '))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'look into')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o700)
  return path
}

const checkWith = (script: string, args: string[] = [], limits = {}) =>
  virusCheckCommand([program(script), ...args], limits).infectionIn(bytes)

test.each([
  ['clamdscan --no-summary -', ['clamdscan', '--no-summary', '-']],
  ['  clamdscan   - ', ['clamdscan', '-']],
  ['"/opt/virus check/scan" --config="a"', undefined],
  ['"/opt/virus check/scan" "--config=/etc/my check.conf" -', ['/opt/virus check/scan', '--config=/etc/my check.conf', '-']],
  ['scan "" -', ['scan', '', '-']],
  ['scan $(reboot) ; & | *', ['scan', '$(reboot)', ';', '&', '|', '*']],
  ['"/opt/virus check/scan -', undefined],
  ['""', undefined],
  ['   ', undefined],
])('the command %s is %j', (text, words) => {
  expect(commandOf(text)).toEqual(words)
})

describe('a virus check by a command', () => {
  it('gives the file to the program, in a folder with a space, with its arguments as they are', async () => {
    const script = '[ "$1" = "a  b" ] && [ "$2" = \'$HOME;\' ] && [ "$(cat)" = "order 1001" ] || exit 7'
    expect(await checkWith(script, ['a  b', '$HOME;'])).toBeUndefined()
  })

  it('names what was found', async () => {
    expect(await checkWith('cat >/dev/null; echo "stream: Eicar-Signature FOUND"; exit 1')).toBe('Eicar-Signature')
  })

  it('has a word for what has no name', async () => {
    expect(await checkWith('exit 1')).toBe('something harmful')
  })

  it('gives no answer where the program fails', async () => {
    await expect(checkWith('exit 2')).rejects.toThrow('ended with 2')
  })

  it('gives no answer where the program is not there', async () => {
    await expect(virusCheckCommand(['/nowhere/scan']).infectionIn(bytes)).rejects.toThrow('ENOENT')
  })

  it('ends a program that takes too long, and gives no answer', async () => {
    await expect(checkWith('exec sleep 30', [], { secondsMax: 0.2 })).rejects.toThrow('took more than')
  })
})
