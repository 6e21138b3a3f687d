import { expect, test } from 'vitest'
import { isTestCode, sources } from './sources.ts'

/** Calls that make code depend on where and when it runs, and the places that may make them. */
const BANNED: readonly { what: string; pattern: RegExp; homes: RegExp }[] = [
  { what: 'Date.now', pattern: /\bDate\.now\(/, homes: /^packages\/(core\/src\/ports\/clock\.ts|local\/src\/main\.ts|web\/)/ },
  { what: 'new Date()', pattern: /\bnew Date\(\)/, homes: /^packages\/web\/src\/lib\// },
  { what: 'Math.random', pattern: /\bMath\.random\(/, homes: /^packages\/sdk\/src\/client\.ts/ },
  { what: 'process.env', pattern: /\bprocess\.env\b/, homes: /^packages\/(local\/src\/main\.ts|aws\/src\/entry\/|web\/vite\.config\.ts)/ },
  { what: 'console', pattern: /\bconsole\.\w+\(/, homes: /^$/ },
  { what: 'parseFloat', pattern: /\bparseFloat\(/, homes: /^$/ },
  { what: 'toFixed', pattern: /\.toFixed\(/, homes: /^packages\/(web\/src\/components\/|core\/src\/document\/pdf\/)/ },
  { what: 'as any', pattern: /\bas any\b/, homes: /^$/ },
  { what: 'a default export', pattern: /^export default /m, homes: /\.config\.ts$/ },
  { what: 'a focused or skipped test', pattern: /\b(it|test|describe)\.(only|todo)\(/, homes: /^packages\/tidy\// },
]

test.each(BANNED)('$what stays in its homes', ({ pattern, homes }) => {
  const found = sources
    .filter(
      ({ path }) => !homes.test(path) && !path.startsWith('packages/tidy/') && (!isTestCode(path) || /only|todo/.test(pattern.source)),
    )
    .filter(({ text }) => pattern.test(withoutComments(text)))
  expect(found.map(({ path }) => path)).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
