// Runs one function's bundle as Lambda does: imports it, calls its handler for each event that the parent sends, and sends back what it answers.
// Names under amazonaws.com and amazoncognito.com lead to loopback, as a resolver would do it.
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [root, handlerName, identityPort] = process.argv.slice(2)
leadToLoopback(Number(identityPort))

const [file, name] = handlerName.split('.')
const bundle = await import(pathToFileURL(join(root, `${file}.mjs`)).href)
if (typeof bundle[name] !== 'function') throw new Error(`${file}.mjs has no ${name}`)

process.on('message', ({ id, event, deadlineMs, trace }) => {
  if (trace !== undefined) process.env._X_AMZN_TRACE_ID = trace
  const context = {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '1',
    awsRequestId: `request-${id}`,
    getRemainingTimeInMillis: () => deadlineMs - Date.now(),
  }
  Promise.resolve()
    .then(() => bundle[name](event, context))
    .then((answer) => process.send({ id, answer: answer ?? null }))
    .catch((error) => process.send({ id, error: { message: String(error?.message ?? error), stack: String(error?.stack) } }))
})
process.send({ ready: true })

function leadToLoopback(port) {
  const outside = https.request
  https.request = (...args) => {
    const url = args[0] instanceof URL ? args[0] : typeof args[0] === 'string' ? new URL(args[0]) : undefined
    const options = args.find((arg) => typeof arg === 'object' && !(arg instanceof URL)) ?? {}
    const host = url?.hostname ?? options.hostname ?? options.host ?? ''
    if (!/\.(amazonaws|amazoncognito)\.com$/.test(host)) return outside(...args)
    const callback = args.find((arg) => typeof arg === 'function')
    const path = url ? `${url.pathname}${url.search}` : options.path
    const { agent: _agent, protocol: _protocol, ...rest } = options
    return http.request(
      { ...rest, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port, path, method: options.method ?? 'GET' },
      callback,
    )
  }
  https.get = (...args) => {
    const request = https.request(...args)
    request.end()
    return request
  }
  syncBuiltinESMExports()
}
