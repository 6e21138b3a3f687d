import * as z from 'zod'

const tag = z
  .tuple([z.string().min(1)])
  .rest(z.string())
  .transform(([first]) => first)
const recipient = z.object({ diagnosticCode: z.string().optional() })

/** What SES tells of a mail, as far as we read it; its SNS notices without a configuration set say `notificationType`. */
const Notice = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.object({ orgId: tag, subjectId: tag, deliveryId: tag }) }),
  bounce: z.object({ bounceType: z.string(), bounceSubType: z.string(), bouncedRecipients: z.array(recipient) }).optional(),
  complaint: z.object({ complaintFeedbackType: z.string().optional() }).optional(),
})

/** A mail that did not do its work. */
export interface ReturnedMail {
  orgId: string
  delivery: { subjectId: string; id: string }
  /** For the sender: what to do, and what the other side said. */
  reason: string
}

/**
 * The mail that a notice reports as lost: bounced for good, rejected, or complained about. Undefined for everything else, also a bounce that may
 * pass (SES tries again by itself), and for mails without our tags.
 */
export function returnOf(notice: unknown): ReturnedMail | undefined {
  const { data } = Notice.safeParse(notice)
  if (!data) return undefined
  const reason = reasonOf(data)
  const { orgId, subjectId, deliveryId: id } = data.mail.tags
  return reason === undefined ? undefined : { orgId, delivery: { subjectId, id }, reason }
}

function reasonOf({ eventType, bounce }: z.output<typeof Notice>): string | undefined {
  switch (eventType) {
    case 'Bounce':
      if (bounce?.bounceType !== 'Permanent') return undefined
      return `The mail came back. Check the address. The other side said: ${bounce.bouncedRecipients[0]?.diagnosticCode ?? bounce.bounceSubType}`
    case 'Reject':
      return 'The mail was not sent, since a file with it looked harmful.'
    case 'Complaint':
      return 'The recipient marked the mail as unwanted. Ask before you send another.'
    default:
      return undefined
  }
}
