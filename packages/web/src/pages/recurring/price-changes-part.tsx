import { addMonths } from '@quittance/core/kit/day'
import { Button, IconButton } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { BinIcon, PlusIcon } from '../../components/icons.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Card } from '../../components/page.tsx'
import { today } from '../../lib/clock.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { type FormLine, type FormPriceChange, newKey } from './recurring-form.ts'

interface PriceChangesPartProps {
  changes: FormPriceChange[]
  lines: FormLine[]
  onChanges: (changes: FormPriceChange[]) => void
  error: unknown
}

/** New prices from a day on: agreed today, in force by themselves. */
export function PriceChangesPart({ changes, lines, onChanges, error }: PriceChangesPartProps) {
  const change = (at: number, part: Partial<FormPriceChange>) =>
    onChanges(changes.map((each, place) => (place === at ? { ...each, ...part } : each)))
  const add = () =>
    onChanges([...changes, { key: newKey(), from: `${addMonths(today(), 12).slice(0, 4)}-01-01`, prices: lines.map(() => '') }])
  return (
    <Card title="Price changes">
      <div className="stack">
        {changes.length === 0 && (
          <p className="muted">Prices stay as they are. A change takes effect with the first invoice on or after its day.</p>
        )}
        {changes.map((each, at) => (
          <div className="form-grid" key={each.key}>
            <div className="row full">
              <DateField
                label="From"
                className="grow"
                value={each.from}
                from={today()}
                onDay={(from) => change(at, { from })}
                error={fieldMessage(error, `/priceChanges/${at}`)}
              />
              <IconButton
                label={`Remove price change ${at + 1}`}
                icon={<BinIcon />}
                onClick={() => onChanges(changes.filter((_, place) => place !== at))}
              />
            </div>
            {lines.map((line, place) => (
              <NumberField
                key={line.key}
                label={line.description || `Line ${place + 1}`}
                optional
                placeholder={`stays ${line.unitPrice}`}
                fractionDigits={2}
                value={each.prices[place] ?? ''}
                onValue={(price) =>
                  change(at, { prices: lines.map((_, other) => (other === place ? (price ?? '') : (each.prices[other] ?? ''))) })
                }
              />
            ))}
          </div>
        ))}
        <div className="row">
          <Button icon={<PlusIcon />} onClick={add}>
            Change prices from a day
          </Button>
        </div>
      </div>
    </Card>
  )
}
