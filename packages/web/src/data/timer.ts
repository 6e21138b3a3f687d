import { dayIn } from '@quittance/core/kit/day'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { nowMs } from '../lib/clock.ts'
import {
  emptyOutbox,
  flush,
  hasWork,
  keepOutbox,
  type Outbox,
  readOutbox,
  stopped,
  type TimerApi,
  type TimerPlace,
} from '../lib/timer-outbox.ts'
import { useOnline } from '../lib/use-online.ts'
import { api } from './client.ts'
import { useYou } from './members.ts'

const TIMER = ['time', 'timer']
const RETRY_MS = 15_000
const DAY_MS = 86_400_000

/** The timer as this device knows it: the server's, or one that is only here yet. */
export interface KnownTimer extends TimerPlace {
  isLocal: boolean
}

/** What the server answers is known before the outbox forgets: otherwise the page would show no timer, or the old one, until it has asked again. */
const timerApi = (memberId: string, know: (state: Awaited<ReturnType<TimerApi['timer']>>) => void): TimerApi => ({
  timer: () => api().get('/v1/timer'),
  start: async (body, key) => know(await api().post('/v1/timer/start', { body, headers: { 'Idempotency-Key': key } })),
  stop: async (body, key) => {
    await api().post('/v1/timer/stop', { body, headers: { 'Idempotency-Key': key } })
    know({ timer: null })
  },
  write: (body, key) => api().post('/v1/time-entries', { body, headers: { 'Idempotency-Key': key } }),
  isWritten: async (startedAt) => {
    const [from, to] = [-1, 1].map((days) => dayIn('UTC', new Date(Date.parse(startedAt) + days * DAY_MS).toISOString()))
    if (from === undefined || to === undefined) return false
    const { items } = await api().get('/v1/time-entries', { params: { query: { memberId, from, to, limit: 100 } } })
    return items.some((entry) => entry.startedAt !== undefined && Date.parse(entry.startedAt) === Date.parse(startedAt))
  },
})

/** The timer that runs, what waits to be sent, and what can be done; all of it works without a network, and what is done then is sent later. */
export function useTimer() {
  const memberId = useYou()?.id ?? ''
  const client = useQueryClient()
  const online = useOnline()
  const server = useQuery({ queryKey: TIMER, queryFn: () => api().get('/v1/timer') })
  const { outbox, change } = useOutbox(memberId)
  const send = useSending({ outbox, change, online, memberId })
  const waitsToStop = (startedAt: string) => outbox.measured.some((one) => one.wasOnServer && one.startedAt === startedAt)
  const running = server.data?.timer
  const timer: KnownTimer | null = outbox.timer
    ? { ...outbox.timer, isLocal: true }
    : running && !waitsToStop(running.startedAt)
      ? { ...running, isLocal: false }
      : null
  const startedAt = () => new Date(Math.floor(nowMs() / 1000) * 1000).toISOString()
  return {
    timer,
    outbox,
    isPending: memberId === '' || (server.isPending && server.fetchStatus !== 'paused' && outbox.timer === null),
    error: server.data === undefined && online ? server.error : null,
    retry: () => void server.refetch(),
    start: (place: Omit<TimerPlace, 'startedAt'>) => {
      change({ ...outbox, timer: { ...place, startedAt: startedAt(), key: newKey() } })
      void send()
    },
    stop: (of: KnownTimer) => {
      change(stopped(outbox, { timer: of, isLocal: of.isLocal, endedAt: new Date(nowMs()).toISOString(), key: newKey() }))
      void send()
    },
    tryAgain: (key: string) => {
      change({
        ...outbox,
        measured: outbox.measured.map(({ problem: _problem, ...one }) => (one.key === key ? { ...one, key: newKey() } : one)),
      })
      void send()
    },
    discard: (key: string) => change({ ...outbox, measured: outbox.measured.filter((one) => one.key !== key) }),
    refresh: () => client.invalidateQueries({ queryKey: ['time'] }),
  }
}

function useOutbox(memberId: string) {
  const [outbox, setOutbox] = useState<Outbox>(() => (memberId === '' ? emptyOutbox('') : readOutbox(localStorage, memberId)))
  useEffect(() => {
    const read = () => setOutbox(memberId === '' ? emptyOutbox('') : readOutbox(localStorage, memberId))
    read()
    window.addEventListener('storage', read)
    return () => window.removeEventListener('storage', read)
  }, [memberId])
  const change = useCallback((next: Outbox) => {
    if (next.memberId !== '') keepOutbox(localStorage, next)
    setOutbox(next)
  }, [])
  return { outbox, change }
}

interface Sending {
  outbox: Outbox
  change: (outbox: Outbox) => void
  online: boolean
  memberId: string
}

/** Sends what waits: at once, when the network is back, and every quarter of a minute until it is through; one tab at a time. */
function useSending({ outbox, change, online, memberId }: Sending): () => Promise<void> {
  const client = useQueryClient()
  const waits = hasWork(outbox)
  const send = useCallback(async () => {
    if (memberId === '' || !navigator.onLine) return
    const work = async () => {
      const now = readOutbox(localStorage, memberId)
      if (!hasWork(now)) return
      await flush(
        now,
        timerApi(memberId, (state) => client.setQueryData(TIMER, state)),
        change,
      )
      await client.invalidateQueries({ queryKey: ['time'] })
    }
    await (navigator.locks ? navigator.locks.request('quittance.timer', work) : work())
  }, [change, client, memberId])
  useEffect(() => {
    if (!waits || !online) return
    void send()
    const again = setInterval(() => void send(), RETRY_MS)
    return () => clearInterval(again)
  }, [waits, online, send])
  return send
}

function newKey(): string {
  return crypto.randomUUID()
}
