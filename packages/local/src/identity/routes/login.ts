import { AppError } from '@quittance/core/kit/errors'
import { readIfAny, transact } from '@quittance/core/store/transact'
import type { Provider, ProviderInteraction } from 'oidc-provider'
import { checkPassword, createAccount, emailProblem, loginTime, nameProblem } from '../accounts.ts'
import { type IdentityContext, MOUNT, nowSeconds } from '../context.ts'
import { type Exchange, PageError } from '../exchange.ts'
import { sendLink } from '../mails.ts'
import { codePage, loginPage, signUpPage } from '../pages/login.ts'
import type { FormState } from '../pages/parts.ts'
import { passwordProblem } from '../password.ts'
import { emailHash, HalfLogin } from '../records.ts'
import { checkSecondStep } from '../second-step.ts'
import { admit, forgive, type ThrottleSubject } from '../throttle.ts'

const HALF_LOGIN_SECONDS = 600

/** How somebody proved who they are (RFC 8176). */
type Method = 'pwd' | 'otp'

/** Whose login it is, and the time it is given. */
interface Login {
  accountId: string
  loginSeconds: number
}

interface Visit {
  context: IdentityContext
  provider: Provider
  exchange: Exchange
  interaction: ProviderInteraction
  /** The address of the interaction's first page. */
  base: string
}

/** The pages between an application's request and its answer: log in, sign up, second step. `step` is the last part of the path. */
export async function interact(at: {
  context: IdentityContext
  provider: Provider
  exchange: Exchange
  uid: string
  step: string
}): Promise<void> {
  const { context, provider, exchange, uid } = at
  const interaction = await provider.interactionDetails(exchange.req, exchange.res).catch(() => {
    throw new PageError(400, 'expired')
  })
  if (interaction.uid !== uid) throw new PageError(400, 'expired')
  const visit: Visit = { context, provider, exchange, interaction, base: `${MOUNT}/interaction/${uid}` }
  if (interaction.prompt.name === 'consent') return finish(visit, { consent: {} })
  const post = exchange.req.method === 'POST'
  if (post) exchange.checkForm(uid)
  switch (at.step) {
    case '':
      return post ? logIn(visit) : showFirst(visit)
    case 'sign-up':
      return post ? signUp(visit) : show(visit, signUpPage, {})
    case 'code':
      return post ? takeCode(visit) : showCode(visit)
    default:
      throw new PageError(404, 'not_found')
  }
}

function showFirst(visit: Visit): void {
  const hint = visit.interaction.params.login_hint
  if (visit.interaction.prompt.name === 'create') visit.exchange.redirect(`${visit.base}/sign-up`)
  else show(visit, loginPage, hint === undefined ? {} : { values: { email: hint } })
}

async function logIn(visit: Visit): Promise<void> {
  const { context, exchange } = visit
  const email = fieldOf(exchange, 'email').trim()
  const subjects = subjectsOf(exchange, emailHash(email))
  const refuse = (status: number, problem: string) => show(visit, loginPage, { values: { email }, problems: { form: problem } }, status)
  const waitSeconds = await admit(context, subjects)
  if (waitSeconds > 0) return refuseForNow(visit, { waitSeconds, refuse })
  const account = await checkPassword(context, email, fieldOf(exchange, 'password'))
  if (!account) {
    context.note({ event: 'login_refused', address: exchange.address })
    return refuse(401, 'The e-mail address or the password is not right.')
  }
  await forgive(context, subjects)
  const login = { accountId: account.id, loginSeconds: loginTime(context, account) }
  if (!account.secondStep) return welcome(visit, login, ['pwd'])
  await keepHalfLogin(visit, login)
  exchange.redirect(`${visit.base}/code`)
}

async function signUp(visit: Visit): Promise<void> {
  const { context, exchange } = visit
  const values = { name: fieldOf(exchange, 'name').trim(), email: fieldOf(exchange, 'email').trim() }
  const password = fieldOf(exchange, 'password')
  const problems = {
    name: nameProblem(values.name),
    email: emailProblem(values.email),
    password: passwordProblem(password, values.email),
  }
  if (Object.values(problems).some((problem) => problem !== undefined)) return show(visit, signUpPage, { values, problems }, 422)
  const waitSeconds = await admit(context, [{ kind: 'sign_up', value: exchange.address }])
  const refuse = (status: number, problem: string) => show(visit, signUpPage, { values, problems: { form: problem } }, status)
  if (waitSeconds > 0) return refuseForNow(visit, { waitSeconds, refuse })
  const account = await createAccount(context, { ...values, password }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'already_exists') return undefined
    throw error
  })
  if (!account)
    return show(visit, signUpPage, { values, problems: { email: 'There is an account with this address. Log in instead.' } }, 409)
  context.note({ event: 'account_created', accountId: account.id, address: exchange.address })
  context.later('verification mail', () => sendLink(context, account, 'verify_email'))
  await welcome(visit, { accountId: account.id, loginSeconds: loginTime(context, account) }, ['pwd'])
}

async function showCode(visit: Visit): Promise<void> {
  if (!(await readHalfLogin(visit))) return visit.exchange.redirect(visit.base)
  show(visit, codePage, {})
}

async function takeCode(visit: Visit): Promise<void> {
  const { context, exchange } = visit
  const half = await readHalfLogin(visit)
  if (!half) return exchange.redirect(visit.base)
  const subjects = subjectsOf(exchange, half.accountId)
  const refuse = (status: number, problem: string) => show(visit, codePage, { problems: { code: problem } }, status)
  const waitSeconds = await admit(context, subjects)
  if (waitSeconds > 0) return refuseForNow(visit, { waitSeconds, refuse })
  const used = await checkSecondStep(context, half.accountId, fieldOf(exchange, 'code'))
  if (!used) {
    context.note({ event: 'code_refused', accountId: half.accountId, address: exchange.address })
    return refuse(401, 'This code is not right, or it was used already. Wait for the next one.')
  }
  await forgive(context, subjects)
  if (used === 'recovery') context.note({ event: 'recovery_code_used', accountId: half.accountId, address: exchange.address })
  await dropHalfLogin(visit)
  await welcome(visit, half, ['pwd', 'otp'])
}

function welcome(visit: Visit, { accountId, loginSeconds }: Login, methods: Method[]): Promise<void> {
  visit.context.note({ event: 'logged_in', accountId, address: visit.exchange.address })
  const created = visit.interaction.prompt.name === 'create' ? { create: {} } : {}
  return finish(visit, { ...created, login: { accountId, ts: loginSeconds, amr: methods, remember: true } })
}

function finish({ provider, exchange }: Visit, result: Record<string, unknown>): Promise<void> {
  exchange.res.setHeader('cache-control', 'no-store')
  return provider.interactionFinished(exchange.req, exchange.res, result, { mergeWithLastSubmission: true })
}

function show(visit: Visit, page: (base: string, state: FormState) => string, state: Omit<FormState, 'formToken'>, status = 200): void {
  visit.exchange.page(status, page(visit.base, { ...state, formToken: visit.exchange.formToken(visit.interaction.uid) }))
}

/** The same words and the same status whether or not there is such an account. */
function refuseForNow(
  { context, exchange }: Visit,
  { waitSeconds, refuse }: { waitSeconds: number; refuse: (status: number, problem: string) => void },
): void {
  context.note({ event: 'login_throttled', address: exchange.address })
  exchange.res.setHeader('retry-after', String(waitSeconds))
  const wait = waitSeconds === 1 ? 'a second' : waitSeconds < 90 ? `${waitSeconds} seconds` : `${Math.ceil(waitSeconds / 60)} minutes`
  refuse(429, `Too many attempts. Wait ${wait} and try again.`)
}

function subjectsOf(exchange: Exchange, account: string): ThrottleSubject[] {
  return [
    { kind: 'account', value: account },
    { kind: 'address', value: exchange.address },
  ]
}

function keepHalfLogin({ context, interaction }: Visit, login: Login): Promise<unknown> {
  const half: HalfLogin = { ...login, interactionId: interaction.uid, expiresAt: nowSeconds(context) + HALF_LOGIN_SECONDS }
  return transact(context.call, async (tx) => {
    await tx.find(HalfLogin, half)
    tx.put(HalfLogin, half)
  })
}

function readHalfLogin({ context, interaction }: Visit): Promise<HalfLogin | undefined> {
  return readIfAny(context.call, HalfLogin, { interactionId: interaction.uid })
}

function dropHalfLogin({ context, interaction }: Visit): Promise<void> {
  return transact(context.call, async (tx) => {
    const half = await tx.find(HalfLogin, { interactionId: interaction.uid })
    if (half) tx.remove(HalfLogin, half)
  })
}

function fieldOf(exchange: Exchange, name: string): string {
  return exchange.form.get(name) ?? ''
}
