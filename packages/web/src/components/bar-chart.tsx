import { useId, useState } from 'react'
import { useNarrow } from '../lib/use-narrow.ts'

/** One bar: an amount under a name. */
export interface Bar {
  key: string
  /** Under the axis; empty to leave the place free. */
  tick: string
  /** In the table and when pointed at. */
  name: string
  value: number
}

interface BarChartProps {
  /** What the chart shows, for the table's caption and for screen readers. */
  caption: string
  bars: readonly Bar[]
  showValue: (value: number) => string
  /** Short form for the axis. */
  showTick: (value: number) => string
}

/** Drawn at about the size it is shown, so that its figures stay readable. */
const WIDTH = { wide: 720, narrow: 340 }
const HEIGHT = 200
const LEFT = 44
const BOTTOM = 24
const TOP = 12

/** Bars over time. Pointing at a bar names it; behind the picture lies a table with every figure. */
export function BarChart({ caption, bars, showValue, showTick }: BarChartProps) {
  const [pointed, setPointed] = useState<string | null>(null)
  const [asTable, setAsTable] = useState(false)
  const tableId = useId()
  const scale = niceScale(Math.max(0, ...bars.map((bar) => bar.value)))
  const named = bars.find((bar) => bar.key === pointed)
  return (
    <figure className="chart">
      <div className="chart-note" aria-hidden="true">
        {named ? (
          <>
            <strong className="money">{showValue(named.value)}</strong> {named.name}
          </>
        ) : (
          <span className="muted">{caption}</span>
        )}
      </div>
      {!asTable && <Picture bars={bars} scale={scale} showTick={showTick} pointed={pointed} onPoint={setPointed} />}
      <div id={tableId} className={asTable ? 'table-wrap' : 'visually-hidden'}>
        <BarTable caption={caption} bars={bars} showValue={showValue} />
      </div>
      <button
        type="button"
        className="link-button small no-print"
        aria-expanded={asTable}
        aria-controls={tableId}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? 'Show as a chart' : 'Show as a table'}
      </button>
    </figure>
  )
}

interface PictureProps {
  bars: readonly Bar[]
  scale: { top: number; steps: readonly number[] }
  showTick: (value: number) => string
  pointed: string | null
  onPoint: (key: string | null) => void
}

function Picture({ bars, scale, showTick, pointed, onPoint }: PictureProps) {
  const width = useNarrow() ? WIDTH.narrow : WIDTH.wide
  const slot = (width - LEFT) / Math.max(1, bars.length)
  const barWidth = Math.max(2, Math.min(28, slot * 0.68))
  const yOf = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / scale.top)
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" focusable="false" onPointerLeave={() => onPoint(null)}>
      {scale.steps.map((step) => (
        <g key={step}>
          <line className="chart-line" x1={LEFT} x2={width} y1={yOf(step)} y2={yOf(step)} />
          <text className="chart-tick" x={LEFT - 8} y={yOf(step) + 4} textAnchor="end">
            {showTick(step)}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => {
        const x = LEFT + slot * index
        const y = yOf(bar.value)
        return (
          <g key={bar.key} onPointerEnter={() => onPoint(bar.key)}>
            <rect x={x} y={TOP} width={slot} height={HEIGHT - TOP - BOTTOM} fill="transparent" />
            {bar.value > 0 && (
              <rect
                className={bar.key === pointed ? 'chart-bar pointed' : 'chart-bar'}
                x={x + (slot - barWidth) / 2}
                y={y}
                width={barWidth}
                height={Math.max(1.5, HEIGHT - BOTTOM - y)}
                rx={Math.min(3, barWidth / 2)}
              />
            )}
            {bar.tick && (
              <text className="chart-tick" x={x + slot / 2} y={HEIGHT - 6} textAnchor="middle">
                {bar.tick}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function BarTable({ caption, bars, showValue }: Pick<BarChartProps, 'caption' | 'bars' | 'showValue'>) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col" className="amount">
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <td>{bar.name}</td>
            <td className="amount">{showValue(bar.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A round top not below `highest`, and the lines to draw: 0 and two or more round steps. */
export function niceScale(highest: number): { top: number; steps: number[] } {
  if (highest <= 0) return { top: 1, steps: [0] }
  const rough = highest / 3
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude
  const count = Math.ceil(highest / step)
  return { top: count * step, steps: Array.from({ length: count + 1 }, (_, index) => index * step) }
}
