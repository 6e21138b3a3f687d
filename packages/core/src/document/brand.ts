import { sha256 } from '../kit/hash.ts'
import type { Logo, Organisation } from '../organisation/record.ts'
import { entity } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'
import type { Branding } from './branding.ts'
import { templateTag } from './pdf/template/templates.ts'

/** Looks as documents freeze them at issue: whatever the organisation changes later, a document that is made late looks like this. */
export interface FrozenBrand extends Branding {
  /** Made of the content, so that the same looks are kept once. */
  id: string
  /** Name and version of the template that was in force: `classic-1`. */
  templateTag: string
  logo?: Logo
}

/** Never changes once written. */
export const FrozenBrand = entity<FrozenBrand, { id: string }>({
  name: 'brand',
  schema: 1,
  key: ({ id }) => ({ pk: `brand/${id}`, sk: 'brand' }),
})

const ID_CHARACTERS = 32

/** The present looks of an organisation, worked out once for each reading of it. */
export function presentBrand(organisation: Organisation): FrozenBrand {
  const known = brands.get(organisation)
  if (known) return known
  const brand = brandOf(organisation)
  brands.set(organisation, brand)
  return brand
}

const brands = new WeakMap<Organisation, FrozenBrand>()

function brandOf(organisation: Organisation): FrozenBrand {
  const { brandColor, template, font, headerText, documentTerms, footer, logo } = organisation
  const content = { templateTag: templateTag(template ?? 'classic'), brandColor, template, font, headerText, documentTerms, footer, logo }
  const text = JSON.stringify(content)
  return { ...(JSON.parse(text) as Omit<FrozenBrand, 'id'>), id: sha256(text).slice(0, ID_CHARACTERS) }
}

/** Keeps the present looks, where they are not kept yet, and gives their id for a document that is issued now. */
export async function freezeBrand(tx: Tx, organisation: Organisation): Promise<string> {
  const brand = presentBrand(organisation)
  if (!(await tx.peek(FrozenBrand, brand))) tx.put(FrozenBrand, brand)
  return brand.id
}
