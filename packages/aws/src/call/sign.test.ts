import { describe, expect, it } from 'vitest'
import { presignedUrl, signedHeaders } from './sign.ts'

/** The worked examples of AWS's documentation of Signature Version 4 (S3: “Examples: signature calculations”). */
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const scope = { credentials, region: 'us-east-1', service: 's3', nowMs: Date.UTC(2013, 4, 24) }
const bucket = 'https://examplebucket.s3.amazonaws.com'

describe('signatures', () => {
  it.each([
    ['GET', '/test.txt', { range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    [
      'PUT',
      '/test%24file.text',
      { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      'Welcome to Amazon S3.',
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    ['GET', '/?lifecycle', {}, '', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['GET', '/?max-keys=2&prefix=J', {}, '', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('of %s %s are those that AWS publishes', (method, path, headers, body, signature) => {
    const signed = signedHeaders({ method, url: new URL(`${bucket}${path}`), headers: headers as Record<string, string>, body }, scope)
    expect(signed.authorization).toContain(`Signature=${signature}`)
  })

  it('of a link is the one that AWS publishes', () => {
    const url = presignedUrl({ method: 'GET', url: new URL(`${bucket}/test.txt`), headers: {}, query: {}, expiresInSeconds: 86_400 }, scope)
    expect(url).toMatch(/&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404$/)
  })
})
