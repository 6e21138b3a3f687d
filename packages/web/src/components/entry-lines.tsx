import { useOrganisation } from '../data/organisation.ts'
import type { JournalEntry } from '../data/shapes.ts'
import { Money } from './money.tsx'

/** The postings of an entry, debits and credits side by side; foreign amounts with what they are in the currency of the books. */
export function EntryLines({ entry, names }: { entry: Pick<JournalEntry, 'postings'>; names: ReadonlyMap<string, string> }) {
  return (
    <div className="table-wrap">
      <table className="table entry-table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col" className="amount">
              Debit
            </th>
            <th scope="col" className="amount">
              Credit
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.postings.map((posting, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
            <tr key={index}>
              <td>
                <span className="muted tabular">{posting.account}</span> {names.get(posting.account) ?? ''}
              </td>
              <td className="amount">
                <Side posting={posting} sign={1} />
              </td>
              <td className="amount">
                <Side posting={posting} sign={-1} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A difference of exchange has an amount in the currency of the books only. */
function Side({ posting, sign }: { posting: JournalEntry['postings'][number]; sign: 1 | -1 }) {
  const { amount, currency, baseAmount } = posting
  const baseCurrency = useOrganisation().data?.currency ?? currency
  if (Math.sign(amount === 0 ? baseAmount : amount) !== sign) return null
  if (currency === baseCurrency) return <Money amountMinor={sign * amount} currency={currency} />
  return (
    <>
      {amount !== 0 && <Money amountMinor={sign * amount} currency={currency} />}
      <div className="muted small">
        <Money amountMinor={sign * baseAmount} currency={baseCurrency} />
      </div>
    </>
  )
}
