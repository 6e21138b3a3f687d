import { createServer } from 'node:http'

/**
 * The peer for HTTP: Node's own server, which parses the JSON of each request and answers JSON of its own making, as long as the product's: run
 * with a port and the text of such an answer. Nothing else could answer faster in this runtime.
 */
const [port, text = '{}'] = process.argv.slice(2)
const answer = JSON.parse(text) as object

createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (chunk: string) => {
    text += chunk
  })
  request.on('end', () => {
    const asked = text === '' ? {} : (JSON.parse(text) as object)
    const body = JSON.stringify({ ...answer, ...asked })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
  })
}).listen(Number(port), '127.0.0.1')
