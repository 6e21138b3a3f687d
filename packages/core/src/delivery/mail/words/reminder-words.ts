import { type Language, languageOf } from '../../../kit/language.ts'
import type { ReminderTone } from '../../../reminder/record.ts'

/** Subject and text of a reminder, with variables: see `ReminderStep`. */
interface ReminderText {
  readonly subject: string
  readonly text: string
}

/** The words of reminders in one language; `crossed` is for who has paid just now. */
export type ReminderWords = Readonly<Record<ReminderTone, ReminderText>> & { readonly crossed: string }

const WORDS: Readonly<Record<Language, ReminderWords>> = {
  en: {
    crossed: 'Should your payment be on its way already, please ignore this mail.',
    upcoming: {
      subject: 'Invoice {number} is due on {dueDate}',
      text: 'this is a friendly note that invoice {number} over {amount} is due on {dueDate}.',
    },
    friendly: {
      subject: 'Reminder: invoice {number}',
      text: 'you may have overlooked it: invoice {number} was due on {dueDate}, and {amount} is still open. We would be glad to receive it in the next days.',
    },
    firm: {
      subject: 'Second reminder: invoice {number} is {daysLate} days overdue',
      text: 'invoice {number} has been due since {dueDate}, and {amount} is still open. Please pay it within seven days, or tell us if something stands in the way.',
    },
    final: {
      subject: 'Last reminder: invoice {number}',
      text: 'in spite of our reminders, {amount} of invoice {number} is still open; it was due on {dueDate}. Please pay within seven days. After that we may have to claim interest and costs.',
    },
  },
  de: {
    crossed: 'Sollte sich Ihre Zahlung mit dieser Nachricht überschnitten haben, betrachten Sie sie bitte als gegenstandslos.',
    upcoming: {
      subject: 'Rechnung {number} ist am {dueDate} fällig',
      text: 'ein freundlicher Hinweis: Die Rechnung {number} über {amount} ist am {dueDate} fällig.',
    },
    friendly: {
      subject: 'Zahlungserinnerung zu Rechnung {number}',
      text: 'sicher ist es Ihnen entgangen: Die Rechnung {number} war am {dueDate} fällig, und {amount} sind noch offen. Wir freuen uns über den Ausgleich in den nächsten Tagen.',
    },
    firm: {
      subject: 'Zweite Erinnerung: Rechnung {number} ist seit {daysLate} Tagen überfällig',
      text: 'die Rechnung {number} ist seit dem {dueDate} fällig, und {amount} sind noch offen. Bitte zahlen Sie innerhalb von sieben Tagen, oder sagen Sie uns, wenn etwas dagegen spricht.',
    },
    final: {
      subject: 'Letzte Mahnung zu Rechnung {number}',
      text: 'trotz unserer Erinnerungen sind von der Rechnung {number} noch {amount} offen; sie war am {dueDate} fällig. Bitte zahlen Sie innerhalb von sieben Tagen. Danach müssen wir gegebenenfalls Zinsen und Kosten verlangen.',
    },
  },
  fr: {
    crossed: 'Si votre paiement est déjà en route, veuillez ne pas tenir compte de ce message.',
    upcoming: {
      subject: 'La facture {number} arrive à échéance le {dueDate}',
      text: 'nous vous rappelons que la facture {number} de {amount} est à régler le {dueDate}.',
    },
    friendly: {
      subject: 'Rappel : facture {number}',
      text: 'peut-être vous a-t-elle échappé : la facture {number} était à régler le {dueDate}, et {amount} restent dus. Nous vous remercions de la régler dans les prochains jours.',
    },
    firm: {
      subject: 'Deuxième rappel : facture {number}, {daysLate} jours de retard',
      text: 'la facture {number} est échue depuis le {dueDate} et {amount} restent dus. Merci de payer sous sept jours, ou de nous dire ce qui s’y oppose.',
    },
    final: {
      subject: 'Dernier rappel : facture {number}',
      text: 'malgré nos rappels, {amount} restent dus sur la facture {number}, échue le {dueDate}. Merci de payer sous sept jours. Passé ce délai, des intérêts et des frais pourront être réclamés.',
    },
  },
  es: {
    crossed: 'Si su pago ya está en camino, no tenga en cuenta este mensaje.',
    upcoming: {
      subject: 'La factura {number} vence el {dueDate}',
      text: 'le recordamos que la factura {number} por {amount} vence el {dueDate}.',
    },
    friendly: {
      subject: 'Recordatorio: factura {number}',
      text: 'quizá se le haya pasado: la factura {number} venció el {dueDate} y quedan {amount} pendientes. Le agradeceremos el pago en los próximos días.',
    },
    firm: {
      subject: 'Segundo recordatorio: factura {number}, {daysLate} días de retraso',
      text: 'la factura {number} venció el {dueDate} y quedan {amount} pendientes. Pague en un plazo de siete días o díganos si hay algún impedimento.',
    },
    final: {
      subject: 'Último recordatorio: factura {number}',
      text: 'a pesar de nuestros recordatorios, quedan {amount} pendientes de la factura {number}, que venció el {dueDate}. Pague en un plazo de siete días. Después podríamos reclamar intereses y gastos.',
    },
  },
  it: {
    crossed: 'Se il pagamento è già in corso, non tenga conto di questo messaggio.',
    upcoming: {
      subject: 'La fattura {number} scade il {dueDate}',
      text: 'le ricordiamo che la fattura {number} di {amount} scade il {dueDate}.',
    },
    friendly: {
      subject: 'Promemoria: fattura {number}',
      text: 'forse le è sfuggita: la fattura {number} è scaduta il {dueDate} e restano {amount} da pagare. La ringraziamo se vorrà provvedere nei prossimi giorni.',
    },
    firm: {
      subject: 'Secondo promemoria: fattura {number}, {daysLate} giorni di ritardo',
      text: 'la fattura {number} è scaduta il {dueDate} e restano {amount} da pagare. La preghiamo di pagare entro sette giorni, o di dirci se qualcosa lo impedisce.',
    },
    final: {
      subject: 'Ultimo sollecito: fattura {number}',
      text: 'nonostante i nostri promemoria, restano {amount} da pagare della fattura {number}, scaduta il {dueDate}. La preghiamo di pagare entro sette giorni. In seguito potremmo chiedere interessi e spese.',
    },
  },
  nl: {
    crossed: 'Is uw betaling al onderweg? Dan kunt u dit bericht negeren.',
    upcoming: {
      subject: 'Factuur {number} vervalt op {dueDate}',
      text: 'een vriendelijke herinnering: factuur {number} van {amount} vervalt op {dueDate}.',
    },
    friendly: {
      subject: 'Herinnering: factuur {number}',
      text: 'misschien is het u ontgaan: factuur {number} verviel op {dueDate} en er staat nog {amount} open. Wij ontvangen het bedrag graag in de komende dagen.',
    },
    firm: {
      subject: 'Tweede herinnering: factuur {number} is {daysLate} dagen te laat',
      text: 'factuur {number} is sinds {dueDate} vervallen en er staat nog {amount} open. Betaal binnen zeven dagen, of laat ons weten wat in de weg staat.',
    },
    final: {
      subject: 'Laatste herinnering: factuur {number}',
      text: 'ondanks onze herinneringen staat van factuur {number}, vervallen op {dueDate}, nog {amount} open. Betaal binnen zeven dagen. Daarna kunnen wij rente en kosten in rekening brengen.',
    },
  },
  pl: {
    crossed: 'Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.',
    upcoming: {
      subject: 'Termin płatności faktury {number}: {dueDate}',
      text: 'przypominamy, że termin płatności faktury {number} na kwotę {amount} upływa {dueDate}.',
    },
    friendly: {
      subject: 'Przypomnienie: faktura {number}',
      text: 'być może umknęło to Państwa uwadze: termin płatności faktury {number} minął {dueDate}, do zapłaty pozostaje {amount}. Prosimy o płatność w najbliższych dniach.',
    },
    firm: {
      subject: 'Drugie przypomnienie: faktura {number}, {daysLate} dni po terminie',
      text: 'termin płatności faktury {number} minął {dueDate}, do zapłaty pozostaje {amount}. Prosimy o płatność w ciągu siedmiu dni lub o informację, co stoi na przeszkodzie.',
    },
    final: {
      subject: 'Ostatnie wezwanie: faktura {number}',
      text: 'mimo przypomnień do zapłaty z faktury {number}, której termin minął {dueDate}, pozostaje {amount}. Prosimy o płatność w ciągu siedmiu dni. Później możemy naliczyć odsetki i koszty.',
    },
  },
  pt: {
    crossed: 'Se o pagamento já está a caminho, ignore esta mensagem.',
    upcoming: {
      subject: 'A fatura {number} vence em {dueDate}',
      text: 'lembramos que a fatura {number} de {amount} vence em {dueDate}.',
    },
    friendly: {
      subject: 'Lembrete: fatura {number}',
      text: 'talvez lhe tenha escapado: a fatura {number} venceu em {dueDate} e estão {amount} por pagar. Agradecemos o pagamento nos próximos dias.',
    },
    firm: {
      subject: 'Segundo lembrete: fatura {number}, {daysLate} dias de atraso',
      text: 'a fatura {number} venceu em {dueDate} e estão {amount} por pagar. Pague no prazo de sete dias, ou diga-nos se algo o impede.',
    },
    final: {
      subject: 'Último aviso: fatura {number}',
      text: 'apesar dos nossos lembretes, estão {amount} por pagar da fatura {number}, que venceu em {dueDate}. Pague no prazo de sete dias. Depois poderemos cobrar juros e custos.',
    },
  },
}

/** The words of reminders for a locale. */
export function reminderWordsFor(locale: string): ReminderWords {
  return WORDS[languageOf(locale)]
}
