import type { Provider, ProviderSession } from 'oidc-provider'
import { changeName, changePassword, endLogins, loginTime, nameProblem, readAccount } from '../accounts.ts'
import { removeSessions } from '../adapter.ts'
import { type IdentityContext, MOUNT } from '../context.ts'
import { type Exchange, PageError } from '../exchange.ts'
import { html } from '../html.ts'
import { sendLink, sendSecurityNotice } from '../mails.ts'
import { accountPage, enrolPage, recoveryCodesPage } from '../pages/account.ts'
import { tellPage } from '../pages/mailed.ts'
import { isPassword, passwordProblem } from '../password.ts'
import { ACCOUNT_CLIENT_ID, isLoginValid } from '../provider.ts'
import { type Account, emailHash } from '../records.ts'
import { finishEnrolment, pendingSecret, removeSecondStep, renewRecoveryCodes, startEnrolment } from '../second-step.ts'
import { admit, forgive } from '../throttle.ts'

interface Visit {
  context: IdentityContext
  exchange: Exchange
  session: ProviderSession
  account: Account
}

type Card = 'name' | 'password' | 'two-step'

const DONE: Record<string, string> = {
  name: 'Your name is saved.',
  password: 'Your password is changed. Other devices are logged out.',
  'two-step': 'Two-step login is on.',
  'two-step-off': 'Two-step login is off.',
  mail: 'The confirmation is on its way to you.',
}

/** The account's pages. Without a login the browser is sent to log in first, and comes back. */
export async function account(at: { context: IdentityContext; provider: Provider; exchange: Exchange; path: string }): Promise<void> {
  const { context, provider, exchange, path } = at
  const session = await provider.Session.get(provider.createContext(exchange.req, exchange.res))
  const found = session.accountId === undefined ? undefined : await readAccount(context, session.accountId)
  if (!found || !isLoginValid(found, session.loginTs)) return exchange.redirect(loginUrl(context))
  const visit: Visit = { context, exchange, session, account: found }
  if (exchange.req.method !== 'POST') return show(visit, path)
  exchange.checkForm(session.uid)
  const act = ACTIONS[path]
  if (!act) throw new PageError(404, 'not_found')
  await act(visit)
}

const ACTIONS: Record<string, (visit: Visit) => Promise<void>> = {
  '/name': saveName,
  '/password': savePassword,
  '/verify-email': mailVerification,
  '/two-step/start': beginTwoStep,
  '/two-step': completeTwoStep,
  '/two-step/change': changeTwoStep,
  '/log-out-everywhere': logOutEverywhere,
}

function show(visit: Visit, path: string): void {
  const { context, exchange, account } = visit
  const done = exchange.url.searchParams.get('done') ?? ''
  const formToken = tokenOf(visit)
  const pending = pendingSecret(context, account)
  if (path === '') exchange.page(200, accountPage(context, { account, state: { formToken }, done: DONE[done] }))
  else if (path !== '/two-step') throw new PageError(404, 'not_found')
  else if (pending === undefined) back(visit)
  else exchange.page(200, enrolPage(context, { account, secret: pending, state: { formToken } }))
}

async function saveName(visit: Visit): Promise<void> {
  const name = (visit.exchange.form.get('name') ?? '').trim()
  const problem = nameProblem(name)
  if (problem !== undefined) return refuse(visit, { card: 'name', status: 422, problems: { name: problem }, values: { name } })
  await changeName(visit.context, visit.account.id, name)
  back(visit, 'name')
}

async function savePassword(visit: Visit): Promise<void> {
  const { context, account, session, exchange } = visit
  const password = exchange.form.get('password') ?? ''
  const problem = passwordProblem(password, account.email)
  if (problem !== undefined) return refuse(visit, { card: 'password', status: 422, problems: { password: problem } })
  const wrong = await passwordRefusal(visit, 'current')
  if (wrong) return refuse(visit, { card: 'password', status: wrong.status, problems: { current: wrong.problem } })
  const changed = await changePassword(context, account.id, password)
  await removeSessions(context, account.id, session.uid)
  // This browser has just proved who it is: its login is as young as the password.
  session.loginTs = loginTime(context, changed)
  await session.persist()
  noteChange(visit, 'password_changed', 'The password was changed')
  back(visit, 'password')
}

async function mailVerification(visit: Visit): Promise<void> {
  const { context, account } = visit
  const waitSeconds = await admit(context, [{ kind: 'mail', value: emailHash(account.email) }])
  if (waitSeconds === 0 && !account.emailVerified) context.later('verification mail', () => sendLink(context, account, 'verify_email'))
  back(visit, 'mail')
}

async function beginTwoStep(visit: Visit): Promise<void> {
  const wrong = await passwordRefusal(visit, 'confirm')
  if (wrong) return refuse(visit, { card: 'two-step', status: wrong.status, problems: { confirm: wrong.problem } })
  await startEnrolment(visit.context, visit.account.id)
  visit.exchange.redirect(`${MOUNT}/account/two-step`)
}

async function completeTwoStep(visit: Visit): Promise<void> {
  const { context, exchange, account } = visit
  const secret = pendingSecret(context, account)
  if (secret === undefined) return back(visit)
  const codes = await finishEnrolment(context, account.id, exchange.form.get('code') ?? '')
  if (!codes) {
    const problems = { code: 'This code is not right. Is the clock of your phone set by itself?' }
    return exchange.page(422, enrolPage(context, { account, secret, state: { formToken: tokenOf(visit), problems } }))
  }
  noteChange(visit, 'two_step_on', 'Two-step login was turned on')
  exchange.page(200, recoveryCodesPage(context, codes))
}

async function changeTwoStep(visit: Visit): Promise<void> {
  const { context, exchange, account } = visit
  const wrong = await passwordRefusal(visit, 'confirm')
  if (wrong) return refuse(visit, { card: 'two-step', status: wrong.status, problems: { confirm: wrong.problem } })
  if (exchange.form.get('change') === 'codes') {
    const codes = await renewRecoveryCodes(context, account.id)
    noteChange(visit, 'recovery_codes_renewed', 'New recovery codes were made')
    return exchange.page(200, recoveryCodesPage(context, codes))
  }
  await removeSecondStep(context, account.id)
  noteChange(visit, 'two_step_off', 'Two-step login was turned off')
  back(visit, 'two-step-off')
}

async function logOutEverywhere(visit: Visit): Promise<void> {
  const { context, exchange, account } = visit
  await endLogins(context, account.id)
  await removeSessions(context, account.id)
  context.note({ event: 'logged_out_everywhere', accountId: account.id, address: exchange.address })
  const action = { text: 'Log in again', href: `${context.publicUrl}/` }
  exchange.page(200, tellPage(context, { title: 'Logged out everywhere', text: html`Every login of your account is over.`, action }))
}

/** Whether the password typed into `field` is wrong, or may not be tried now. Guessing here is throttled as at the login. */
async function passwordRefusal(
  { context, exchange, account }: Visit,
  field: string,
): Promise<{ status: number; problem: string } | undefined> {
  const subject = { kind: 'account', value: emailHash(account.email) } as const
  const waitSeconds = await admit(context, [subject])
  if (waitSeconds > 0) return { status: 429, problem: `Too many attempts. Wait ${waitSeconds} seconds and try again.` }
  if (!(await isPassword(exchange.form.get(field) ?? '', account.passwordHash)))
    return { status: 422, problem: 'This is not your password.' }
  await forgive(context, [subject])
  return undefined
}

interface Refusal {
  card: Card
  status: number
  problems: Record<string, string>
  values?: Record<string, string>
}

function refuse(visit: Visit, { card, status, problems, values }: Refusal): void {
  const state = { formToken: tokenOf(visit), problems, values: values ?? {} }
  visit.exchange.page(status, accountPage(visit.context, { account: visit.account, state, refused: card }))
}

function noteChange({ context, exchange, account }: Visit, event: string, notice: string): void {
  context.note({ event, accountId: account.id, address: exchange.address })
  context.later('security notice', () => sendSecurityNotice(context, account, notice))
}

function back({ exchange }: Visit, done?: string): void {
  exchange.redirect(`${MOUNT}/account${done === undefined ? '' : `?done=${done}`}`)
}

function tokenOf({ exchange, session }: Visit): string {
  return exchange.formToken(session.uid)
}

function loginUrl(context: IdentityContext): string {
  const query = new URLSearchParams({
    client_id: ACCOUNT_CLIENT_ID,
    response_type: 'none',
    scope: 'openid',
    redirect_uri: `${context.issuer}/account`,
  })
  return `${MOUNT}/auth?${query}`
}
