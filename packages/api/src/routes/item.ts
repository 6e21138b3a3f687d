import { createItem } from '@quittance/core/item/create-item'
import { listItems } from '@quittance/core/item/list-items'
import { Item as ItemRecord } from '@quittance/core/item/record'
import { updateItem } from '@quittance/core/item/update-item'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import {
  clearable,
  currencyCode,
  decimalText,
  idParam,
  longText,
  pageOf,
  paging,
  percentText,
  queryBoolean,
  resource,
  searchText,
  TaxCategory,
  text,
} from '../schemas.ts'

const required = lazily(() => ({ name: text(200), unitPrice: decimalText, taxPercent: percentText }))
const optional = lazily(() => ({
  description: longText(2_000),
  sku: text(60),
  unit: text(20),
  currency: currencyCode,
  taxCategory: TaxCategory,
}))

const NewItem = lazily(() => z.strictObject({ ...required(), ...z.object(optional()).partial().shape }).meta({ id: 'NewItem' }))
const ItemChanges = lazily(() =>
  z
    .strictObject({ ...z.object(required()).partial().shape, ...clearable(optional()), archived: z.boolean().optional() })
    .meta({ id: 'ItemChanges', description: 'null clears a field; what is left out stays.' }),
)
const Item = lazily(() => resource({ ...NewItem().shape, archived: z.boolean() }).meta({ id: 'Item' }))

const params = lazily(() => z.strictObject({ itemId: idParam('itm') }))
const example = { name: 'Consulting', unit: 'hour', unitPrice: '120', taxPercent: '19', taxCategory: 'S' as const, sku: 'CONS-1' }

/** Items: the catalogue. */
export const itemRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/items',
    operationId: 'listItems',
    tag: 'Items',
    summary: 'List the catalogue by name, or search it',
    scope: 'items:read',
    eventual: true,
    query: () => z.strictObject({ ...paging, search: searchText.optional(), archived: queryBoolean.optional() }),
    answer: { status: 200, schema: () => pageOf(Item()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listItems(call, query),
    present: (page) => page,
  }),
  route({
    method: 'POST',
    path: '/v1/items',
    operationId: 'createItem',
    tag: 'Items',
    summary: 'Add an item to the catalogue',
    scope: 'items:write',
    body: NewItem,
    answer: { status: 201, schema: Item },
    errors: [],
    etag: true,
    example: { body: example },
    run: ({ call, body }) => createItem(call, body),
    present: (item) => item,
    headers: (item) => ({ location: `/v1/items/${item.id}` }),
  }),
  route({
    method: 'GET',
    path: '/v1/items/{itemId}',
    operationId: 'getItem',
    tag: 'Items',
    summary: 'Get an item',
    scope: 'items:read',
    eventual: true,
    params,
    answer: { status: 200, schema: Item },
    errors: ['not_found'],
    etag: true,
    run: ({ call, params }) => read(call, ItemRecord, { id: params.itemId }),
    present: (item) => item,
  }),
  route({
    method: 'PATCH',
    path: '/v1/items/{itemId}',
    operationId: 'updateItem',
    tag: 'Items',
    summary: 'Change, archive or restore an item',
    scope: 'items:write',
    params,
    body: ItemChanges,
    answer: { status: 200, schema: Item },
    errors: ['not_found', 'precondition_failed'],
    etag: true,
    example: { body: { unitPrice: '125.50', archived: true } },
    run: ({ call, params, body }) => updateItem(call, params.itemId, body),
    present: (item) => item,
  }),
]
