import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { isTestCode, type Source, sources, textOf, visit } from './sources.ts'

/** Which of our packages a package may import. The rule of ARCHITECTURE.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  api: ['core'],
  sdk: [],
  web: ['sdk', 'core'],
  local: ['core', 'api'],
  aws: ['core', 'api'],
  tidy: [],
}

/** What the web may take from core: values, the tax engine and the forms of tax numbers, which run in a browser. */
const CORE_FOR_WEB = /^@quittance\/core\/(kit\/(colour|decimal|money|day|errors|read-csv|read-ics)|tax\/[\w-]+|organisation\/tax-id)$/

/** What core must never touch. */
const FORBIDDEN_IN_CORE = /^(@aws-sdk|better-sqlite3|hono|node:(http|https|net|child_process|worker_threads)$|@quittance)/

const imports = sources.flatMap((source) => importsOf(source).map((target) => ({ source, target })))

describe('the dependency rule', () => {
  test('packages import only what they may', () => {
    const broken = imports.filter(({ source, target }) => {
      const wanted = /^@quittance\/([\w-]+)/.exec(target)?.[1]
      const own = packageOf(source.path)
      return wanted !== undefined && own !== undefined && wanted !== own && !(MAY_IMPORT[own] ?? []).includes(wanted)
    })
    expect(broken.filter(({ source }) => !isTestCode(source.path)).map(show)).toEqual([])
  })

  test('the web takes from core only what runs in a browser', () => {
    const broken = imports.filter(
      ({ source, target }) => packageOf(source.path) === 'web' && target.startsWith('@quittance/core') && !CORE_FOR_WEB.test(target),
    )
    expect(broken.map(show)).toEqual([])
  })

  test('core knows neither databases nor clouds nor HTTP', () => {
    const broken = imports.filter(
      ({ source, target }) => source.path.startsWith('packages/core/src/') && !isTestCode(source.path) && FORBIDDEN_IN_CORE.test(target),
    )
    expect(broken.map(show)).toEqual([])
  })

  test('what runs in a browser imports nothing of Node', () => {
    const shared = imports.filter(
      ({ source }) =>
        /^packages\/core\/src\/(tax\/|kit\/(colour|decimal|money|day|errors)\.ts)/.test(source.path) && !isTestCode(source.path),
    )
    expect(shared.filter(({ target }) => target.startsWith('node:')).map(show)).toEqual([])
  })

  test('zod is imported whole, so that bundlers can drop what is not used', () => {
    const broken = sources.filter(({ text }) => /import (type )?\{[^}]*\} from 'zod'/.test(text)).map(({ path }) => path)
    expect(broken).toEqual([])
  })
})

test('no source file is left that nothing imports', () => {
  const reached = new Set(imports.flatMap(({ source, target }) => resolved(source, target)))
  const roots =
    /(\.test\.tsx?|vite\.config\.ts|vitest\.config\.ts|\/main\.tsx?|\/entry\/.*\.ts|^e2e\/.*|^bench\/.*|playwright\.config\.ts|\/contract\.ts|\/openapi\.ts|\/sw\.ts)$/
  const loose = sources.filter(({ path }) => !reached.has(path) && !roots.test(path) && !isTestCode(path)).map(({ path }) => path)
  const scripts = ['scripts/openapi.mjs', 'scripts/bench.mjs', 'scripts/test.mjs'].map(textIfAny).join('')
  expect(loose.filter((path) => !scripts.includes(path))).toEqual([])
})

function textIfAny(path: string): string {
  try {
    return textOf(path)
  } catch {
    return ''
  }
}

function importsOf(source: Source): string[] {
  const found: string[] = []
  visit(source.ast, (node) => {
    const from = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined
    if (from && ts.isStringLiteral(from)) found.push(from.text)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteral(argument)) found.push(argument.text)
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      const [argument] = node.arguments ?? []
      if (argument && ts.isStringLiteral(argument) && argument.text.startsWith('.')) found.push(argument.text)
    }
  })
  return found
}

function resolved(source: Source, target: string): string[] {
  const ours = /^@quittance\/([\w-]+)\/(contract\/)?(.+)$/.exec(target)
  if (ours) return withEndings(`packages/${ours[1]}/${ours[2] ?? 'src/'}${ours[3]}`)
  return target.startsWith('.') ? withEndings(normalize(join(dirname(source.path), target))) : []
}

function withEndings(path: string): string[] {
  return /\.tsx?$/.test(path) ? [path] : [`${path}.ts`, `${path}.tsx`]
}

function packageOf(path: string): string | undefined {
  return /^packages\/([\w-]+)\//.exec(path)?.[1]
}

function show({ source, target }: { source: Source; target: string }): string {
  return `${source.path} → ${target}`
}
