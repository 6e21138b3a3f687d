import { type Language, languageOf } from '../../../kit/language.ts'

/** The words of mails about quotes in one language, beside those they share with other mails. */
export interface QuoteMailWords {
  readonly subject: (number: string, sender: string) => string
  readonly lead: (number: string, sender: string) => string
  readonly attached: string
  readonly validUntil: string
  readonly number: string
  /** On the button of the customer's mail. */
  readonly open: string
  readonly hint: string
  readonly accepted: (customer: string, number: string) => string
  readonly declined: (customer: string, number: string) => string
  readonly acceptedBy: string
  readonly on: string
  readonly reason: string
  /** On the button of the organisation's mail. */
  readonly openInApp: string
  /** What an accepted quote is good for. */
  readonly next: string
}

const WORDS: Readonly<Record<Language, QuoteMailWords>> = {
  en: {
    subject: (number, sender) => `Quote ${number} from ${sender}`,
    lead: (number, sender) => `here is quote ${number} from ${sender}.`,
    attached: 'The quote is attached as a PDF.',
    validUntil: 'Valid until',
    number: 'Quote number',
    open: 'See and answer the quote',
    hint: 'You can look at the quote, accept or decline it without a login.',
    accepted: (customer, number) => `${customer} accepted quote ${number}`,
    declined: (customer, number) => `${customer} declined quote ${number}`,
    acceptedBy: 'Accepted by',
    on: 'On',
    reason: 'Reason',
    openInApp: 'Open the quote',
    next: 'You can invoice it in one step.',
  },
  de: {
    subject: (number, sender) => `Angebot ${number} von ${sender}`,
    lead: (number, sender) => `anbei erhalten Sie das Angebot ${number} von ${sender}.`,
    attached: 'Das Angebot liegt als PDF bei.',
    validUntil: 'Gültig bis',
    number: 'Angebotsnummer',
    open: 'Angebot ansehen und beantworten',
    hint: 'Sie können das Angebot ohne Anmeldung ansehen, annehmen oder ablehnen.',
    accepted: (customer, number) => `${customer} hat das Angebot ${number} angenommen`,
    declined: (customer, number) => `${customer} hat das Angebot ${number} abgelehnt`,
    acceptedBy: 'Angenommen von',
    on: 'Am',
    reason: 'Grund',
    openInApp: 'Angebot öffnen',
    next: 'Sie können es mit einem Schritt in Rechnung stellen.',
  },
  fr: {
    subject: (number, sender) => `Devis ${number} de ${sender}`,
    lead: (number, sender) => `voici le devis ${number} de ${sender}.`,
    attached: 'Le devis est joint en PDF.',
    validUntil: 'Valable jusqu’au',
    number: 'Numéro du devis',
    open: 'Voir le devis et répondre',
    hint: 'Vous pouvez consulter le devis, l’accepter ou le refuser sans vous connecter.',
    accepted: (customer, number) => `${customer} a accepté le devis ${number}`,
    declined: (customer, number) => `${customer} a refusé le devis ${number}`,
    acceptedBy: 'Accepté par',
    on: 'Le',
    reason: 'Motif',
    openInApp: 'Ouvrir le devis',
    next: 'Vous pouvez le facturer en une étape.',
  },
  es: {
    subject: (number, sender) => `Presupuesto ${number} de ${sender}`,
    lead: (number, sender) => `le enviamos el presupuesto ${number} de ${sender}.`,
    attached: 'El presupuesto va adjunto en PDF.',
    validUntil: 'Válido hasta',
    number: 'Número de presupuesto',
    open: 'Ver y responder al presupuesto',
    hint: 'Puede ver el presupuesto, aceptarlo o rechazarlo sin iniciar sesión.',
    accepted: (customer, number) => `${customer} ha aceptado el presupuesto ${number}`,
    declined: (customer, number) => `${customer} ha rechazado el presupuesto ${number}`,
    acceptedBy: 'Aceptado por',
    on: 'Fecha',
    reason: 'Motivo',
    openInApp: 'Abrir el presupuesto',
    next: 'Puede facturarlo en un solo paso.',
  },
  it: {
    subject: (number, sender) => `Preventivo ${number} di ${sender}`,
    lead: (number, sender) => `ecco il preventivo ${number} di ${sender}.`,
    attached: 'Il preventivo è allegato in PDF.',
    validUntil: 'Valido fino al',
    number: 'Numero del preventivo',
    open: 'Vedi il preventivo e rispondi',
    hint: 'Può vedere il preventivo, accettarlo o rifiutarlo senza accedere.',
    accepted: (customer, number) => `${customer} ha accettato il preventivo ${number}`,
    declined: (customer, number) => `${customer} ha rifiutato il preventivo ${number}`,
    acceptedBy: 'Accettato da',
    on: 'Il',
    reason: 'Motivo',
    openInApp: 'Apri il preventivo',
    next: 'Può fatturarlo in un solo passaggio.',
  },
  nl: {
    subject: (number, sender) => `Offerte ${number} van ${sender}`,
    lead: (number, sender) => `hierbij ontvangt u offerte ${number} van ${sender}.`,
    attached: 'De offerte is als pdf bijgevoegd.',
    validUntil: 'Geldig tot',
    number: 'Offertenummer',
    open: 'Offerte bekijken en beantwoorden',
    hint: 'U kunt de offerte bekijken, accepteren of afwijzen zonder in te loggen.',
    accepted: (customer, number) => `${customer} heeft offerte ${number} geaccepteerd`,
    declined: (customer, number) => `${customer} heeft offerte ${number} afgewezen`,
    acceptedBy: 'Geaccepteerd door',
    on: 'Op',
    reason: 'Reden',
    openInApp: 'Offerte openen',
    next: 'U kunt deze in één stap factureren.',
  },
  pl: {
    subject: (number, sender) => `Oferta ${number} od ${sender}`,
    lead: (number, sender) => `przesyłamy ofertę ${number} od ${sender}.`,
    attached: 'Oferta jest załączona jako PDF.',
    validUntil: 'Ważna do',
    number: 'Numer oferty',
    open: 'Zobacz ofertę i odpowiedz',
    hint: 'Ofertę można obejrzeć, zaakceptować lub odrzucić bez logowania.',
    accepted: (customer, number) => `${customer}: oferta ${number} zaakceptowana`,
    declined: (customer, number) => `${customer}: oferta ${number} odrzucona`,
    acceptedBy: 'Zaakceptowano przez',
    on: 'Data',
    reason: 'Powód',
    openInApp: 'Otwórz ofertę',
    next: 'Można ją zafakturować jednym krokiem.',
  },
  pt: {
    subject: (number, sender) => `Orçamento ${number} de ${sender}`,
    lead: (number, sender) => `segue o orçamento ${number} de ${sender}.`,
    attached: 'O orçamento segue em anexo em PDF.',
    validUntil: 'Válido até',
    number: 'Número do orçamento',
    open: 'Ver e responder ao orçamento',
    hint: 'Pode ver o orçamento, aceitá-lo ou recusá-lo sem iniciar sessão.',
    accepted: (customer, number) => `${customer} aceitou o orçamento ${number}`,
    declined: (customer, number) => `${customer} recusou o orçamento ${number}`,
    acceptedBy: 'Aceite por',
    on: 'Em',
    reason: 'Motivo',
    openInApp: 'Abrir o orçamento',
    next: 'Pode faturá-lo num só passo.',
  },
}

/** The words of mails about quotes for a locale. */
export function quoteWordsFor(locale: string): QuoteMailWords {
  return WORDS[languageOf(locale)]
}
