import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** A segment as it was told. */
export interface ToldSegment {
  name: string
  trace_id: string
  parent_id: string
  fault?: boolean
  start_time: number
  end_time: number
  annotations: Record<string, string>
}

/** X-Ray's daemon on loopback: takes what is told by UDP. */
export interface XrayStandIn {
  /** `host:port`. */
  address: string
  /** Oldest first. */
  segments: ToldSegment[]
  close(): Promise<void>
}

const HEADER = '{"format":"json","version":1}\n'

/** Starts one. Errors, when a segment comes: one without the daemon's header line. */
export async function startXray(): Promise<XrayStandIn> {
  const segments: ToldSegment[] = []
  const socket = createSocket('udp4')
  socket.on('message', (message) => {
    const text = message.toString()
    if (!text.startsWith(HEADER)) throw new Error(`the daemon does not understand ${text}`)
    segments.push(JSON.parse(text.slice(HEADER.length)))
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    segments,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}
