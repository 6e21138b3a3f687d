import { type AccountRole, type AccountType, DEFAULT_CHART, type LedgerAccount, roleOfDefault } from './chart.ts'

/** The charts an organisation can start with. */
export const CHART_TEMPLATES = ['general', 'de', 'fr', 'gb', 'us'] as const
export type ChartTemplate = (typeof CHART_TEMPLATES)[number]

type Row = readonly [code: string, name: string, type: AccountType, role?: AccountRole]

/** After SKR 03 (DATEV): the accounts a business of services needs, under the codes German accountants expect. */
const DE: readonly Row[] = [
  ['0800', 'Gezeichnetes Kapital', 'equity'],
  ['0860', 'Gewinnvortrag', 'equity'],
  ['1000', 'Kasse', 'asset', 'cash'],
  ['1200', 'Bank', 'asset', 'bank'],
  ['1360', 'Geldtransit', 'asset', 'paymentClearing'],
  ['1400', 'Forderungen aus Lieferungen und Leistungen', 'asset', 'receivable'],
  ['1576', 'Abziehbare Vorsteuer', 'asset', 'inputTax'],
  ['1600', 'Verbindlichkeiten aus Lieferungen und Leistungen', 'liability', 'payable'],
  ['1702', 'Verbindlichkeiten gegenüber Mitarbeitern', 'liability', 'owedToMembers'],
  ['1710', 'Erhaltene Anzahlungen und Kundenguthaben', 'liability', 'customerCredit'],
  ['1776', 'Umsatzsteuer', 'liability', 'salesTax'],
  ['1780', 'Umsatzsteuer-Vorauszahlungen', 'asset'],
  ['1800', 'Privatentnahmen', 'equity'],
  ['2150', 'Kursverluste', 'expense', 'exchangeLoss'],
  ['2400', 'Forderungsverluste', 'expense', 'writeOff'],
  ['2660', 'Kursgewinne', 'income', 'exchangeGain'],
  ['2700', 'Sonstige Erträge (Mahngebühren)', 'income', 'reminderFees'],
  ['2732', 'Erträge aus abgeschriebenen Forderungen', 'income', 'recovered'],
  ['4120', 'Gehälter', 'expense'],
  ['4210', 'Miete', 'expense'],
  ['4900', 'Sonstige betriebliche Aufwendungen', 'expense', 'expenses'],
  ['4930', 'Bürobedarf', 'expense'],
  ['4970', 'Nebenkosten des Geldverkehrs', 'expense', 'providerFees'],
  ['8400', 'Erlöse', 'income', 'revenue'],
]

/** After the Plan comptable général (Autorité des normes comptables, règlement 2014-03). */
const FR: readonly Row[] = [
  ['101000', 'Capital', 'equity'],
  ['110000', 'Report à nouveau', 'equity'],
  ['401000', 'Fournisseurs', 'liability', 'payable'],
  ['411000', 'Clients', 'asset', 'receivable'],
  ['419100', 'Clients – avances et acomptes reçus', 'liability', 'customerCredit'],
  ['445510', 'TVA à décaisser', 'liability'],
  ['425000', 'Personnel – notes de frais', 'liability', 'owedToMembers'],
  ['445660', 'TVA déductible', 'asset', 'inputTax'],
  ['445710', 'TVA collectée', 'liability', 'salesTax'],
  ['512000', 'Banques', 'asset', 'bank'],
  ['530000', 'Caisse', 'asset', 'cash'],
  ['580000', 'Virements internes', 'asset', 'paymentClearing'],
  ['606000', 'Achats non stockés', 'expense', 'expenses'],
  ['613000', 'Locations', 'expense'],
  ['626000', 'Frais postaux et de télécommunications', 'expense'],
  ['627000', 'Services bancaires', 'expense', 'providerFees'],
  ['641000', 'Rémunérations du personnel', 'expense'],
  ['654000', 'Pertes sur créances irrécouvrables', 'expense', 'writeOff'],
  ['666000', 'Pertes de change', 'expense', 'exchangeLoss'],
  ['706000', 'Prestations de services', 'income', 'revenue'],
  ['758000', 'Produits divers de gestion courante', 'income', 'reminderFees'],
  ['766000', 'Gains de change', 'income', 'exchangeGain'],
  ['771400', 'Rentrées sur créances amorties', 'income', 'recovered'],
]

/** The numbering that small-business ledgers in the United Kingdom share. */
const GB: readonly Row[] = [
  ['1100', 'Trade debtors', 'asset', 'receivable'],
  ['1200', 'Bank current account', 'asset', 'bank'],
  ['1230', 'Petty cash', 'asset', 'cash'],
  ['1250', 'Card receipts in transit', 'asset', 'paymentClearing'],
  ['2100', 'Trade creditors', 'liability', 'payable'],
  ['2105', 'Owed to staff', 'liability', 'owedToMembers'],
  ['2110', 'Customer prepayments and credit', 'liability', 'customerCredit'],
  ['2200', 'VAT on sales', 'liability', 'salesTax'],
  ['2201', 'VAT on purchases', 'asset', 'inputTax'],
  ['2202', 'VAT control', 'liability'],
  ['3000', 'Share capital', 'equity'],
  ['3200', 'Retained earnings', 'equity'],
  ['4000', 'Sales', 'income', 'revenue'],
  ['7000', 'Wages and salaries', 'expense'],
  ['8200', 'Other expenses', 'expense', 'expenses'],
  ['7100', 'Rent', 'expense'],
  ['7504', 'Office stationery', 'expense'],
  ['7901', 'Bank charges', 'expense', 'providerFees'],
  ['4901', 'Exchange gains', 'income', 'exchangeGain'],
  ['4902', 'Bad debts recovered', 'income', 'recovered'],
  ['4903', 'Reminder fees', 'income', 'reminderFees'],
  ['7906', 'Exchange losses', 'expense', 'exchangeLoss'],
  ['8100', 'Bad debts', 'expense', 'writeOff'],
]

/** Five digits, as common in the United States. */
const US: readonly Row[] = [
  ['10000', 'Checking account', 'asset', 'bank'],
  ['10100', 'Cash on hand', 'asset', 'cash'],
  ['10500', 'Undeposited payments', 'asset', 'paymentClearing'],
  ['11000', 'Accounts receivable', 'asset', 'receivable'],
  ['20000', 'Accounts payable', 'liability', 'payable'],
  ['20100', 'Owed to employees', 'liability', 'owedToMembers'],
  ['20500', 'Customer credits', 'liability', 'customerCredit'],
  ['22000', 'Sales tax payable', 'liability', 'salesTax'],
  ['30000', 'Owner’s equity', 'equity'],
  ['32000', 'Retained earnings', 'equity'],
  ['40000', 'Sales', 'income', 'revenue'],
  ['60000', 'Payroll', 'expense'],
  ['65000', 'Other expenses', 'expense', 'expenses'],
  ['13000', 'Tax on purchases', 'asset', 'inputTax'],
  ['61000', 'Rent', 'expense'],
  ['62000', 'Bank and provider fees', 'expense', 'providerFees'],
  ['63000', 'Bad debts', 'expense', 'writeOff'],
  ['49100', 'Exchange gains', 'income', 'exchangeGain'],
  ['49200', 'Bad debts recovered', 'income', 'recovered'],
  ['49300', 'Reminder fees', 'income', 'reminderFees'],
  ['69100', 'Exchange losses', 'expense', 'exchangeLoss'],
  ['64000', 'Office supplies', 'expense'],
]

const ROWS: Record<Exclude<ChartTemplate, 'general'>, readonly Row[]> = { de: DE, fr: FR, gb: GB, us: US }

/** Countries whose accountants know a template; all others start with the general one. */
const COUNTRIES: Readonly<Record<string, ChartTemplate>> = { DE: 'de', FR: 'fr', MC: 'fr', GB: 'gb', IE: 'gb', US: 'us', PR: 'us' }

/** The template for organisations of a country (ISO 3166-1 alpha-2). */
export function templateFor(country: string): ChartTemplate {
  return COUNTRIES[country] ?? 'general'
}

/** The accounts of a template. A role that it does not know is filled up from the default chart (`accountsOfChart`). */
export function accountsOfTemplate(template: ChartTemplate): LedgerAccount[] {
  if (template === 'general') return DEFAULT_CHART.map((account) => ({ ...account, ...roleIn(roleOfDefault(account.code)) }))
  return ROWS[template].map(([code, name, type, role]) => ({ code, name, type, ...roleIn(role) }))
}

function roleIn(role: AccountRole | undefined): { role?: AccountRole } {
  return role === undefined ? {} : { role }
}
