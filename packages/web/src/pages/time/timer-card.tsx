import { useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import type { Project } from '../../data/shapes.ts'
import { nameOfProject, useStartTimer, useStopTimer, useTimer } from '../../data/time.ts'
import { nowMs } from '../../lib/clock.ts'
import { showClock, showHours } from '../../lib/hours.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

const SECOND_MS = 1_000

/** The timer: what it runs for, and one button. It lives on the server, so that a reload or another device loses nothing. */
export function TimerCard({ projects }: { projects: readonly Project[] }) {
  const timer = useTimer()
  if (timer.isPending) return <Skeleton />
  if (timer.error) return <ErrorState error={timer.error} onRetry={() => void timer.refetch()} />
  const running = timer.data.timer
  return (
    <section className="card timer" aria-label="Timer">
      {running ? (
        <Running startedAt={running.startedAt} what={nameOfProject(projects, running.projectId)} note={running.note} />
      ) : (
        <Starting projects={projects} />
      )}
    </section>
  )
}

function Running({ startedAt, what, note }: { startedAt: string; what: string; note: string | undefined }) {
  const stop = useStopTimer()
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const tick = setInterval(() => setNow(nowMs()), SECOND_MS)
    return () => clearInterval(tick)
  }, [])
  const end = () =>
    stop.mutate(
      {},
      {
        onSuccess: ({ items }) =>
          toast(`${showHours(items.reduce((sum, { seconds }) => sum + seconds, 0))} hours are written down.`, { tone: 'good' }),
        onError: (error) => toast(messageOf(error), { tone: 'bad' }),
      },
    )
  return (
    <>
      <span className="timer-clock money big" role="timer">
        {showClock(Math.max(0, (now - Date.parse(startedAt)) / SECOND_MS))}
      </span>
      <span className="grow" dir="auto">
        {what}
        {note && <span className="muted"> · {note}</span>}
      </span>
      <Button kind="primary" busy={stop.isPending} onClick={end}>
        Stop
      </Button>
    </>
  )
}

function Starting({ projects }: { projects: readonly Project[] }) {
  const start = useStartTimer()
  const [projectId, setProjectId] = useState(projects[0]?.id ?? '')
  const [note, setNote] = useState('')
  const begin = () => {
    const text = note.trim()
    start.mutate(text === '' ? { projectId } : { projectId, note: text }, { onError: (error) => toast(messageOf(error), { tone: 'bad' }) })
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
        value={projectId}
        onChange={(event) => setProjectId(event.target.value)}
      >
        {projects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button kind="primary" busy={start.isPending} onClick={begin}>
        Start
      </Button>
    </>
  )
}
