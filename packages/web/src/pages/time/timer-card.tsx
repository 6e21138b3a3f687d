import { useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import type { Project } from '../../data/shapes.ts'
import { type KnownTimer, useTimer } from '../../data/timer.ts'
import { nowMs } from '../../lib/clock.ts'
import { countOf, showMoment } from '../../lib/format.ts'
import { showClock, showHours } from '../../lib/hours.ts'
import type { Measured } from '../../lib/timer-outbox.ts'
import { placeKey, placeName, placesOf } from './week-rows.ts'

const SECOND_MS = 1_000

/** The timer: what it runs for, and one button. What is started or stopped without a network is kept here and sent later. */
export function TimerCard({ projects }: { projects: readonly Project[] }) {
  const known = useTimer()
  const { timer, outbox } = known
  if (known.isPending) return <Skeleton height={3} />
  if (known.error) return <ErrorState error={known.error} onRetry={known.retry} />
  const waiting = outbox.measured.filter(({ problem }) => problem === undefined).length
  return (
    <>
      <section className="card timer" aria-label="Timer">
        {timer ? (
          <Running timer={timer} projects={projects} onStop={() => known.stop(timer)} />
        ) : (
          <Starting projects={projects} onStart={known.start} />
        )}
        {(waiting > 0 || (timer?.isLocal && !outbox.timer?.refused)) && (
          <p className="timer-waits muted small" role="status">
            {waiting > 0 ? `${countOf(waiting, 'entry', 'entries')} kept on this device, to be` : 'Kept on this device, to be'} sent as soon
            as there is a network.
          </p>
        )}
        {outbox.timer?.refused && (
          <p className="timer-waits small" role="status">
            Another timer of yours runs elsewhere. This one runs on here, and its time is written down when you stop it.
          </p>
        )}
      </section>
      {outbox.measured.map(
        (one) =>
          one.problem !== undefined && (
            <Refused
              key={one.key}
              one={one}
              projects={projects}
              onAgain={() => known.tryAgain(one.key)}
              onDiscard={() => known.discard(one.key)}
            />
          ),
      )}
    </>
  )
}

interface RunningProps {
  timer: KnownTimer
  projects: readonly Project[]
  onStop: () => void
}

function Running({ timer, projects, onStop }: RunningProps) {
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const tick = setInterval(() => setNow(nowMs()), SECOND_MS)
    return () => clearInterval(tick)
  }, [])
  return (
    <>
      <span className="timer-clock money big" role="timer">
        {showClock(Math.max(0, (now - Date.parse(timer.startedAt)) / SECOND_MS))}
      </span>
      <span className="grow" dir="auto">
        {placeName(projects, timer)}
        {timer.note && <span className="muted"> · {timer.note}</span>}
      </span>
      <Button kind="primary" className="timer-button" onClick={onStop}>
        Stop
      </Button>
    </>
  )
}

interface RefusedProps {
  one: Measured
  projects: readonly Project[]
  onAgain: () => void
  onDiscard: () => void
}

/** Time that was measured here and refused by the server: it stays until its owner decides. */
function Refused({ one, projects, onAgain, onDiscard }: RefusedProps) {
  const hours = showHours((Date.parse(one.endedAt) - Date.parse(one.startedAt)) / SECOND_MS)
  return (
    <div className="notice warn timer-refused" role="alert">
      <WarnIcon />
      <div className="grow">
        <p dir="auto">
          {hours} on {placeName(projects, one)}, from {showMoment(one.startedAt)}, could not be written down.
        </p>
        <p>{one.problem}</p>
      </div>
      <Button size="small" onClick={onAgain}>
        Try again
      </Button>
      <Button size="small" kind="quiet" onClick={onDiscard}>
        Discard
      </Button>
    </div>
  )
}

interface StartingProps {
  projects: readonly Project[]
  onStart: (place: { projectId: string; taskId?: string; note?: string }) => void
}

function Starting({ projects, onStart }: StartingProps) {
  const places = placesOf(projects)
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const place = places.find((each) => placeKey(each) === chosen) ?? places[0]
  const begin = () => {
    if (!place) return
    onStart(note.trim() === '' ? place : { ...place, note: note.trim() })
    setNote('')
  }
  return (
    <>
      <input
        className="input grow"
        dir="auto"
        aria-label="What are you doing?"
        placeholder="What are you doing?"
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') begin()
        }}
      />
      <select
        className="input time-filter"
        aria-label="Project of the timer"
        value={place ? placeKey(place) : ''}
        onChange={(event) => setChosen(event.target.value)}
      >
        {places.map((each) => (
          <option key={placeKey(each)} value={placeKey(each)}>
            {placeName(projects, each)}
          </option>
        ))}
      </select>
      <Button kind="primary" className="timer-button" onClick={begin}>
        Start
      </Button>
    </>
  )
}
