/** What a built function weighs: what is loaded before its first event, and everything. */
export interface BuiltFunction {
  name: string
  startBytes: number
  allBytes: number
}

/** Builds these functions, all when left out, for this architecture (arm64 when left out), into `output` (dist/aws when left out). */
export function buildFunctions(options?: { names?: readonly string[]; arch?: string; output?: string }): Promise<BuiltFunction[]>
