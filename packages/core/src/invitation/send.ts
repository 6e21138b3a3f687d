import { oneLine } from '../delivery/mail/letter.ts'
import { type Home, systemCall } from '../home.ts'
import { html } from '../kit/html.ts'
import { Organisation } from '../organisation/record.ts'
import type { Job } from '../ports/jobs.ts'
import type { Mail } from '../ports/mailer.ts'
import { read, readIfAny } from '../store/transact.ts'
import { INVITATION_DAYS, Invitation } from './record.ts'
import { invitationToken } from './token.ts'

const SUBJECT_CHARACTERS_MAX = 150

/** Mails an invitation. One that was accepted or withdrawn meanwhile is not mailed. A mail sent twice has the same id. */
export async function sendInvitation(home: Home, job: Job, invitationId: string): Promise<void> {
  const call = systemCall(home, { orgId: job.orgId, name: job.kind })
  const invitation = await readIfAny(call, Invitation, { id: invitationId })
  if (!invitation) return
  const { name } = await read(call, Organisation, {})
  const url = `${home.publicUrl}/join/${invitationToken(home.payLinkSecret, { orgId: job.orgId, invitationId })}`
  await home.mailer.send(invitationMail({ invitation, organisationName: name, url, from: home.mailFrom }))
}

/** The mail to somebody who is invited. */
export function invitationMail(of: { invitation: Invitation; organisationName: string; url: string; from: string }): Mail {
  const { invitation, organisationName, url } = of
  const lead = `${invitation.invitedBy} invites you to work in ${organisationName} on Quittance.`
  const life = `The link works once, for ${INVITATION_DAYS} days. If you do not know the sender, leave this mail alone and nothing happens.`
  return {
    id: `invitation-${invitation.id}`,
    from: { name: 'Quittance', address: of.from },
    to: [invitation.email],
    subject: oneLine(`Join ${organisationName} on Quittance`, SUBJECT_CHARACTERS_MAX),
    text: [lead, `Join ${organisationName}:`, url, life, 'Quittance'].join('\n\n'),
    html: html`<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#17181a">
<p>${lead}</p>
<p><a href="${url}" style="${BUTTON_STYLE}">Join ${organisationName}</a></p>
<p style="color:#5d5f63">${life}</p>
<p>Quittance</p></body></html>`.markup,
    attachments: [],
  }
}

const BUTTON_STYLE = 'display:inline-block;padding:10px 18px;border-radius:8px;background:#0e5a68;color:#fff;text-decoration:none'
