import type { Json } from '@quittance/core/kit/json'

/** A JSON Schema (2020-12), as zod writes it. */
export type JsonSchema = { [name: string]: Json }

/** As much of OpenAPI 3.1 as we write. */
export interface OpenApi {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  security: Record<string, string[]>[]
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, JsonSchema>
    securitySchemes: Record<string, Json>
    responses: Record<string, Response>
  }
}

/** One method of one path. */
export interface Operation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security?: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, Response>
}

/** A parameter of an operation. */
export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}

/** One answer of an operation. */
export interface Response {
  description: string
  headers?: Record<string, { description: string; schema: JsonSchema }>
  content?: Content
}

/** A body by its media type. */
export type Content = Record<string, { schema?: JsonSchema; example?: Json }>
