import type { Sheet } from '../layout/paper.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

/** Where a sheet's parts stand, in millimetres from its upper left corner. */
export interface SheetPlan {
  readonly sheet: Sheet
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** Where the receiver's address must begin to show in the window of an envelope, and how wide it may be. */
  readonly window: { readonly left: number; readonly top: number; readonly width: number }
  /** Where the text begins below the address. */
  readonly bodyTop: number
}

const A4: Sheet = { width: 210 * MM, height: 297 * MM }
const LETTER: Sheet = { width: 612, height: 792 }

/** DIN 5008 form B: address zone from 62.7 mm, 25 mm from the left, text from 98.5 mm. */
const DIN: SheetPlan = plan(A4, { left: 25, top: 62.7, width: 80 }, 98.5)
/** Window on the left, a little higher, as in the United Kingdom, Ireland and the Netherlands. */
const LEFT: SheetPlan = plan(A4, { left: 22, top: 52, width: 80 }, 92)
/** Window on the right, as in France, Italy, Spain and their neighbours. */
const RIGHT: SheetPlan = plan(A4, { left: 112, top: 52, width: 78 }, 92)
/** Number 10 envelope with one window. */
const AMERICAN: SheetPlan = plan(LETTER, { left: 22, top: 54, width: 88 }, 90)

const PLANS: Readonly<Record<string, SheetPlan>> = {
  ...each('DE AT CH LI LU PL CZ SK HU SI HR DK SE NO FI', DIN),
  ...each('GB IE NL', LEFT),
  ...each('FR BE ES PT IT MC', RIGHT),
  ...each('US CA MX CL CO VE PH PR DO GT CR SV HN NI PA', AMERICAN),
}

/** The plan by the custom of the sender's country (ISO 3166-1), who folds the paper: A4 with the window of DIN 5008 where nothing else is known. */
export function planFor(country: string): SheetPlan {
  return PLANS[country] ?? DIN
}

function plan(sheet: Sheet, window: SheetPlan['window'], bodyTop: number): SheetPlan {
  return { sheet, margin: { left: window.left < 50 ? window.left : 20, right: 20, top: 15, bottom: 12 }, window, bodyTop }
}

function each(countries: string, value: SheetPlan): Record<string, SheetPlan> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, value]))
}
