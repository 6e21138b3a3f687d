import { addDays } from '../src/kit/day.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import { lockBooks, unlockBooks } from '../src/ledger/lock.ts'
import { postManual, reverseEntry } from '../src/ledger/post-manual.ts'
import type { Command, Known, Make } from './known.ts'
import { pick, RATES, todayOf } from './pick.ts'

const reason = 'simulated'
/** Expenses, money, tax; the receivables, which are refused; and one that is not there. */
const ACCOUNTS = ['6000', '6300', '1000', '1010', '2200', '3000', '1200', '9999']

/** What an accountant does by hand; that named more often happens more often. */
export const ACCOUNTANT_KINDS: readonly Make[] = [byHand, byHand, byHand, takeBack, close, close, open]

/** On any day of the last weeks, or to come; sometimes it does not balance. */
function byHand(_known: Known, random: SeededRandom): Command {
  const currency = random.happens(0.2) ? pick(Object.keys(RATES), random) : 'EUR'
  const amount = 1 + random.below(90_000)
  const base = currency === 'EUR' ? {} : { currency, baseAmount: 1 + random.below(90_000) }
  const off = random.happens(0.1) ? 1 : 0
  const ago = random.below(40) - 5
  const [debit, credit] = [pick(ACCOUNTS, random), pick(ACCOUNTS.slice(0, 6), random)]
  const postings = [
    { account: debit, amount, ...base },
    { account: credit, amount: -amount - off, ...(base.baseAmount === undefined ? {} : { ...base, baseAmount: -base.baseAmount }) },
  ]
  return {
    name: 'by hand',
    run: (call) => postManual(call, { date: addDays(todayOf(call), -ago), description: 'By hand', reason, postings }),
  }
}

function takeBack(known: Known, random: SeededRandom): Command {
  const id = known.entries.length === 0 ? 'je_00000000000000000000000000' : pick(known.entries.slice(-25), random)
  const ago = random.happens(0.5) ? undefined : random.below(30)
  return {
    name: 'reverse entry',
    run: (call) => reverseEntry(call, { id, reason, date: ago === undefined ? undefined : addDays(todayOf(call), -ago) }),
  }
}

function close(_known: Known, random: SeededRandom): Command {
  const ago = random.below(25)
  return { name: 'lock', run: (call) => lockBooks(call, { through: addDays(todayOf(call), -ago), reason }) }
}

function open(_known: Known, random: SeededRandom): Command {
  const ago = random.happens(0.5) ? undefined : random.below(60)
  return {
    name: 'unlock',
    run: (call) => unlockBooks(call, { reason, through: ago === undefined ? undefined : addDays(todayOf(call), -ago) }),
  }
}
