import { type Language, languageOf } from '../../../kit/language.ts'

/** The words of mails that bring a statement of account, beside those they share with other mails. Days come formatted. */
export interface StatementMailWords {
  readonly subject: (sender: string, day: string) => string
  readonly lead: (sender: string, from: string, to: string) => string
  readonly attached: string
  /** Above what the customer owes, and above what they have as credit. */
  readonly owed: string
  readonly inYourFavour: string
  readonly asOf: string
  readonly before: (day: string) => string
}

const WORDS: Readonly<Record<Language, StatementMailWords>> = {
  en: {
    subject: (sender, day) => `Statement of account as of ${day} from ${sender}`,
    lead: (sender, from, to) => `Here is your statement of account with ${sender} from ${from} to ${to}.`,
    attached: 'The statement is attached as a PDF.',
    owed: 'Balance due',
    inYourFavour: 'Balance in your favour',
    asOf: 'As of',
    before: (day) => `Balance before ${day}`,
  },
  de: {
    subject: (sender, day) => `Kontoauszug zum ${day} von ${sender}`,
    lead: (sender, from, to) => `anbei erhalten Sie Ihren Kontoauszug bei ${sender} vom ${from} bis zum ${to}.`,
    attached: 'Der Kontoauszug liegt als PDF bei.',
    owed: 'Offener Saldo',
    inYourFavour: 'Saldo zu Ihren Gunsten',
    asOf: 'Stand',
    before: (day) => `Saldo vor dem ${day}`,
  },
  fr: {
    subject: (sender, day) => `Relevé de compte au ${day} de ${sender}`,
    lead: (sender, from, to) => `voici votre relevé de compte auprès de ${sender} du ${from} au ${to}.`,
    attached: 'Le relevé est joint en PDF.',
    owed: 'Solde dû',
    inYourFavour: 'Solde en votre faveur',
    asOf: 'Au',
    before: (day) => `Solde avant le ${day}`,
  },
  es: {
    subject: (sender, day) => `Extracto de cuenta a ${day} de ${sender}`,
    lead: (sender, from, to) => `le enviamos su extracto de cuenta con ${sender} del ${from} al ${to}.`,
    attached: 'El extracto va adjunto en PDF.',
    owed: 'Saldo pendiente',
    inYourFavour: 'Saldo a su favor',
    asOf: 'A fecha de',
    before: (day) => `Saldo antes del ${day}`,
  },
  it: {
    subject: (sender, day) => `Estratto conto al ${day} di ${sender}`,
    lead: (sender, from, to) => `ecco il Suo estratto conto presso ${sender} dal ${from} al ${to}.`,
    attached: 'L’estratto conto è allegato in PDF.',
    owed: 'Saldo dovuto',
    inYourFavour: 'Saldo a Suo favore',
    asOf: 'Al',
    before: (day) => `Saldo prima del ${day}`,
  },
  nl: {
    subject: (sender, day) => `Rekeningoverzicht per ${day} van ${sender}`,
    lead: (sender, from, to) => `hierbij ontvangt u uw rekeningoverzicht bij ${sender} van ${from} tot en met ${to}.`,
    attached: 'Het rekeningoverzicht is als pdf bijgevoegd.',
    owed: 'Openstaand saldo',
    inYourFavour: 'Saldo in uw voordeel',
    asOf: 'Per',
    before: (day) => `Saldo vóór ${day}`,
  },
  pl: {
    subject: (sender, day) => `Wyciąg z konta na dzień ${day} od ${sender}`,
    lead: (sender, from, to) => `przesyłamy wyciąg z Państwa konta w ${sender} za okres od ${from} do ${to}.`,
    attached: 'Wyciąg jest załączony jako PDF.',
    owed: 'Saldo do zapłaty',
    inYourFavour: 'Saldo na Państwa korzyść',
    asOf: 'Stan na dzień',
    before: (day) => `Saldo przed ${day}`,
  },
  pt: {
    subject: (sender, day) => `Extrato de conta a ${day} de ${sender}`,
    lead: (sender, from, to) => `segue o seu extrato de conta com ${sender} de ${from} a ${to}.`,
    attached: 'O extrato segue em anexo em PDF.',
    owed: 'Saldo em dívida',
    inYourFavour: 'Saldo a seu favor',
    asOf: 'À data de',
    before: (day) => `Saldo antes de ${day}`,
  },
}

/** The words of mails with a statement for a locale. */
export function statementWordsFor(locale: string): StatementMailWords {
  return WORDS[languageOf(locale)]
}
