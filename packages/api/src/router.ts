import type { Route } from './route.ts'

interface Node {
  children: Map<string, Node>
  /** The child that takes any segment. */
  any?: Node
  routes: Map<string, { route: Route; names: string[] }>
}

/** What a path leads to: the route with its decoded parameters, the methods there are instead, or nothing. */
export type Match = { route: Route; params: Record<string, string> } | { allowed: string[] } | undefined

/** Finds the route of a method and a path that is still percent-encoded. */
export type Router = (method: string, path: string) => Match

/** Builds the matcher: one step a segment; a static segment goes before a parameter. Errors: two routes of one method and path. */
export function routerOf(routes: readonly Route[]): Router {
  const root = newNode()
  for (const route of routes) add(root, route)
  return (method, path) => {
    const segments = decode(path)
    if (!segments) return undefined
    const found = walk(root, segments, 0, [])
    if (!found) return undefined
    const entry = found.node.routes.get(method === 'HEAD' ? 'GET' : method)
    if (!entry) return { allowed: [...found.node.routes.keys()] }
    return { route: entry.route, params: Object.fromEntries(entry.names.map((name, at) => [name, found.values[at] ?? ''])) }
  }
}

function newNode(): Node {
  return { children: new Map(), routes: new Map() }
}

function add(root: Node, route: Route): void {
  let node = root
  const names: string[] = []
  for (const segment of route.path.slice(1).split('/')) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    if (name !== undefined) {
      names.push(name)
      node.any ??= newNode()
      node = node.any
    } else {
      const child = node.children.get(segment) ?? newNode()
      node.children.set(segment, child)
      node = child
    }
  }
  if (node.routes.has(route.method)) throw new Error(`two routes for ${route.method} ${route.path}`)
  node.routes.set(route.method, { route, names })
}

function walk(
  node: Node,
  segments: readonly string[],
  at: number,
  values: readonly string[],
): { node: Node; values: readonly string[] } | undefined {
  const segment = segments[at]
  if (segment === undefined) return node.routes.size > 0 ? { node, values } : undefined
  const child = node.children.get(segment)
  const found = child && walk(child, segments, at + 1, values)
  if (found) return found
  return node.any && segment !== '' ? walk(node.any, segments, at + 1, [...values, segment]) : undefined
}

function decode(path: string): string[] | undefined {
  try {
    return path.slice(1).split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}
