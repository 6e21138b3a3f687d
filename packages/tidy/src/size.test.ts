import ts from 'typescript'
import { expect, test } from 'vitest'
import ratchet from './ratchet.json' with { type: 'json' }
import { isTestCode, lineOf, type Source, sources, visit } from './sources.ts'

const FILE_LINES_MAX = 300
const FUNCTION_LINES_MAX = 60
const LINE_LENGTH_MAX = 180

test('no file is longer than 300 lines', () => {
  const long = sources
    .filter(({ path, text }) => !path.includes('/words') && text.split('\n').length - 1 > FILE_LINES_MAX)
    .map(({ path }) => path)
  expect(long.filter((path) => !(ratchet.longFiles as string[]).includes(path))).toEqual([])
})

test('no function is longer than 60 lines', () => {
  const long = sources.filter(({ path }) => !isTestCode(path)).flatMap(longFunctions)
  expect(long.filter((name) => !(ratchet.longFunctions as string[]).includes(name))).toEqual([])
})

test('no line of code is longer than 180 characters', () => {
  const long = sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        line.length > LINE_LENGTH_MAX && !/^\s*('|"|\*|\/\/|\/\*|message:|<)|`|= \/|\/\^|\\p\{|\\w|\\d/.test(line) && !/https?:/.test(line)
          ? [`${path}:${at + 1}`]
          : [],
      ),
  )
  expect(long.filter((place) => !/words|labels|content-type|style/.test(place) && !isTestCode(place.split(':')[0] ?? ''))).toEqual([])
})

function longFunctions(source: Source): string[] {
  const long: string[] = []
  visit(source.ast, (node) => {
    if (!isFunction(node)) return
    const lines = source.ast.getLineAndCharacterOfPosition(node.end).line + 1 - lineOf(source, node) + 1
    if (lines > FUNCTION_LINES_MAX) long.push(`${source.path}:${nameOf(node)}`)
  })
  return long
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isConstructorDeclaration(node)
  )
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText()
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'anonymous'
}
