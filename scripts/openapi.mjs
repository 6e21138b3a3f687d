// Writes packages/api/openapi.json from the contract table and packages/sdk/src/openapi.ts from that.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { tsImport } from 'tsx/esm/api'

const place = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const { contract } = await tsImport('../packages/api/src/contract.ts', import.meta.url)
const { openapiOf } = await tsImport('../packages/api/src/openapi.ts', import.meta.url)

const document = openapiOf(contract, '1')
writeFileSync(place('packages/api/openapi.json'), `${JSON.stringify(document, null, 1)}\n`)
const types = astToString(await openapiTypescript(document, { alphabetize: false, defaultNonNullable: false }))
writeFileSync(
  place('packages/sdk/src/openapi.ts'),
  `// Made by "npm run openapi" from packages/api/openapi.json; not edited by hand.\n${types}`,
)
