import * as z from 'zod'
import { lazily } from '../lazily.ts'

const inMail = (prefix: RegExp, description: string) => z.string().regex(prefix).optional().catch(undefined).meta({ description })

/** What a link in a mail says of it: see `linkInMail`. Anything else in their place is let pass, and not recorded. */
export const mailParameters = lazily(() => ({
  mail: inMail(/^dlv_[0-9a-z]{26}$/, 'The mail whose link was opened.'),
  about: inMail(/^(?:inv|cn|quo)_[0-9a-z]{26}$/, 'What that mail is about, where it is not what the page shows.'),
}))
