/** All fixed words of the pay page in one language, beside those it shares with our mails. A language that lacks one does not compile. */
export interface PayWords {
  readonly invoice: string
  readonly title: (number: string, sender: string) => string
  readonly dueBy: (day: string) => string
  readonly wasDueOn: (day: string) => string
  readonly overdue: string
  readonly partiallyPaid: string
  readonly billedTo: string
  readonly issuedOn: string
  readonly downloadPdf: string
  readonly payOnline: string
  readonly sandboxNote: string
  readonly payPart: string
  readonly partAmount: string
  readonly amountWrongTitle: string
  readonly amountWrongLead: (most: string) => string
  readonly orByTransfer: string
  readonly accountHolder: string
  readonly transferReference: string
  readonly transferNote: string
  readonly scanToTransfer: string
  readonly askSender: (sender: string) => string
  readonly details: string
  readonly subtotal: string
  readonly discount: string
  readonly tax: string
  readonly includedTax: string
  readonly credited: string
  readonly notes: string
  readonly attachments: string
  readonly paidTitle: string
  readonly paidLead: (amount: string, sender: string) => string
  readonly receipt: string
  readonly receiptByMail: string
  readonly processingTitle: string
  readonly processingLead: string
  readonly checkAgain: string
  readonly declinedTitle: string
  readonly declinedLead: string
  readonly unavailableTitle: string
  readonly unavailableLead: string
  readonly voidTitle: string
  readonly voidLead: (sender: string) => string
  readonly nothingDueTitle: string
  readonly nothingDueLead: string
  readonly notFoundTitle: string
  readonly notFoundLead: string
}
