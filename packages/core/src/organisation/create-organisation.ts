import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { present, type Undefinable } from '../kit/changes.ts'
import type { Instant } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { Chart } from '../ledger/chart.ts'
import { accountsOfTemplate, templateFor } from '../ledger/chart-templates.ts'
import { AccountOrganisation, Member, Membership } from '../member/record.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { countryDefaults } from './country-data.ts'
import { findingsOfOrganisation, requireNoFindings } from './findings.ts'
import { Organisation } from './record.ts'
import { tidied } from './tidied.ts'

type Required = 'name' | 'country'
type Settled = 'id' | 'createdAt' | 'updatedAt'

/** What must be said of a new organisation; the rest is guessed from its country. */
export type NewOrganisation = Undefinable<Pick<Organisation, Required> & Partial<Omit<Organisation, Required | Settled>>>

/** The account that founds it, as the identity provider names it. */
export interface Founder {
  accountId: string
  name: string
  email?: string | undefined
}

const PAYMENT_TERMS_DAYS = 14

/**
 * Makes an organisation and its founder the owner. The call's `orgId` is the new one's id, and its store reaches
 * platform items.
 *
 * Errors: `already_exists` when the account has founded one; `invalid_request` with a pointer to each field.
 */
export async function createOrganisation(call: Call, wish: NewOrganisation, founder: Founder): Promise<Versioned<Organisation>> {
  return transact(call, async (tx) => {
    const { accountId } = founder
    if (await tx.find(AccountOrganisation, { accountId })) {
      throw new AppError('already_exists', 'You have an organisation already. Change it in the settings.')
    }
    const fields = tidied(withGuesses(wish, { id: call.orgId, now: tx.now }))
    requireNoFindings(findingsOfOrganisation(fields))
    const organisation = tx.put(Organisation, fields)
    tx.put(Chart, { id: 'chart', accounts: accountsOfTemplate(templateFor(organisation.country)) })
    const memberId = call.newId('mem')
    const member = { id: memberId, accountId, role: 'owner', name: founder.name, createdAt: tx.now } as const
    tx.put(Member, founder.email === undefined ? member : { ...member, email: founder.email })
    tx.put(Membership, { accountId, orgId: call.orgId, memberId, role: 'owner', name: founder.name })
    tx.put(AccountOrganisation, { accountId, orgId: call.orgId })
    const { name, country, currency } = organisation
    emit(tx, { type: 'organization.created', subject: { kind: 'organization', id: call.orgId }, data: { name, country, currency } })
    emit(tx, { type: 'member.added', subject: { kind: 'member', id: memberId }, data: { name: founder.name, role: 'owner' } })
    return organisation
  })
}

function withGuesses(wish: NewOrganisation, at: { id: string; now: Instant }): Organisation {
  const guess = countryDefaults(wish.country)
  return present<Organisation>({
    ...wish,
    id: at.id,
    currency: wish.currency ?? guess?.currency ?? 'EUR',
    zone: wish.zone ?? guess?.zone ?? 'UTC',
    locale: wish.locale ?? guess?.locale ?? 'en',
    taxPresets: wish.taxPresets ?? [...(guess?.taxPresets ?? [])],
    invoiceNumberPattern: wish.invoiceNumberPattern ?? 'INV-{year}-{number:4}',
    creditNoteNumberPattern: wish.creditNoteNumberPattern ?? 'CN-{year}-{number:4}',
    paymentTermsDays: wish.paymentTermsDays ?? PAYMENT_TERMS_DAYS,
    pricesIncludeTax: wish.pricesIncludeTax ?? false,
    createdAt: at.now,
    updatedAt: at.now,
  })
}
