import { once } from 'node:events'

/** One piece of work within an invocation. Times in epoch milliseconds. */
export interface TracedWork {
  /** The header that Lambda sets for each invocation: `Root=1-…;Parent=…;Sampled=1`. */
  header: string | undefined
  /** `host:port` of X-Ray's daemon, beside the function. */
  daemon: string | undefined
  name: string
  startedMs: number
  endedMs: number
  isFault: boolean
  /** By which traces are found. Nothing that names a person. */
  annotations: Record<string, string>
  newId(): string
}

/** Tells X-Ray of it, as a subsegment of the invocation; nothing when the invocation is not sampled. Fire and forget, as UDP is. */
export async function tellTrace(work: TracedWork): Promise<void> {
  const { Root, Parent, Sampled } = Object.fromEntries((work.header ?? '').split(';').map((part) => part.split('=') as [string, string]))
  const [host, port] = work.daemon?.split(':') ?? []
  if (Sampled !== '1' || !Root || !Parent || !host || !port) return
  const segment = {
    type: 'subsegment',
    id: work.newId(),
    trace_id: Root,
    parent_id: Parent,
    name: work.name,
    start_time: work.startedMs / 1000,
    end_time: work.endedMs / 1000,
    ...(work.isFault ? { fault: true } : {}),
    annotations: work.annotations,
  }
  const { createSocket } = await import('node:dgram')
  const socket = createSocket('udp4')
  socket.unref()
  socket.send(`{"format":"json","version":1}\n${JSON.stringify(segment)}`, Number(port), host, () => socket.close())
  await once(socket, 'close')
}
