import { type Language, languageOf } from '@quittance/core/kit/language'

/** The words of the page of a quote in one language, beside those it shares with the pay page. */
export interface QuotePageWords {
  readonly quote: string
  readonly title: (number: string, sender: string) => string
  readonly details: string
  readonly offeredTo: string
  readonly number: string
  readonly issuedOn: string
  readonly validUntil: string
  readonly acceptTitle: string
  readonly name: string
  readonly signature: string
  readonly accept: string
  readonly proof: string
  readonly decline: string
  readonly reason: string
  readonly declineButton: string
  readonly nameMissing: string
  readonly acceptedTitle: string
  readonly acceptedBy: (name: string, day: string) => string
  readonly acceptedLead: (sender: string) => string
  readonly declinedTitle: string
  readonly declinedLead: (sender: string) => string
  readonly expiredTitle: string
  readonly expiredLead: (day: string, sender: string) => string
  readonly withdrawnTitle: string
  readonly withdrawnLead: (sender: string) => string
  readonly endedTitle: string
  readonly endedLead: string
}

const WORDS: Readonly<Record<Language, QuotePageWords>> = {
  en: {
    quote: 'Quote',
    title: (number, sender) => `Quote ${number} from ${sender}`,
    details: 'Details of the quote',
    offeredTo: 'Offered to',
    number: 'Quote number',
    issuedOn: 'Date',
    validUntil: 'Valid until',
    acceptTitle: 'Accept this quote',
    name: 'Your name',
    signature: 'Signature (optional): type your name',
    accept: 'Accept the quote',
    proof:
      'By accepting you order what is listed, at these prices. Your name, the time and a hash of your network address are kept as proof.',
    decline: 'Decline the quote',
    reason: 'Reason (optional)',
    declineButton: 'Decline',
    nameMissing: 'Write your name to accept the quote.',
    acceptedTitle: 'Accepted. Thank you!',
    acceptedBy: (name, day) => `Accepted by ${name} on ${day}.`,
    acceptedLead: (sender) => `${sender} has been told.`,
    declinedTitle: 'You declined this quote',
    declinedLead: (sender) => `${sender} has been told.`,
    expiredTitle: 'This quote has expired',
    expiredLead: (day, sender) => `It was valid until ${day}. Ask ${sender} for a new one.`,
    withdrawnTitle: 'This quote was withdrawn',
    withdrawnLead: (sender) => `It can no longer be accepted. If you have questions, ask ${sender}.`,
    endedTitle: 'This link has ended',
    endedLead: 'Quotes can be looked at for some months only. Ask the sender for a new one.',
  },
  de: {
    quote: 'Angebot',
    title: (number, sender) => `Angebot ${number} von ${sender}`,
    details: 'Das Angebot im Einzelnen',
    offeredTo: 'Angebot für',
    number: 'Angebotsnummer',
    issuedOn: 'Datum',
    validUntil: 'Gültig bis',
    acceptTitle: 'Angebot annehmen',
    name: 'Ihr Name',
    signature: 'Unterschrift (freiwillig): Tippen Sie Ihren Namen',
    accept: 'Angebot annehmen',
    proof:
      'Mit der Annahme bestellen Sie das Aufgeführte zu diesen Preisen. Ihr Name, die Zeit und ein Hashwert Ihrer Netzwerkadresse werden als Nachweis aufbewahrt.',
    decline: 'Angebot ablehnen',
    reason: 'Grund (freiwillig)',
    declineButton: 'Ablehnen',
    nameMissing: 'Bitte geben Sie Ihren Namen an, um das Angebot anzunehmen.',
    acceptedTitle: 'Angenommen. Vielen Dank!',
    acceptedBy: (name, day) => `Angenommen von ${name} am ${day}.`,
    acceptedLead: (sender) => `${sender} wurde benachrichtigt.`,
    declinedTitle: 'Sie haben dieses Angebot abgelehnt',
    declinedLead: (sender) => `${sender} wurde benachrichtigt.`,
    expiredTitle: 'Dieses Angebot ist abgelaufen',
    expiredLead: (day, sender) => `Es galt bis zum ${day}. Bitten Sie ${sender} um ein neues.`,
    withdrawnTitle: 'Dieses Angebot wurde zurückgezogen',
    withdrawnLead: (sender) => `Es kann nicht mehr angenommen werden. Bei Fragen wenden Sie sich bitte an ${sender}.`,
    endedTitle: 'Dieser Link ist abgelaufen',
    endedLead: 'Angebote können nur einige Monate lang angesehen werden. Bitten Sie den Absender um ein neues.',
  },
  fr: {
    quote: 'Devis',
    title: (number, sender) => `Devis ${number} de ${sender}`,
    details: 'Détail du devis',
    offeredTo: 'Devis pour',
    number: 'Numéro du devis',
    issuedOn: 'Date',
    validUntil: 'Valable jusqu’au',
    acceptTitle: 'Accepter ce devis',
    name: 'Votre nom',
    signature: 'Signature (facultative) : saisissez votre nom',
    accept: 'Accepter le devis',
    proof:
      'En acceptant, vous commandez ce qui est indiqué, à ces prix. Votre nom, l’heure et une empreinte de votre adresse réseau sont conservés comme preuve.',
    decline: 'Refuser le devis',
    reason: 'Motif (facultatif)',
    declineButton: 'Refuser',
    nameMissing: 'Indiquez votre nom pour accepter le devis.',
    acceptedTitle: 'Accepté. Merci !',
    acceptedBy: (name, day) => `Accepté par ${name} le ${day}.`,
    acceptedLead: (sender) => `${sender} a été prévenu.`,
    declinedTitle: 'Vous avez refusé ce devis',
    declinedLead: (sender) => `${sender} a été prévenu.`,
    expiredTitle: 'Ce devis a expiré',
    expiredLead: (day, sender) => `Il était valable jusqu’au ${day}. Demandez-en un nouveau à ${sender}.`,
    withdrawnTitle: 'Ce devis a été retiré',
    withdrawnLead: (sender) => `Il ne peut plus être accepté. Pour toute question, adressez-vous à ${sender}.`,
    endedTitle: 'Ce lien a expiré',
    endedLead: 'Les devis ne restent consultables que quelques mois. Demandez-en un nouveau à l’expéditeur.',
  },
  es: {
    quote: 'Presupuesto',
    title: (number, sender) => `Presupuesto ${number} de ${sender}`,
    details: 'Detalle del presupuesto',
    offeredTo: 'Presupuesto para',
    number: 'Número de presupuesto',
    issuedOn: 'Fecha',
    validUntil: 'Válido hasta',
    acceptTitle: 'Aceptar este presupuesto',
    name: 'Su nombre',
    signature: 'Firma (opcional): escriba su nombre',
    accept: 'Aceptar el presupuesto',
    proof:
      'Al aceptar encarga lo indicado a estos precios. Su nombre, la hora y un resumen cifrado de su dirección de red se conservan como prueba.',
    decline: 'Rechazar el presupuesto',
    reason: 'Motivo (opcional)',
    declineButton: 'Rechazar',
    nameMissing: 'Escriba su nombre para aceptar el presupuesto.',
    acceptedTitle: 'Aceptado. ¡Gracias!',
    acceptedBy: (name, day) => `Aceptado por ${name} el ${day}.`,
    acceptedLead: (sender) => `Se ha avisado a ${sender}.`,
    declinedTitle: 'Ha rechazado este presupuesto',
    declinedLead: (sender) => `Se ha avisado a ${sender}.`,
    expiredTitle: 'Este presupuesto ha caducado',
    expiredLead: (day, sender) => `Era válido hasta el ${day}. Pida uno nuevo a ${sender}.`,
    withdrawnTitle: 'Este presupuesto se ha retirado',
    withdrawnLead: (sender) => `Ya no se puede aceptar. Si tiene preguntas, diríjase a ${sender}.`,
    endedTitle: 'Este enlace ha caducado',
    endedLead: 'Los presupuestos solo pueden verse durante unos meses. Pida uno nuevo al remitente.',
  },
  it: {
    quote: 'Preventivo',
    title: (number, sender) => `Preventivo ${number} di ${sender}`,
    details: 'Dettagli del preventivo',
    offeredTo: 'Preventivo per',
    number: 'Numero del preventivo',
    issuedOn: 'Data',
    validUntil: 'Valido fino al',
    acceptTitle: 'Accetta questo preventivo',
    name: 'Il suo nome',
    signature: 'Firma (facoltativa): scriva il suo nome',
    accept: 'Accetta il preventivo',
    proof:
      'Accettando ordina quanto indicato a questi prezzi. Il suo nome, l’ora e un’impronta del suo indirizzo di rete sono conservati come prova.',
    decline: 'Rifiuta il preventivo',
    reason: 'Motivo (facoltativo)',
    declineButton: 'Rifiuta',
    nameMissing: 'Scriva il suo nome per accettare il preventivo.',
    acceptedTitle: 'Accettato. Grazie!',
    acceptedBy: (name, day) => `Accettato da ${name} il ${day}.`,
    acceptedLead: (sender) => `${sender} è stato avvisato.`,
    declinedTitle: 'Ha rifiutato questo preventivo',
    declinedLead: (sender) => `${sender} è stato avvisato.`,
    expiredTitle: 'Questo preventivo è scaduto',
    expiredLead: (day, sender) => `Era valido fino al ${day}. Ne chieda uno nuovo a ${sender}.`,
    withdrawnTitle: 'Questo preventivo è stato ritirato',
    withdrawnLead: (sender) => `Non può più essere accettato. Per domande si rivolga a ${sender}.`,
    endedTitle: 'Questo link è scaduto',
    endedLead: 'I preventivi si possono vedere solo per alcuni mesi. Ne chieda uno nuovo al mittente.',
  },
  nl: {
    quote: 'Offerte',
    title: (number, sender) => `Offerte ${number} van ${sender}`,
    details: 'Details van de offerte',
    offeredTo: 'Offerte voor',
    number: 'Offertenummer',
    issuedOn: 'Datum',
    validUntil: 'Geldig tot',
    acceptTitle: 'Deze offerte accepteren',
    name: 'Uw naam',
    signature: 'Handtekening (optioneel): typ uw naam',
    accept: 'Offerte accepteren',
    proof:
      'Door te accepteren bestelt u wat hier staat, tegen deze prijzen. Uw naam, het tijdstip en een hash van uw netwerkadres worden als bewijs bewaard.',
    decline: 'Offerte afwijzen',
    reason: 'Reden (optioneel)',
    declineButton: 'Afwijzen',
    nameMissing: 'Vul uw naam in om de offerte te accepteren.',
    acceptedTitle: 'Geaccepteerd. Dank u wel!',
    acceptedBy: (name, day) => `Geaccepteerd door ${name} op ${day}.`,
    acceptedLead: (sender) => `${sender} heeft bericht gekregen.`,
    declinedTitle: 'U hebt deze offerte afgewezen',
    declinedLead: (sender) => `${sender} heeft bericht gekregen.`,
    expiredTitle: 'Deze offerte is verlopen',
    expiredLead: (day, sender) => `De offerte was geldig tot ${day}. Vraag ${sender} om een nieuwe.`,
    withdrawnTitle: 'Deze offerte is ingetrokken',
    withdrawnLead: (sender) => `De offerte kan niet meer worden geaccepteerd. Vragen? Neem contact op met ${sender}.`,
    endedTitle: 'Deze link is verlopen',
    endedLead: 'Offertes zijn maar enkele maanden te bekijken. Vraag de afzender om een nieuwe.',
  },
  pl: {
    quote: 'Oferta',
    title: (number, sender) => `Oferta ${number} od ${sender}`,
    details: 'Szczegóły oferty',
    offeredTo: 'Oferta dla',
    number: 'Numer oferty',
    issuedOn: 'Data',
    validUntil: 'Ważna do',
    acceptTitle: 'Zaakceptuj ofertę',
    name: 'Imię i nazwisko',
    signature: 'Podpis (opcjonalnie): wpisz imię i nazwisko',
    accept: 'Zaakceptuj ofertę',
    proof:
      'Akceptując, zamawiają Państwo wymienione pozycje w tych cenach. Imię i nazwisko, czas i skrót adresu sieciowego zostaną zachowane jako dowód.',
    decline: 'Odrzuć ofertę',
    reason: 'Powód (opcjonalnie)',
    declineButton: 'Odrzuć',
    nameMissing: 'Aby zaakceptować ofertę, wpisz imię i nazwisko.',
    acceptedTitle: 'Zaakceptowano. Dziękujemy!',
    acceptedBy: (name, day) => `Zaakceptowano: ${name}, ${day}.`,
    acceptedLead: (sender) => `${sender}: powiadomienie wysłane.`,
    declinedTitle: 'Oferta została przez Państwa odrzucona',
    declinedLead: (sender) => `${sender}: powiadomienie wysłane.`,
    expiredTitle: 'Ta oferta wygasła',
    expiredLead: (day, sender) => `Była ważna do ${day}. O nową ofertę można poprosić: ${sender}.`,
    withdrawnTitle: 'Ta oferta została wycofana',
    withdrawnLead: (sender) => `Nie można jej już zaakceptować. W razie pytań prosimy o kontakt: ${sender}.`,
    endedTitle: 'Ten link wygasł',
    endedLead: 'Oferty można oglądać tylko przez kilka miesięcy. Prosimy poprosić nadawcę o nową.',
  },
  pt: {
    quote: 'Orçamento',
    title: (number, sender) => `Orçamento ${number} de ${sender}`,
    details: 'Detalhes do orçamento',
    offeredTo: 'Orçamento para',
    number: 'Número do orçamento',
    issuedOn: 'Data',
    validUntil: 'Válido até',
    acceptTitle: 'Aceitar este orçamento',
    name: 'O seu nome',
    signature: 'Assinatura (opcional): escreva o seu nome',
    accept: 'Aceitar o orçamento',
    proof:
      'Ao aceitar, encomenda o que está indicado a estes preços. O seu nome, a hora e um resumo cifrado do seu endereço de rede são guardados como prova.',
    decline: 'Recusar o orçamento',
    reason: 'Motivo (opcional)',
    declineButton: 'Recusar',
    nameMissing: 'Escreva o seu nome para aceitar o orçamento.',
    acceptedTitle: 'Aceite. Obrigado!',
    acceptedBy: (name, day) => `Aceite por ${name} em ${day}.`,
    acceptedLead: (sender) => `${sender} foi avisado.`,
    declinedTitle: 'Recusou este orçamento',
    declinedLead: (sender) => `${sender} foi avisado.`,
    expiredTitle: 'Este orçamento expirou',
    expiredLead: (day, sender) => `Era válido até ${day}. Peça um novo a ${sender}.`,
    withdrawnTitle: 'Este orçamento foi retirado',
    withdrawnLead: (sender) => `Já não pode ser aceite. Se tiver dúvidas, contacte ${sender}.`,
    endedTitle: 'Esta ligação expirou',
    endedLead: 'Os orçamentos só podem ser vistos durante alguns meses. Peça um novo ao remetente.',
  },
}

/** The words of the page of a quote for a locale. */
export function quotePageWordsFor(locale: string): QuotePageWords {
  return WORDS[languageOf(locale)]
}
