import type { IdentityContext } from './context.ts'
import { html } from './html.ts'
import { LINK_SECONDS, makeLink } from './links.ts'
import type { Account, LinkPurpose } from './records.ts'

const LINKS: Record<LinkPurpose, { path: string; subject: string; lead: string; button: string; otherwise: string }> = {
  verify_email: {
    path: 'verify',
    subject: 'Confirm your e-mail address',
    lead: 'Welcome to Quittance. Please confirm that this e-mail address is yours.',
    button: 'Confirm my address',
    otherwise: 'If you did not create an account, leave this mail alone and nothing happens.',
  },
  reset_password: {
    path: 'password/reset',
    subject: 'Choose a new password',
    lead: 'Somebody, hopefully you, asked for a new password.',
    button: 'Choose a new password',
    otherwise: 'If it was not you, leave this mail alone: your password stays as it is.',
  },
}

/** Mails a link for the purpose to the account's address. */
export async function sendLink(context: IdentityContext, account: Account, purpose: LinkPurpose): Promise<void> {
  const words = LINKS[purpose]
  const url = `${context.issuer}/${words.path}?token=${await makeLink(context, purpose, account.id)}`
  const life = `The link works once, for ${lifeText(LINK_SECONDS[purpose])}.`
  await send(context, account, {
    subject: words.subject,
    paragraphs: [words.lead, `${life} ${words.otherwise}`],
    link: { text: words.button, url },
  })
}

/** Tells the owner of an account that something about its safety changed. */
export async function sendSecurityNotice(context: IdentityContext, account: Account, what: string): Promise<void> {
  await send(context, account, {
    subject: what,
    paragraphs: [
      `${what} on your Quittance account.`,
      'If that was not you, choose a new password at once: press “Forgotten?” on the login page.',
    ],
  })
}

interface Letter {
  subject: string
  paragraphs: string[]
  link?: { text: string; url: string }
}

async function send(context: IdentityContext, account: Account, letter: Letter): Promise<void> {
  const from = context.mailFrom ?? { name: 'Quittance', address: `no-reply@${new URL(context.publicUrl).hostname}` }
  await context.mailer.send({
    id: `identity-${Buffer.from(context.randomBytes(12)).toString('hex')}`,
    from,
    to: [account.email],
    subject: letter.subject,
    text: textOf(account, letter),
    html: htmlOf(account, letter),
    attachments: [],
  })
}

const BUTTON_STYLE = 'display:inline-block;padding:10px 18px;border-radius:8px;background:#0e5a68;color:#fff;text-decoration:none'

function textOf(account: Account, { paragraphs: [lead = '', ...rest], link }: Letter): string {
  return [`Hello ${account.name},`, lead, ...(link ? [link.url] : []), ...rest, 'Quittance'].join('\n\n')
}

function htmlOf(account: Account, { paragraphs: [lead = '', ...rest], link }: Letter): string {
  return html`<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#17181a">
<p>Hello ${account.name},</p><p>${lead}</p>
${link && html`<p><a href="${link.url}" style="${BUTTON_STYLE}">${link.text}</a></p>`}
${rest.map((paragraph) => html`<p style="color:#5d5f63">${paragraph}</p>`)}
<p>Quittance</p></body></html>`.markup
}

function lifeText(seconds: number): string {
  if (seconds >= 86_400) return `${seconds / 86_400} days`
  return seconds === 3600 ? 'one hour' : `${seconds / 60} minutes`
}
