import type { Found } from '../../ports/scanner.ts'
import type { ExpenseKind } from '../kinds.ts'
import type { Page } from './page.ts'

/** Words that tell what was bought. Words of the merchant's name count more. */
const KIND_WORDS: readonly (readonly [ExpenseKind, RegExp])[] = [
  [
    'fuel',
    /\b(?:PETROL|DIESEL|UNLEADED|FUEL|BENZIN|SUPER E\d+|TANKSTELLE|GASOLINE|GASOIL|CARBURANT|GASOLIO|LITRES?|LITER|PUMP|ZAPFSÄULE|RON ?9[57]|SHELL|PETRONAS)\b/giu,
  ],
  ['parking', /\b(?:PARKING|PARKHAUS|CAR ?PARK|STATIONNEMENT|PARCHEGGIO|APARCAMIENTO|PARKSCHEIN|PARKEREN)\b/giu],
  [
    'travel',
    /\b(?:TAXI|CAB|TRAIN|BAHN|RAIL|METRO|BUS|FLIGHT|AIRLINES?|AIRPORT|FAHRKARTE|FAHRSCHEIN|BILLET|BIGLIETTO|TICKET|TOLL|MAUT|PÉAGE|RIDE|CAR RENTAL|MIETWAGEN|FERRY|MRT|LRT)\b/giu,
  ],
  [
    'lodging',
    /\b(?:HOTEL|INN|HOSTEL|MOTEL|ROOM|NIGHTS?|ÜBERNACHTUNG|ZIMMER|CHAMBRE|CAMERA|HABITACIÓN|RESORT|LODGE|PENSION|CHECK ?OUT)\b/giu,
  ],
  [
    'meals',
    /\b(?:RESTAURANT|RESTORAN|RISTORANTE|CAFE|CAFÉ|COFFEE|KITCHEN|BISTRO|PIZZA|BURGER|NOODLES?|SEAFOOD|DINE|TABLE|TISCH|PAX|BEER|BIER|TEA|TEH|KOPI|NASI|MEE|FOOD|CAKE)\b/giu,
  ],
  [
    'groceries',
    /\b(?:SUPERMARKET|SUPERMARKT|MART|GROCER\w*|HYPERMARKET|MARKET|LEBENSMITTEL|SUPERMERCATO|SUPERMERCADO|BREAD|MILK|RICE|EGGS|BERAS|FRUITS?|VEGETABLES?)\b/giu,
  ],
  [
    'office',
    /\b(?:STATIONERY|STATIONERIES|BOOKS?|PAPER|PRINT\w*|OFFICE|BÜRO\w*|PAPETERIE|PENS?|INK|TONER|FILES?|COPIES|FOTOSTAT|PHOTOCOPY)\b/giu,
  ],
  [
    'hardware',
    /\b(?:HARDWARE|CEMENT|TOOLS?|BAUMARKT|PAINT|ELECTRICAL|SCREW\w*|BOLTS?|CABLE|WIRE|TIMBER|PIPE|PVC|QUINCAILLERIE|FERRAMENTA|ELECTRONICS?|COMPUTER|LAPTOP|USB)\b/giu,
  ],
  [
    'communication',
    /\b(?:TELECOM\w*|MOBILE|PREPAID|TOP ?UP|INTERNET|BROADBAND|TELEKOM|POSTAGE|POST OFFICE|BRIEFMARKEN|PORTO|COURIER|PARCEL)\b/giu,
  ],
  ['software', /\b(?:SOFTWARE|LICEN[CS]E|SUBSCRIPTION|HOSTING|DOMAIN|CLOUD|SAAS|APP STORE)\b/giu],
  [
    'health',
    /\b(?:PHARMACY|PHARMACIE|FARMASI|FARMACIA|APOTHEKE|CLINIC|KLINIK|DOCTOR|TABLETS?|CAPSULES?|MEDICINE|UBAT|HEALTH|DENTAL|VITAMIN\w*)\b/giu,
  ],
]

/** What was bought, by the words of the receipt; absent where none speaks. */
export function kindOf(page: Page, merchant: string): Found<ExpenseKind> | undefined {
  const text = page.lines.map((line) => line.text).join('\n')
  const votes = KIND_WORDS.map(([kind, words]) => ({
    kind,
    votes:
      3 * (merchant.match(words) ?? []).length + Math.min(3, new Set((text.match(words) ?? []).map((word) => word.toUpperCase())).size),
  })).sort((a, b) => b.votes - a.votes)
  const [best, next] = votes
  if (!best || best.votes === 0) return undefined
  const confidence = Math.min(0.9, 0.3 + 0.12 * (best.votes - (next?.votes ?? 0)) + 0.05 * best.votes)
  return { value: best.kind, confidence: Math.round(confidence * 100) / 100 }
}
