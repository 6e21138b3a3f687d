import { describe, expect, it } from 'vitest'
import { readyFile } from '../../contract/ready-file.ts'
import { startedJob } from '../../contract/test-home.ts'
import { sendDelivery } from '../delivery/send-delivery.ts'
import { listEvents } from '../event/list-events.ts'
import { createRecurring } from './create.ts'
import { openRecurring } from './recurring.fixture.ts'

describe('files of a recurring invoice', () => {
  it('are attached to each of its invoices, and go with its mail', async () => {
    const test = await openRecurring()
    const attachmentIds = [await readyFile(test.home)]
    const { id } = await createRecurring(test.home.call, test.input({ startsOn: '2026-01-15' }, { automation: 'send', attachmentIds }))
    await test.run()
    const [invoice] = await test.invoices(id)
    expect(invoice?.attachmentIds).toEqual(attachmentIds)
    const { items } = await listEvents(test.home.call, { subjectId: invoice?.id ?? '', limit: 10 })
    const asked = items.find(({ type }) => type === 'invoice.send_requested')
    const payload = { subjectId: invoice?.id ?? '', deliveryId: String(asked?.data.deliveryId) }
    await sendDelivery(test.home, startedJob(test.home, { kind: 'send_delivery', payload }))
    expect(test.home.mailer.sent[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['INV-2026-0001.pdf', 'terms.txt'])
  })

  it('are refused before they have arrived', async () => {
    const test = await openRecurring()
    const attachmentIds = [await readyFile(test.home, 'terms.txt', { arrived: false })]
    await expect(createRecurring(test.home.call, test.input({}, { attachmentIds }))).rejects.toMatchObject({
      code: 'attachment_invalid',
      details: { errors: [{ pointer: '/attachmentIds/0' }] },
    })
  })
})
