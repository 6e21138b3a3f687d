import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const least = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  QUITTANCE_TABLE: 'quittance',
  QUITTANCE_PUBLIC_URL: 'https://api.example.com/',
}

describe('the environment', () => {
  it('needs little, and counts what is empty as not set', () => {
    const read = readEnvironment({ ...least, QUITTANCE_WEB_URL: '', QUITTANCE_MAIL_FROM: '' })
    expect(read).toEqual({
      region: 'eu-central-1',
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
      endpoints: {},
      table: 'quittance',
      queues: {},
      publicUrl: 'https://api.example.com',
      webUrl: 'https://api.example.com',
      corsOrigins: [],
      sandbox: false,
      logLevel: 'info',
      functionName: 'local',
    })
  })

  it('takes other addresses of services, queues and origins', () => {
    const read = readEnvironment({
      ...least,
      AWS_ENDPOINT_URL_SESV2: 'http://127.0.0.1:5190',
      QUITTANCE_QUEUE_MAIL: 'https://sqs.eu-central-1.amazonaws.com/111122223333/mail',
      QUITTANCE_CORS_ORIGINS: 'https://app.example.com, https://b.example',
    })
    expect(read).toMatchObject({
      endpoints: { email: 'http://127.0.0.1:5190' },
      queues: { mail: 'https://sqs.eu-central-1.amazonaws.com/111122223333/mail' },
      corsOrigins: ['https://app.example.com', 'https://b.example'],
    })
  })

  it('names every variable that is wrong, and none of their values', () => {
    const wrong = { ...least, QUITTANCE_TABLE: undefined, QUITTANCE_PUBLIC_URL: 'not a secret url', QUITTANCE_SECRET: 'hush-hush' }
    const message = messageOf(() => readEnvironment(wrong))
    expect(message).toMatch(/QUITTANCE_TABLE.*\n.*QUITTANCE_PUBLIC_URL.*\n.*QUITTANCE_SECRET: must be the ARN of an SSM parameter/)
    expect(message).not.toMatch(/hush|not a secret/)
  })
})

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}
