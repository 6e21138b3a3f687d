import { build } from 'esbuild'
import { expect, it } from 'vitest'

const BYTES_MAX = 12_000

it('is smaller than 12 KB, minified, with everything it needs', async () => {
  const contents = "export * from './client.ts'\nexport * from './paginate.ts'\nexport * from './error.ts'"
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  expect(outputFiles[0]?.contents.byteLength).toBeLessThan(BYTES_MAX)
})
