import type { HttpRequest } from '../http.ts'

/** Programs that fetch links to show or check them. */
const PROGRAMS = [
  /bot\b|bot[/;]|crawl|spider|preview|scan|monitor|safelinks/i,
  /facebookexternalhit|whatsapp|slack|telegram|discord|skype|teams/i,
  /curl|wget|python|java\/|go-http|okhttp|axios|node-fetch|undici|headlesschrome|lighthouse/i,
]

/** Whether a page was most likely opened by a person, not fetched ahead or by a program. Wrong either way at times: it only dates the first view. */
export function isPerson({ method, headers }: Pick<HttpRequest, 'method' | 'headers'>): boolean {
  const agent = headers['user-agent'] ?? ''
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-purpose'] ?? ''
  return (
    method === 'GET' && agent !== '' && !PROGRAMS.some((program) => program.test(agent)) && !/prefetch|preview|prerender/i.test(purpose)
  )
}
