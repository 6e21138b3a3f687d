/** What one reading made of a line, letter by letter: how far each letter is to be believed. */
export interface Ballot {
  letter: string
  weight: number
}

/** One place in the line, with the weight of every letter that was read there; '' where a reading has none. */
type Place = Map<string, number>

const GAP = ''
/** To take a letter for another one, and to leave one out. */
const SWAP = 1
const LEAVE = 0.8
/** A reading that ends early rather missed words than saw that there are none. */
const CUT_OFF = 0.3

/**
 * Several readings of one line made one text: they are laid beside one another, and in each place the letter with the most weight stands.
 * Readings that err in different letters so correct one another, and no dictionary is asked.
 */
export function votedLetters(readings: readonly (readonly Ballot[])[]): string {
  let places: Place[] = []
  let before = 0
  for (const reading of readings) {
    places = joined(places, reading, before)
    before += meanWeight(reading)
  }
  return places.map(winner).join('')
}

function meanWeight(reading: readonly Ballot[]): number {
  return reading.length === 0 ? 0 : reading.reduce((sum, { weight }) => sum + weight, 0) / reading.length
}

function winner(place: Place): string {
  return [...place].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** The places with one more reading laid beside them. `before` is the weight of all readings so far: what a place that they lack says for a gap. */
function joined(places: readonly Place[], reading: readonly Ballot[], before: number): Place[] {
  const absent = meanWeight(reading)
  const pairs = aligned(places, reading)
  const first = pairs.findIndex(([, ballot]) => ballot)
  const last = pairs.findLastIndex(([, ballot]) => ballot)
  return pairs.map(([at, ballot], index) => {
    const place: Place = new Map(at === undefined ? (before > 0 ? [[GAP, before]] : []) : places[at])
    const weight = ballot?.weight ?? (index < first || index > last ? absent * CUT_OFF : absent)
    const letter = ballot?.letter ?? GAP
    return place.set(letter, (place.get(letter) ?? 0) + weight)
  })
}

/** Which letter of the reading belongs to which place, at the least cost; each side may have some of its own. */
function aligned(places: readonly Place[], reading: readonly Ballot[]): [at: number | undefined, ballot: Ballot | undefined][] {
  const costs = costTable(places, reading)
  const pairs: [number | undefined, Ballot | undefined][] = []
  let [at, letter] = [places.length, reading.length]
  while (at > 0 || letter > 0) {
    const here = costs[at]?.[letter] ?? 0
    const isPair = at > 0 && letter > 0 && near(here, (costs[at - 1]?.[letter - 1] ?? 0) + swapCost(places[at - 1], reading[letter - 1]))
    const isPlaceOnly = at > 0 && near(here, (costs[at - 1]?.[letter] ?? 0) + gapCost(places[at - 1]))
    if (isPair) pairs.push([--at, reading[--letter]])
    else if (isPlaceOnly) pairs.push([--at, undefined])
    else pairs.push([undefined, reading[--letter]])
  }
  return pairs.reverse()
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9
}

function costTable(places: readonly Place[], reading: readonly Ballot[]): number[][] {
  const costs = [[0]]
  for (let letter = 1; letter <= reading.length; letter++) costs[0]?.push(letter * LEAVE)
  for (let at = 1; at <= places.length; at++) {
    const above = costs[at - 1] ?? []
    const row = [(above[0] ?? 0) + gapCost(places[at - 1])]
    for (let letter = 1; letter <= reading.length; letter++) {
      const pair = (above[letter - 1] ?? 0) + swapCost(places[at - 1], reading[letter - 1])
      row.push(Math.min(pair, (above[letter] ?? 0) + gapCost(places[at - 1]), (row[letter - 1] ?? 0) + LEAVE))
    }
    costs.push(row)
  }
  return costs
}

/** Less, the more of the readings so far agree; a letter and its capital are nearly the same. */
function swapCost(place: Place | undefined, ballot: Ballot | undefined): number {
  if (!place || !ballot) return SWAP
  let [same, all] = [0, 0]
  for (const [letter, weight] of place) {
    all += weight
    if (letter === ballot.letter) same += weight
    else if (letter.toUpperCase() === ballot.letter.toUpperCase()) same += 0.8 * weight
  }
  return all === 0 ? SWAP : SWAP * (1 - same / all)
}

/** Less, where readings so far had nothing in this place either. */
function gapCost(place: Place | undefined): number {
  if (!place) return LEAVE
  let all = 0
  for (const weight of place.values()) all += weight
  return all === 0 ? LEAVE : LEAVE * (1 - (place.get(GAP) ?? 0) / all)
}
