import type { NewItem } from '../item/create-item.ts'

/** Something the demo sells, and how it is usually sold. */
export interface DemoItem {
  item: NewItem
  /** The quantities in which it is sold. */
  quantities: readonly string[]
  /** Goods, sold within the country only. */
  goods?: true
}

/** What the demo sells. */
export const DEMO_ITEMS: readonly DemoItem[] = [
  {
    item: { name: 'Strategieberatung', sku: 'BER-01', unit: 'h', unitPrice: '145.00', taxPercent: '19' },
    quantities: ['2', '4.5', '6', '11.25'],
  },
  {
    item: { name: 'Softwareentwicklung', sku: 'DEV-01', unit: 'h', unitPrice: '118.00', taxPercent: '19' },
    quantities: ['8', '16.5', '24', '37.75'],
  },
  { item: { name: 'Gestaltung', sku: 'UX-01', unit: 'h', unitPrice: '105.00', taxPercent: '19' }, quantities: ['3', '6.5', '12'] },
  { item: { name: 'Workshop vor Ort', sku: 'WS-01', unit: 'Tag', unitPrice: '1450.00', taxPercent: '19' }, quantities: ['0.5', '1', '2'] },
  { item: { name: 'Projektleitung', sku: 'PL-01', unit: 'h', unitPrice: '98.00', taxPercent: '19' }, quantities: ['1.5', '3', '5.25'] },
  { item: { name: 'Prüfung des Quelltexts', sku: 'REV-01', unit: 'Stück', unitPrice: '780.00', taxPercent: '19' }, quantities: ['1'] },
  {
    item: { name: 'Betrieb und Wartung', sku: 'OPS-01', unit: 'Monat', unitPrice: '89.90', taxPercent: '19' },
    quantities: ['1', '3', '12'],
  },
  { item: { name: 'Schulung', sku: 'TRN-01', unit: 'Platz', unitPrice: '390.00', taxPercent: '19' }, quantities: ['2', '4', '8'] },
  { item: { name: 'Fahrtkosten', sku: 'KM-01', unit: 'km', unitPrice: '0.42', taxPercent: '19' }, quantities: ['38', '164', '412'] },
  {
    item: { name: 'Handbuch, gedruckt', sku: 'BUCH-01', unit: 'Stück', unitPrice: '34.58', taxPercent: '7' },
    quantities: ['1', '5', '12'],
    goods: true,
  },
]
