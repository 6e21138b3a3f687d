import { jsonCall, refuse, type StandIn, type StandInOptions, startStandIn } from './server.ts'

/** A mail that SES took, as it was handed over. */
export interface TakenMail {
  messageId: string
  from: string
  to: string[]
  configurationSet: string | undefined
  tags: Record<string, string>
  /** The message of RFC 5322. */
  raw: Buffer
}

/** SES v2's SendEmail with raw messages. `refusal`, while it is set, is what it answers instead. */
export interface SesStandIn extends StandIn {
  mails: TakenMail[]
  refusal: { status: number; code: string; message: string } | undefined
}

const RAW_BYTES_MAX = 40_000_000

/** Starts one. It takes mail from verified senders only: those of `domains`, any when left out. */
export async function startSes(options: StandInOptions & { domains?: readonly string[] } = {}): Promise<SesStandIn> {
  const mails: TakenMail[] = []
  const own = { mails, refusal: undefined as SesStandIn['refusal'] }
  const running = await startStandIn('ses', options, (arrived, note) => {
    if (arrived.method !== 'POST' || arrived.url.pathname !== '/v2/email/outbound-emails')
      refuse(404, 'NotFoundException', 'There is no such operation.')
    const { input } = jsonCall(arrived)
    const from = String(input.FromEmailAddress ?? '')
    const domain = /@([^>]+)>?$/.exec(from)?.[1] ?? ''
    note('SendEmail', `arn:aws:ses:::identity/${domain}`)
    if (own.refusal) refuse(own.refusal.status, own.refusal.code, own.refusal.message)
    const raw = Buffer.from(input.Content?.Raw?.Data ?? '', 'base64')
    if (raw.length === 0) refuse(400, 'BadRequestException', 'The message has no content.')
    if (raw.length > RAW_BYTES_MAX) refuse(400, 'MessageRejected', 'The message is too long.')
    if (options.domains && !options.domains.includes(domain)) {
      refuse(400, 'MessageRejected', `Email address is not verified. The following identities failed the check: ${from}`)
    }
    const to = (input.Destination?.ToAddresses ?? []) as string[]
    if (to.length === 0 || to.length > 50) refuse(400, 'BadRequestException', 'The number of recipients is wrong.')
    const messageId = `0100018f${String(mails.length).padStart(8, '0')}-stand-in-000000`
    mails.push({ messageId, from, to, configurationSet: input.ConfigurationSetName, tags: tagsOf(input.EmailTags), raw })
    return { status: 200, body: { MessageId: messageId } }
  })
  return Object.assign(own, running)
}

function tagsOf(tags: { Name: string; Value: string }[] = []): Record<string, string> {
  const wrong = tags.find(({ Name, Value }) => !/^[\w-]{1,256}$/.test(Name) || !/^[\w-]{1,256}$/.test(Value))
  if (wrong) refuse(400, 'BadRequestException', `Invalid tag ${wrong.Name}.`)
  return Object.fromEntries(tags.map(({ Name, Value }) => [Name, Value]))
}

/** What SES tells of a mail by EventBridge, in the shape its documentation shows. */
export function sesNotice({ messageId, to, tags }: TakenMail, kind: 'Bounce' | 'Complaint' | 'Delivery', bounceType = 'Permanent') {
  const recipients = to.map((emailAddress) => ({ emailAddress, status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }))
  const about: Record<string, object> = {
    Bounce: { bounce: { bounceType, bounceSubType: 'General', bouncedRecipients: recipients, timestamp: '2026-01-15T12:00:00.000Z' } },
    Complaint: { complaint: { complainedRecipients: to.map((emailAddress) => ({ emailAddress })), complaintFeedbackType: 'abuse' } },
    Delivery: { delivery: { recipients: to, smtpResponse: '250 2.6.0 Message received' } },
  }
  const mail = { messageId, destination: to, tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])) }
  return { version: '0', source: 'aws.ses', 'detail-type': `Email ${kind}`, detail: { eventType: kind, mail, ...about[kind] } }
}
