import { mailerContract } from './mailer-contract.ts'
import { memoryMailer } from './memory-mailer.ts'

mailerContract(async () => {
  const mailer = memoryMailer()
  return {
    mailer,
    arrived: async () => mailer.sent.map(({ id, ...mail }) => ({ ...mail, messageId: `<${id}@${mail.from.address.split('@').at(-1)}>` })),
  }
})
