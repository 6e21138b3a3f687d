import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { invariant } from '@quittance/core/kit/errors'
import type { JsonObject, Key, Stored } from '@quittance/core/ports/store'
import type { EngineItem } from '@quittance/core/store/engine'
import { EXPIRY_ATTRIBUTE, FEED_ATTRIBUTE, INDEX_NAMES, INDEXES } from './table.ts'

/** An item, or a part of one, in DynamoDB's own notation. */
export type Attributes = Record<string, AttributeValue>

/** The attributes that name an item. */
export function keyAttributes({ pk, sk }: Key): Attributes {
  return { pk: { S: pk }, sk: { S: sk } }
}

/** An item as the table keeps it. Documents are JSON text: exact, and free of DynamoDB's own rules for values. */
export function itemAttributes(item: EngineItem, version: number): Attributes {
  const attributes: Attributes = {
    ...keyAttributes(item.key),
    ...indexAttributes(item),
    ...documentAttributes(item),
    version: { N: String(version) },
    type: { S: item.type },
  }
  if (item.expiresAt !== undefined) attributes[EXPIRY_ATTRIBUTE] = { N: String(item.expiresAt) }
  if (item.feed) attributes[FEED_ATTRIBUTE] = { BOOL: true }
  return attributes
}

function indexAttributes({ indexes = {} }: EngineItem): Attributes {
  const attributes: Attributes = {}
  for (const name of INDEX_NAMES) {
    const place = indexes[name]
    if (!place) continue
    attributes[INDEXES[name].pk] = { S: place.pk }
    attributes[INDEXES[name].sk] = { S: place.sk }
  }
  return attributes
}

function documentAttributes({ docText, summaryText, indexes }: EngineItem): Attributes {
  if (Object.keys(indexes ?? {}).length === 0) return { doc: { S: docText } }
  return summaryText === undefined ? { summary: { S: docText } } : { doc: { S: docText }, summary: { S: summaryText } }
}

/** What a read gives. Indexes bring no `doc`, so that there it is the summary. */
export function storedOf(attributes: Attributes): Stored {
  return {
    key: { pk: textOf(attributes, 'pk'), sk: textOf(attributes, 'sk') },
    type: textOf(attributes, 'type'),
    version: Number(attributes.version?.N),
    doc: JSON.parse(textOf(attributes, attributes.doc ? 'doc' : 'summary')) as JsonObject,
  }
}

/** The text of an attribute that must be there. */
export function textOf(attributes: Attributes, name: string): string {
  const text = attributes[name]?.S
  invariant(text !== undefined, `an item without ${name}`)
  return text
}
