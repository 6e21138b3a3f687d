import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startXray, type XrayStandIn } from '../../test/stand-ins/xray.ts'
import { type TracedWork, tellTrace } from './trace.ts'

let daemon: XrayStandIn
beforeAll(async () => {
  daemon = await startXray()
})
afterAll(() => daemon.close())
beforeEach(() => void daemon.segments.splice(0))

const HEADER = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1'
const work = (more: Partial<TracedWork> = {}): TracedWork => ({
  header: HEADER,
  daemon: daemon.address,
  name: 'relay',
  startedMs: 1_500,
  endedMs: 1_750,
  isFault: false,
  annotations: { operation: 'relay' },
  newId: () => '6226467e3f845502',
  ...more,
})

/** What the daemon has by when a segment told afterwards has come. */
async function toldBy(asked: TracedWork): Promise<object[]> {
  await tellTrace(asked)
  await tellTrace(work({ name: 'last' }))
  while (daemon.segments.at(-1)?.name !== 'last') await new Promise((resolve) => setTimeout(resolve, 5))
  return daemon.segments.slice(0, -1)
}

describe('a trace', () => {
  it('is told as a subsegment of the invocation, in seconds', async () => {
    expect(await toldBy(work())).toEqual([
      {
        type: 'subsegment',
        id: '6226467e3f845502',
        trace_id: '1-5759e988-bd862e3fe1be46a994272793',
        parent_id: '53995c3f42cd8ad8',
        name: 'relay',
        start_time: 1.5,
        end_time: 1.75,
        annotations: { operation: 'relay' },
      },
    ])
  })

  it('says that the work failed', async () => {
    expect(await toldBy(work({ isFault: true }))).toMatchObject([{ fault: true }])
  })

  it.each<[string, Partial<TracedWork>]>([
    ['without a trace', { header: undefined }],
    ['that is not sampled', { header: HEADER.replace('Sampled=1', 'Sampled=0') }],
    ['whose header names no parent', { header: 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1' }],
    ['without a daemon', { daemon: undefined }],
  ])('of an invocation %s is told to nobody', async (_what, more) => {
    expect(await toldBy(work(more))).toEqual([])
  })

  it('that nobody listens to holds nothing up', async () => {
    await tellTrace(work({ daemon: '127.0.0.1:9' }))
  })
})
