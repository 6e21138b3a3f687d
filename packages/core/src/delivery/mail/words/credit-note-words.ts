import { type Language, languageOf } from '../../../kit/language.ts'

/** The words of mails that bring a credit note, beside those they share with other mails. */
export interface CreditNoteMailWords {
  readonly subject: (number: string, sender: string) => string
  readonly lead: (number: string, invoiceNumber: string, sender: string) => string
  readonly attached: string
  readonly number: string
  readonly issuedOn: string
  readonly credited: string
  /** Before what did not lower the invoice, and stays for the customer. */
  readonly keptAsCredit: string
}

const WORDS: Readonly<Record<Language, CreditNoteMailWords>> = {
  en: {
    subject: (number, sender) => `Credit note ${number} from ${sender}`,
    lead: (number, invoice, sender) => `Here is credit note ${number} from ${sender} for invoice ${invoice}.`,
    attached: 'The credit note is attached as a PDF.',
    number: 'Credit note number',
    issuedOn: 'Date',
    credited: 'Credited',
    keptAsCredit: 'Your credit with us',
  },
  de: {
    subject: (number, sender) => `Rechnungskorrektur ${number} von ${sender}`,
    lead: (number, invoice, sender) => `anbei erhalten Sie die Rechnungskorrektur ${number} von ${sender} zur Rechnung ${invoice}.`,
    attached: 'Die Rechnungskorrektur liegt als PDF bei.',
    number: 'Nummer der Rechnungskorrektur',
    issuedOn: 'Datum',
    credited: 'Gutgeschrieben',
    keptAsCredit: 'Ihr Guthaben bei uns',
  },
  fr: {
    subject: (number, sender) => `Avoir ${number} de ${sender}`,
    lead: (number, invoice, sender) => `voici l’avoir ${number} de ${sender} pour la facture ${invoice}.`,
    attached: 'L’avoir est joint en PDF.',
    number: 'Numéro de l’avoir',
    issuedOn: 'Date',
    credited: 'Montant crédité',
    keptAsCredit: 'Votre crédit chez nous',
  },
  es: {
    subject: (number, sender) => `Factura rectificativa ${number} de ${sender}`,
    lead: (number, invoice, sender) => `le enviamos la factura rectificativa ${number} de ${sender} sobre la factura ${invoice}.`,
    attached: 'La factura rectificativa va adjunta en PDF.',
    number: 'Número',
    issuedOn: 'Fecha',
    credited: 'Importe abonado',
    keptAsCredit: 'Su saldo con nosotros',
  },
  it: {
    subject: (number, sender) => `Nota di credito ${number} di ${sender}`,
    lead: (number, invoice, sender) => `ecco la nota di credito ${number} di ${sender} per la fattura ${invoice}.`,
    attached: 'La nota di credito è allegata in PDF.',
    number: 'Numero della nota di credito',
    issuedOn: 'Data',
    credited: 'Importo accreditato',
    keptAsCredit: 'Il Suo credito presso di noi',
  },
  nl: {
    subject: (number, sender) => `Creditnota ${number} van ${sender}`,
    lead: (number, invoice, sender) => `hierbij ontvangt u creditnota ${number} van ${sender} bij factuur ${invoice}.`,
    attached: 'De creditnota is als pdf bijgevoegd.',
    number: 'Creditnotanummer',
    issuedOn: 'Datum',
    credited: 'Gecrediteerd',
    keptAsCredit: 'Uw tegoed bij ons',
  },
  pl: {
    subject: (number, sender) => `Faktura korygująca ${number} od ${sender}`,
    lead: (number, invoice, sender) => `przesyłamy fakturę korygującą ${number} od ${sender} do faktury ${invoice}.`,
    attached: 'Faktura korygująca jest załączona jako PDF.',
    number: 'Numer korekty',
    issuedOn: 'Data',
    credited: 'Kwota korekty',
    keptAsCredit: 'Państwa nadpłata u nas',
  },
  pt: {
    subject: (number, sender) => `Nota de crédito ${number} de ${sender}`,
    lead: (number, invoice, sender) => `segue a nota de crédito ${number} de ${sender} relativa à fatura ${invoice}.`,
    attached: 'A nota de crédito segue em anexo em PDF.',
    number: 'Número da nota de crédito',
    issuedOn: 'Data',
    credited: 'Valor creditado',
    keptAsCredit: 'O seu crédito connosco',
  },
}

/** The words of mails with a credit note for a locale. */
export function creditNoteWordsFor(locale: string): CreditNoteMailWords {
  return WORDS[languageOf(locale)]
}
