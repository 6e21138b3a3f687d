import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ERROR_CODES } from '../../core/src/kit/errors.ts'
import ratchet from './ratchet.json' with { type: 'json' }
import { isTestCode, lineOf, ROOT, type Source, sources, textOf, trackedFiles } from './sources.ts'

test('each export of core and api has a docstring', () => {
  const bare = sources
    .filter(({ path }) => /^packages\/(core|api|local|sdk|aws)\/src\//.test(path) && !isTestCode(path))
    .flatMap(bareExports)
  expect(bare.length, bare.slice(0, 40).join('\n')).toBeLessThanOrEqual(ratchet.exportsWithoutDocstring)
})

test('every error code is documented in openapi.json', () => {
  const text = textOf('packages/api/openapi.json')
  expect(ERROR_CODES.filter((code) => !text.includes(`"${code}"`))).toEqual([])
})

test('links in documents lead somewhere', () => {
  const dead = trackedFiles()
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)]*)?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !existsSync(join(ROOT, dirname(path), link)))
        .map((link) => `${path} → ${link}`),
    )
  expect(dead).toEqual([])
})

test('nothing tells where it was made', () => {
  const telling = trackedFiles()
    .filter((path) => /\.(ts|tsx|mjs|md|json|css|html)$/.test(path) && path !== 'package-lock.json' && !path.startsWith('packages/tidy/'))
    .filter((path) => /\/work\/(main|wt|shared|\.library)|registry\.npmjs\.org|\/root\//.test(textOf(path)))
  expect(telling).toEqual([])
})

function bareExports(source: Source): string[] {
  return source.ast.statements
    .filter((statement) => isExported(statement) && !hasDocstring(source, statement))
    .map((statement) => `${source.path}:${lineOf(source, statement)}`)
}

function isExported(statement: ts.Statement): boolean {
  const isDeclaration =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isVariableStatement(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isDeclaration && (ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false)
}

/** A docstring, or that of the same name just above: an interface and its entity share one. */
function hasDocstring(source: Source, statement: ts.Statement): boolean {
  return (ts.getLeadingCommentRanges(source.text, statement.pos) ?? []).some(({ pos }) => source.text.startsWith('/**', pos))
}
