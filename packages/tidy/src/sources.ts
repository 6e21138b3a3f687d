import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A source file with its parsed text. */
export interface Source {
  /** From the root, with slashes. */
  path: string
  text: string
  ast: ts.SourceFile
}

/** The files git tracks or would track, from the root. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  return listed.split('\n').filter((path) => path !== '' && existsSync(join(ROOT, path)))
}

/** Reads a tracked file. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Whether a path is test code: tests, fixtures and the shared suites. */
export function isTestCode(path: string): boolean {
  return /\.(test|fixture)\.tsx?$|\/(contract|simulation|test)\/|(^|\/)test-[\w-]+\.ts$|^(e2e|bench)\//.test(path)
}

/** Every TypeScript source of our own; what is generated is left out. */
export const sources: readonly Source[] = trackedFiles()
  .filter((path) => /^(packages|e2e|bench)\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts') && path !== 'packages/sdk/src/openapi.ts')
  .map((path) => {
    const text = textOf(path)
    return {
      path,
      text,
      ast: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS),
    }
  })

/** Visits every node of a file. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  node.forEachChild((child) => visit(child, look))
}

/** The line of a node, from 1. */
export function lineOf(source: Source, node: ts.Node): number {
  return source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast)).line + 1
}
