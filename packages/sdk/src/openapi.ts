// Made by "npm run openapi" from packages/api/openapi.json; not edited by hand.
export interface paths {
  '/v1/organization': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get your organisation
     * @description Needs the scope `organization:read`.
     */
    get: operations['getOrganization']
    put?: never
    /**
     * Create your organisation and become its owner
     * @description The one thing an account can do that belongs to no organisation yet.
     */
    post: operations['createOrganization']
    delete?: never
    options?: never
    head?: never
    /**
     * Change details and defaults of your organisation
     * @description Documents already issued keep the details they were issued with.
     *
     *     Needs the scope `organization:write`.
     */
    patch: operations['updateOrganization']
    trace?: never
  }
  '/v1/organization/closed-days': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the days of a year on which your organisation does not work, besides weekends
     * @description Needs the scope `organization:read`.
     */
    get: operations['listClosedDays']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/organization/brand': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a link to your logo, and what is wrong with your colour
     * @description Needs the scope `organization:read`.
     */
    get: operations['getBrand']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/organization/brand/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * See an invented invoice with settings that are not saved
     * @description null clears a field; what is left out is as saved.
     *
     *     Needs the scope `organization:write`.
     */
    post: operations['previewBrand']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/organization/logo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Make an uploaded picture your logo
     * @description Upload a PNG, JPEG or SVG of at most 5 MB as an attachment first. It is drawn anew, so nothing but its pixels is kept. Issued documents keep theirs.
     *
     *     Needs the scope `organization:write`.
     */
    put: operations['setLogo']
    post?: never
    /**
     * Have no logo
     * @description Needs the scope `organization:write`.
     */
    delete: operations['removeLogo']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/members': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the people of your organisation
     * @description Needs the scope `members:read`.
     */
    get: operations['listMembers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/members/{memberId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Remove a member
     * @description Their next request is refused. What they did stays in the histories. Owners are removed by other owners only.
     *
     *     Needs the scope `members:write`.
     */
    delete: operations['removeMember']
    options?: never
    head?: never
    /**
     * Give a member another role
     * @description Owners are made and changed by other owners only.
     *
     *     Needs the scope `members:write`.
     */
    patch: operations['updateMember']
    trace?: never
  }
  '/v1/invitations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the invitations that nobody has accepted yet
     * @description Needs the scope `members:read`.
     */
    get: operations['listInvitations']
    put?: never
    /**
     * Invite somebody to your organisation
     * @description They get a mail with a link that works once, for 14 days.
     *
     *     Needs the scope `members:write`.
     */
    post: operations['createInvitation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invitations/{invitationId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Take an invitation back
     * @description Needs the scope `members:write`.
     */
    delete: operations['withdrawInvitation']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invitations/accept': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Join the organisation you were invited to */
    post: operations['acceptInvitation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/public/invitations/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read an invitation by its link */
    get: operations['getPublicInvitation']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/api-keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List API keys, the newest first
     * @description Needs the scope `api-keys:read`.
     */
    get: operations['listApiKeys']
    put?: never
    /**
     * Make an API key; its secret is shown this once
     * @description Needs the scope `api-keys:write`.
     */
    post: operations['createApiKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/api-keys/{apiKeyId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Revoke an API key at once
     * @description Needs the scope `api-keys:write`.
     */
    delete: operations['revokeApiKey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/customers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List customers by name, or search them
     * @description Needs the scope `customers:read`.
     */
    get: operations['listCustomers']
    put?: never
    /**
     * Add a customer
     * @description Needs the scope `customers:write`.
     */
    post: operations['createCustomer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/customers/{customerId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a customer
     * @description Needs the scope `customers:read`.
     */
    get: operations['getCustomer']
    put?: never
    post?: never
    /**
     * Delete a customer that no document refers to
     * @description Needs the scope `customers:write`.
     */
    delete: operations['deleteCustomer']
    options?: never
    head?: never
    /**
     * Change a customer
     * @description Documents already issued keep the details they were issued with.
     *
     *     Needs the scope `customers:write`.
     */
    patch: operations['updateCustomer']
    trace?: never
  }
  '/v1/customers/{customerId}/totals': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get what a customer was invoiced, has paid and owes
     * @description Needs the scope `customers:read`.
     */
    get: operations['getCustomerTotals']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/items': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the catalogue by name, or search it
     * @description Needs the scope `items:read`.
     */
    get: operations['listItems']
    put?: never
    /**
     * Add an item to the catalogue
     * @description Needs the scope `items:write`.
     */
    post: operations['createItem']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/items/{itemId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get an item
     * @description Needs the scope `items:read`.
     */
    get: operations['getItem']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Change, archive or restore an item
     * @description Needs the scope `items:write`.
     */
    patch: operations['updateItem']
    trace?: never
  }
  '/v1/invoices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List invoices
     * @description Needs the scope `invoices:read`.
     */
    get: operations['listInvoices']
    put?: never
    /**
     * Make a draft
     * @description Needs the scope `invoices:write`.
     */
    post: operations['createInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an invoice
     * @description Needs the scope `invoices:read`.
     */
    get: operations['getInvoice']
    put?: never
    post?: never
    /**
     * Delete a draft
     * @description Needs the scope `invoices:write`.
     */
    delete: operations['deleteInvoice']
    options?: never
    head?: never
    /**
     * Change a draft
     * @description Needs the scope `invoices:write`.
     */
    patch: operations['updateInvoice']
    trace?: never
  }
  '/v1/invoices/{invoiceId}/issue': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Issue a draft
     * @description Gives the next number, freezes the document and books it, in one commit. The PDF follows within moments.
     *
     *     Needs the scope `invoices:write`.
     */
    post: operations['issueInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/send': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Mail an invoice with its PDF and pay link
     * @description Needs the scope `invoices:write`.
     */
    post: operations['sendInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/void': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Void an open invoice
     * @description It keeps its number; its entry in the books is reversed.
     *
     *     Needs the scope `invoices:write`.
     */
    post: operations['voidInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/duplicate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a new draft with the same content
     * @description Needs the scope `invoices:write`.
     */
    post: operations['duplicateInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List quotes
     * @description Needs the scope `quotes:read`.
     */
    get: operations['listQuotes']
    put?: never
    /**
     * Make a draft quote
     * @description Needs the scope `quotes:write`.
     */
    post: operations['createQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a quote
     * @description Needs the scope `quotes:read`.
     */
    get: operations['getQuote']
    put?: never
    post?: never
    /**
     * Delete a draft quote
     * @description Needs the scope `quotes:write`.
     */
    delete: operations['deleteQuote']
    options?: never
    head?: never
    /**
     * Change a draft quote
     * @description Needs the scope `quotes:write`.
     */
    patch: operations['updateQuote']
    trace?: never
  }
  '/v1/quotes/{quoteId}/issue': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Issue a quote
     * @description Gives the next number of the quotes’ series and freezes the document. The books stay as they are.
     *
     *     Needs the scope `quotes:write`.
     */
    post: operations['issueQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/send': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Mail a quote with its PDF and the link to answer it
     * @description Needs the scope `quotes:write`.
     */
    post: operations['sendQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/accept': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record that the customer accepted
     * @description Needs the scope `quotes:write`.
     */
    post: operations['acceptQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/decline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record that the customer declined
     * @description Needs the scope `quotes:write`.
     */
    post: operations['declineQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/withdraw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Withdraw a quote that is not answered
     * @description Its page says so from then on, and nobody can accept it any more.
     *
     *     Needs the scope `quotes:write`.
     */
    post: operations['withdrawQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/invoice': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a draft invoice of an accepted quote, whole or in part
     * @description By lines, by a percentage of the whole, by a gross amount, or by none of them all that is left. The parts sum to the quote exactly, line by line, and never to more. Deleting the draft, voiding the invoice or crediting it in full gives its part back.
     *
     *     Needs the scope `quotes:write`.
     */
    post: operations['invoiceQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/duplicate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a new draft quote with the same content
     * @description Needs the scope `quotes:write`.
     */
    post: operations['duplicateQuote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reminders/settings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read how payers are reminded
     * @description Needs the scope `reminders:read`.
     */
    get: operations['getReminderSettings']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Change how payers are reminded
     * @description Open invoices follow the new ladder at once. A step that was taken is not taken again.
     *
     *     Needs the scope `reminders:write`.
     */
    patch: operations['updateReminderSettings']
    trace?: never
  }
  '/v1/reminders/upcoming': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * See which reminders will go out
     * @description The soonest first, of the 500 open invoices that are due the earliest.
     *
     *     Needs the scope `reminders:read`.
     */
    get: operations['listUpcomingReminders']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/reminders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read which reminders an invoice got, and which comes next
     * @description Needs the scope `reminders:read`.
     */
    get: operations['listInvoiceReminders']
    put?: never
    /**
     * Remind of an invoice now
     * @description With the step whose turn it is, also where reminders are off or stopped.
     *
     *     Needs the scope `reminders:write`.
     */
    post: operations['sendReminder']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/reminders/stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Stop the reminders of an invoice
     * @description For a dispute or a plan of payments: until a day, or until they are resumed. A provider’s dispute stops them by itself.
     *
     *     Needs the scope `reminders:write`.
     */
    post: operations['stopInvoiceReminders']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/reminders/resume': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let the reminders of an invoice go on
     * @description Needs the scope `reminders:write`.
     */
    post: operations['resumeInvoiceReminders']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/customers/{customerId}/reminders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read whether a customer is reminded
     * @description Needs the scope `reminders:read`.
     */
    get: operations['getCustomerReminders']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/customers/{customerId}/reminders/stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Remind a customer of nothing
     * @description Needs the scope `reminders:write`.
     */
    post: operations['stopCustomerReminders']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/customers/{customerId}/reminders/resume': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Remind a customer again
     * @description Needs the scope `reminders:write`.
     */
    post: operations['resumeCustomerReminders']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List recurring invoices
     * @description The newest first; with status=active those that come next first.
     *
     *     Needs the scope `recurring-invoices:read`.
     */
    get: operations['listRecurringInvoices']
    put?: never
    /**
     * Make a recurring invoice
     * @description Its first invoice is that of the first day from today on. Each is made at about six in the morning in the organisation’s zone, once for each period, whatever happens.
     *
     *     Needs the scope `recurring-invoices:write`.
     */
    post: operations['createRecurringInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * See the next twelve invoices of a schedule that is not kept yet
     * @description Makes nothing. Amounts and texts are null as long as there is no customer or no line.
     *
     *     Needs the scope `recurring-invoices:write`.
     */
    post: operations['previewNewRecurringInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/failed-runs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the periods whose invoice could not be made
     * @description Those that wait to be tried again or skipped, the latest first.
     *
     *     Needs the scope `recurring-invoices:read`.
     */
    get: operations['listFailedRecurringInvoiceRuns']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a recurring invoice
     * @description Needs the scope `recurring-invoices:read`.
     */
    get: operations['getRecurringInvoice']
    put?: never
    post?: never
    /**
     * Delete a recurring invoice that has made nothing
     * @description Needs the scope `recurring-invoices:write`.
     */
    delete: operations['deleteRecurringInvoice']
    options?: never
    head?: never
    /**
     * Change a recurring invoice
     * @description Invoices that were made stay as they are. A new schedule makes no second invoice for a period that has one.
     *
     *     Needs the scope `recurring-invoices:write`.
     */
    patch: operations['updateRecurringInvoice']
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}/pause': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make no more invoices until it is resumed
     * @description Needs the scope `recurring-invoices:write`.
     */
    post: operations['pauseRecurringInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}/resume': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Go on making invoices
     * @description `skip` leaves out the periods whose day has passed meanwhile; `make_up` makes their invoices now, dated today.
     *
     *     Needs the scope `recurring-invoices:write`.
     */
    post: operations['resumeRecurringInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * End a recurring invoice for good
     * @description Needs the scope `recurring-invoices:write`.
     */
    post: operations['endRecurringInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * See the next twelve invoices
     * @description Needs the scope `recurring-invoices:read`.
     */
    get: operations['previewRecurringInvoice']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}/runs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what became of each period
     * @description The latest period first, each with the invoice that was made, or why none was.
     *
     *     Needs the scope `recurring-invoices:read`.
     */
    get: operations['listRecurringInvoiceRuns']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}/runs/{period}/retry': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make the invoice of a period after all
     * @description Of one that failed or was skipped, or whose draft was deleted. With automation `draft` it is left to be mended by hand.
     *
     *     Needs the scope `recurring-invoices:write`.
     */
    post: operations['retryRecurringInvoiceRun']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recurring-invoices/{recurringInvoiceId}/runs/{period}/skip': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let a period that failed be without an invoice
     * @description Needs the scope `recurring-invoices:write`.
     */
    post: operations['skipRecurringInvoiceRun']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/payments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what settled an invoice
     * @description Needs the scope `payments:read`.
     */
    get: operations['listInvoicePayments']
    put?: never
    /**
     * Record a payment of an invoice
     * @description Needs the scope `payments:write`.
     */
    post: operations['recordPayment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List payments, the latest first
     * @description Needs the scope `payments:read`.
     */
    get: operations['listPayments']
    put?: never
    /**
     * Record a payment over any number of invoices
     * @description What no allocation names becomes the customer’s credit.
     *
     *     Needs the scope `payments:write`.
     */
    post: operations['createPayment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments/{paymentId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a payment
     * @description Needs the scope `payments:read`.
     */
    get: operations['getPayment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/exchange-rates': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List exchange rates by day, the latest first
     * @description Needs the scope `exchange-rates:read`.
     */
    get: operations['listExchangeRates']
    put?: never
    /**
     * Set an exchange rate by hand
     * @description It counts before those imported for its day.
     *
     *     Needs the scope `exchange-rates:write`.
     */
    post: operations['setExchangeRate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/exchange-rates/current': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the rate that an invoice would be issued with
     * @description The latest that is not after the day and at most a week older.
     *
     *     Needs the scope `exchange-rates:read`.
     */
    get: operations['getCurrentExchangeRate']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/exchange-rates/import': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Import reference rates of the European Central Bank
     * @description The files eurofxref-daily.xml, eurofxref-hist-90d.xml, eurofxref.csv or eurofxref-hist.csv (at most 92 days), as published.
     *
     *     Needs the scope `exchange-rates:write`.
     */
    post: operations['importExchangeRates']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments/{paymentId}/refunds': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record that a payment was given back, in full or in part
     * @description What the customer has as credit is given back first; the rest is due again on the invoices that the payment settled.
     *
     *     Needs the scope `payments:write`.
     */
    post: operations['refundPayment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments/{paymentId}/chargebacks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record that the payer’s bank took a payment back
     * @description Like a refund; what neither the customer’s credit nor the payment’s invoices cover is booked as a loss.
     *
     *     Needs the scope `payments:write`.
     */
    post: operations['chargeBackPayment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments/{paymentId}/reverse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a payment back that was recorded by mistake
     * @description Needs the scope `payments:write`.
     */
    post: operations['reversePayment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/customers/{customerId}/refunds': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record that a customer’s credit was paid out
     * @description Needs the scope `payments:write`.
     */
    post: operations['refundCustomerCredit']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/refunds': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List refunds, chargebacks and payments taken back, the latest first
     * @description Needs the scope `refunds:read`.
     */
    get: operations['listRefunds']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/refunds/{refundId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a refund
     * @description Needs the scope `refunds:read`.
     */
    get: operations['getRefund']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/refunds/{refundId}/reverse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a refund or chargeback back: the money is there again
     * @description Needs the scope `refunds:write`.
     */
    post: operations['reverseRefund']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/apply-credit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Settle an invoice with its customer’s credit
     * @description Needs the scope `payments:write`.
     */
    post: operations['applyCredit']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-applications/{creditApplicationId}/reverse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take credit back from the invoice it settled
     * @description Needs the scope `credit-applications:write`.
     */
    post: operations['reverseCreditApplication']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/write-off': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Give up what is still due of an invoice
     * @description It becomes a loss; what is paid later is income. Tax that may be claimed back is a manual entry.
     *
     *     Needs the scope `payments:write`.
     */
    post: operations['writeOffInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/reinstate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take the write-off of an invoice back
     * @description Needs the scope `payments:write`.
     */
    post: operations['reinstateInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payment-providers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the payment providers of this installation, in your order
     * @description Needs the scope `payment-providers:read`.
     */
    get: operations['listPaymentProviders']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payment-providers/{provider}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Switch a payment provider on or off, and say for what
     * @description Needs the scope `payment-providers:write`.
     */
    patch: operations['updatePaymentProvider']
    trace?: never
  }
  '/v1/payment-providers/{provider}/credentials': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Enter the keys of your account at a payment provider
     * @description They are stored sealed and never shown again. Fields left out stay; null removes one.
     *
     *     Needs the scope `payment-providers:write`.
     */
    put: operations['setPaymentProviderCredentials']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payment-providers/{provider}/connection': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Ask the payment provider whether your keys work
     * @description Needs the scope `payment-providers:read`.
     */
    get: operations['testPaymentProvider']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payouts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List payouts of payment providers, the latest first
     * @description Needs the scope `payouts:read`.
     */
    get: operations['listPayouts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payouts/{payoutId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a payout with its lines
     * @description Needs the scope `payouts:read`.
     */
    get: operations['getPayout']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payouts/{payoutId}/reverse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a booked payout back: the money is with the provider
     * @description Needs the scope `payouts:write`.
     */
    post: operations['reversePayout']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments/{paymentId}/provider-refunds': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what the payment provider was asked to give back of a payment
     * @description Needs the scope `payments:read`.
     */
    get: operations['listProviderRefunds']
    put?: never
    /**
     * Have the payment provider give a payment back, in full or in part
     * @description The provider is told by a job; the refund is in the books, under the id of the order, when it has done so.
     *
     *     Needs the scope `payments:write`.
     */
    post: operations['orderProviderRefund']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/credit-notes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the credit notes of an invoice
     * @description Needs the scope `credit-notes:read`.
     */
    get: operations['listInvoiceCreditNotes']
    put?: never
    /**
     * Credit an invoice, wholly or in part
     * @description Give lines, or a gross amount; by neither, all that is left is credited. What exceeds the amount due becomes the customer’s credit.
     *
     *     Needs the scope `credit-notes:write`.
     */
    post: operations['createCreditNote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-notes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List credit notes, the newest first
     * @description Needs the scope `credit-notes:read`.
     */
    get: operations['listCreditNotes']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-notes/{creditNoteId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a credit note
     * @description Needs the scope `credit-notes:read`.
     */
    get: operations['getCreditNote']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-notes/{creditNoteId}/send': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Mail a credit note with its PDF
     * @description Needs the scope `credit-notes:write`.
     */
    post: operations['sendCreditNote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/documents': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the files made of an invoice
     * @description With `kind`, redirects to the signed link of that file. Links expire after a quarter of an hour.
     *
     *     Needs the scope `invoices:read`.
     */
    get: operations['listInvoiceDocuments']
    put?: never
    /**
     * Ask for another format of an issued invoice
     * @description For a format that was not chosen at issue. It is made within moments, of what was frozen at issue, and kept; asking again changes nothing. Refused with the findings where it would break the rules of the format.
     *
     *     Needs the scope `invoices:write`.
     */
    post: operations['requestInvoiceDocument']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/documents/{kind}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download a file made of an invoice
     * @description Redirects to a signed link; with `encoding=base64` the file is in the answer. The PDF is made within moments; until then the answer waits a little.
     *
     *     Needs the scope `invoices:read`.
     */
    get: operations['getInvoiceDocument']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download the PDF of an invoice
     * @description Redirects to a signed link; with `encoding=base64` the file is in the answer. The PDF is made within moments; until then the answer waits a little.
     *
     *     Needs the scope `invoices:read`.
     */
    get: operations['getInvoicePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-notes/{creditNoteId}/documents': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the files made of a credit note
     * @description With `kind`, redirects to the signed link of that file. Links expire after a quarter of an hour.
     *
     *     Needs the scope `credit-notes:read`.
     */
    get: operations['listCreditNoteDocuments']
    put?: never
    /**
     * Ask for another format of a credit note
     * @description For a format that was not chosen at issue. It is made within moments, of what was frozen at issue, and kept; asking again changes nothing. Refused with the findings where it would break the rules of the format.
     *
     *     Needs the scope `credit-notes:write`.
     */
    post: operations['requestCreditNoteDocument']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-notes/{creditNoteId}/documents/{kind}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download a file made of a credit note
     * @description Redirects to a signed link; with `encoding=base64` the file is in the answer. The PDF is made within moments; until then the answer waits a little.
     *
     *     Needs the scope `credit-notes:read`.
     */
    get: operations['getCreditNoteDocument']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-notes/{creditNoteId}/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download the PDF of a credit note
     * @description Redirects to a signed link; with `encoding=base64` the file is in the answer. The PDF is made within moments; until then the answer waits a little.
     *
     *     Needs the scope `credit-notes:read`.
     */
    get: operations['getCreditNotePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments/{paymentId}/receipt': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download the receipt of a payment
     * @description Redirects to a signed link; with `encoding=base64` the file is in the answer. The PDF is made within moments; until then the answer waits a little.
     *
     *     Needs the scope `payments:read`.
     */
    get: operations['getPaymentReceipt']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * See a draft as the PDF it will become
     * @description Needs the scope `invoices:read`.
     */
    get: operations['previewInvoicePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/documents': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the files made of a quote
     * @description With `kind`, redirects to the signed link of that file. Links expire after a quarter of an hour.
     *
     *     Needs the scope `quotes:read`.
     */
    get: operations['listQuoteDocuments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download the PDF of a quote
     * @description Redirects to a signed link; with `encoding=base64` the file is in the answer. The PDF is made within moments; until then the answer waits a little.
     *
     *     Needs the scope `quotes:read`.
     */
    get: operations['getQuotePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quotes/{quoteId}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * See a draft quote as the PDF it will become
     * @description Needs the scope `quotes:read`.
     */
    get: operations['previewQuotePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/attachments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Announce a file and get a link to upload it
     * @description PUT the bytes, as many as announced, to `upload.url` with the headers in `upload.headers`, then complete the attachment. What is not completed within a day is removed.
     *
     *     Needs the scope `attachments:write`.
     */
    post: operations['startAttachment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/attachments/{attachmentId}/complete': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Check an uploaded file and make it usable
     * @description Needs the scope `attachments:write`.
     */
    post: operations['completeAttachment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/attachments/{attachmentId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an attachment and get a link to it
     * @description Needs the scope `attachments:read`.
     */
    get: operations['getAttachment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/payments/{paymentId}/attachments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * See which files are kept with a payment
     * @description Needs the scope `payments:read`.
     */
    get: operations['getPaymentAttachments']
    /**
     * Keep files with a payment
     * @description A bank’s slip, for example. They take the place of those before, and go to nobody.
     *
     *     Needs the scope `payments:write`.
     */
    put: operations['setPaymentAttachments']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/credit-notes/{creditNoteId}/attachments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * See which files are kept with a credit note
     * @description Needs the scope `credit-notes:read`.
     */
    get: operations['getCreditNoteAttachments']
    /**
     * Keep files with a credit note
     * @description They take the place of those before, and go with its mails from now on.
     *
     *     Needs the scope `credit-notes:write`.
     */
    put: operations['setCreditNoteAttachments']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/receipts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List receipts, the newest first
     * @description Needs the scope `receipts:read`.
     */
    get: operations['listReceipts']
    put?: never
    /**
     * Make a receipt of an uploaded file, and have it read
     * @description The file is a picture, a PDF or an e-invoice. What it says is proposed; nothing is booked before somebody confirms it.
     *
     *     Needs the scope `receipts:write`.
     */
    post: operations['createReceipt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/receipts/{receiptId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a receipt
     * @description Needs the scope `receipts:read`.
     */
    get: operations['getReceipt']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Correct a receipt
     * @description What is left out stays; null takes a value away. What is set here a later scan leaves alone.
     *
     *     Needs the scope `receipts:write`.
     */
    patch: operations['updateReceipt']
    trace?: never
  }
  '/v1/receipts/{receiptId}/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Confirm a receipt: book the expense
     * @description The only way a receipt gets into the books. How it was booked is suggested for the merchant’s next one.
     *
     *     Needs the scope `receipts:write`.
     */
    post: operations['confirmReceipt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/receipts/{receiptId}/unbook': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take the booking of a receipt back
     * @description By a reversal dated today. The receipt can then be corrected and confirmed again.
     *
     *     Needs the scope `receipts:write`.
     */
    post: operations['unbookReceipt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/receipts/{receiptId}/reject': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Set a receipt aside
     * @description Needs the scope `receipts:write`.
     */
    post: operations['rejectReceipt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/receipts/{receiptId}/reopen': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take up a rejected receipt again
     * @description Needs the scope `receipts:write`.
     */
    post: operations['reopenReceipt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/receipts/{receiptId}/scan': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have a receipt read again
     * @description What people have set stays.
     *
     *     Needs the scope `receipts:write`.
     */
    post: operations['scanReceipt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/from-receipts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a draft that passes receipts on to a customer
     * @description One line for each, at its cost without the tax claimed back, with its markup. A receipt stands on one invoice at most; deleting the draft, or voiding or wholly crediting the invoice, sets it free.
     *
     *     Needs the scope `invoices:write`.
     */
    post: operations['invoiceFromReceipts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/attachments/{attachmentId}/e-invoice': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the e-invoice in an uploaded file
     * @description The file is UBL or CII as XML, a Factur-X, ZUGFeRD or XRechnung PDF, or an e-mail with one of these attached.
     *
     *     Needs the scope `attachments:read`.
     */
    get: operations['readEInvoice']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/attachments/{attachmentId}/e-invoice/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * See the e-invoice in an uploaded file as a page
     * @description Needs the scope `attachments:read`.
     */
    get: operations['getEInvoicePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/attachments/{attachmentId}/e-invoice/files/{index}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download a file embedded in an e-invoice
     * @description Needs the scope `attachments:read`.
     */
    get: operations['getEInvoiceFile']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dashboard': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the figures of the home page
     * @description Needs the scope `invoices:read`.
     */
    get: operations['getDashboard']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/accounts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the chart of accounts
     * @description Needs the scope `ledger:read`.
     */
    get: operations['listLedgerAccounts']
    put?: never
    /**
     * Add an account
     * @description Needs the scope `ledger:write`.
     */
    post: operations['addLedgerAccount']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/entries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List journal entries, the latest day first
     * @description Needs the scope `ledger:read`.
     */
    get: operations['listJournalEntries']
    put?: never
    /**
     * Book an entry by hand
     * @description It cannot be edited or deleted afterwards; reverse it. What customers owe is kept by invoices and cannot be booked by hand.
     *
     *     Needs the scope `ledger:write`.
     */
    post: operations['postJournalEntry']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/trial-balance': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the trial balance after a month
     * @description Needs the scope `ledger:read`.
     */
    get: operations['getTrialBalance']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/verify': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Prove that no event and no journal entry was changed, removed or reordered
     * @description Checks the chain of sealed blocks, the events in them, and the journal entries, documents and attachments that the events vouch for, page by page. Keep `headHash` outside: asked for later as `knownHead`, it proves that what came before is still the same.
     *
     *     Needs the scope `ledger:read`.
     */
    get: operations['verifyLedger']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export the journal for hledger, Ledger, Beancount or a spreadsheet
     * @description The oldest entry first. A long journal comes in parts: where the answer has a header `x-next-cursor`, send it as `cursor` for the next one. The parts joined are the file.
     *
     *     Needs the scope `ledger:read`.
     */
    get: operations['exportJournal']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/accounts/{accountCode}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Rename, archive or restore an account
     * @description Codes and types never change, and accounts are never deleted: entries name them.
     *
     *     Needs the scope `ledger:write`.
     */
    patch: operations['changeLedgerAccount']
    trace?: never
  }
  '/v1/ledger/chart': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Choose another template of accounts, before the first invoice
     * @description Needs the scope `ledger:write`.
     */
    post: operations['chooseChart']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/entries/{journalEntryId}/reverse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a manual entry back by a reversing one
     * @description Needs the scope `ledger:write`.
     */
    post: operations['reverseJournalEntry']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/lock': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read through which day the books are closed
     * @description Needs the scope `ledger:read`.
     */
    get: operations['getBookLock']
    put?: never
    /**
     * Close the books through a day that is over
     * @description Needs the scope `ledger:write`.
     */
    post: operations['lockBooks']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/ledger/unlock': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Open closed books, as an owner
     * @description Wholly, or for the days after `through`. It needs an owner’s login; an API key cannot do it.
     *
     *     Needs the scope `ledger:write`.
     */
    post: operations['unlockBooks']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/trial-balance': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Trial balance at the end of a day
     * @description Needs the scope `reports:read`.
     */
    get: operations['getTrialBalanceReport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/profit-and-loss': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Profit and loss of a period
     * @description Needs the scope `reports:read`.
     */
    get: operations['getProfitAndLoss']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/balance-sheet': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Balance sheet at the end of a day
     * @description Needs the scope `reports:read`.
     */
    get: operations['getBalanceSheet']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/general-ledger': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The postings of an account, with the balance after each
     * @description JSON comes page by page; CSV and PDF are of the whole period, at most 5,000 postings.
     *
     *     Needs the scope `reports:read`.
     */
    get: operations['getGeneralLedger']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/ageing': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What customers owe, by how late it is
     * @description `asOf` is any day; of a past one, what was owed at its end.
     *
     *     Needs the scope `reports:read`.
     */
    get: operations['getAgeing']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/ageing-invoices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The invoices that a figure of the ageing report is the sum of
     * @description The one due first at first. Name the figure by its `currency` and, where it is not of all, its `customerId` and its `bucket`.
     *
     *     Needs the scope `reports:read`.
     */
    get: operations['listAgeingInvoices']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/customer-statement': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A customer’s account: what they owed, what happened, what they owe
     * @description PDF and CSV are for the customer, in their language. The PDF is about one currency (`currency`; left out, that of the books, or the only one there is).
     *
     *     Needs the scope `reports:read`.
     */
    get: operations['getCustomerStatement']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/tax': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Tax on sales by category and rate
     * @description Basis `accrual`: on the day of the invoice, credit note or void. Basis `cash`: with the money, each payment carrying the part of every tax that it is of the invoice’s total.
     *
     *     Needs the scope `reports:read`.
     */
    get: operations['getTaxReport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/tax-entries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The entries that a row of the tax report is the sum of
     * @description Of sales name the row’s `category`, `percent` and, where it has one, `name`; tax on purchases is one row a currency.
     *
     *     Needs the scope `reports:read`.
     */
    get: operations['listTaxEntries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/customers/{customerId}/statements': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the statements that were mailed to a customer, the last one first
     * @description Needs the scope `customers:read`.
     */
    get: operations['listCustomerStatements']
    put?: never
    /**
     * Mail a customer their statement of account
     * @description As a PDF in the customer’s language, of `period` (left out: the year so far) and in one currency (left out: that of the books, or the only one there is), as the books stand now.
     *
     *     Needs the scope `customers:write`.
     */
    post: operations['sendCustomerStatement']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/projects': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List projects by name, or those of a customer
     * @description Needs the scope `projects:read`.
     */
    get: operations['listProjects']
    put?: never
    /**
     * Make a project
     * @description Needs the scope `projects:write`.
     */
    post: operations['createProject']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/projects/{projectId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a project
     * @description Needs the scope `projects:read`.
     */
    get: operations['getProject']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Change, archive or restore a project
     * @description Needs the scope `projects:write`.
     */
    patch: operations['updateProject']
    trace?: never
  }
  '/v1/time-entries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List time, the latest day first
     * @description Needs the scope `time-entries:read`.
     */
    get: operations['listTimeEntries']
    put?: never
    /**
     * Write time down
     * @description What goes over midnight becomes an entry for each day. A day holds no more hours than it has, and measured times do not overlap.
     *
     *     Needs the scope `time-entries:write`.
     */
    post: operations['createTimeEntry']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/time-entries/import': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Write the rows of a CSV down, all or none
     * @description The first row names the columns: date (YYYY-MM-DD), hours (1.5 or 1:30), project (its id); if wanted task (its id), note, billable (true, false).
     *
     *     Needs the scope `time-entries:write`.
     */
    post: operations['importTimeEntries']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/time-entries/{timeEntryId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get an entry
     * @description Needs the scope `time-entries:read`.
     */
    get: operations['getTimeEntry']
    put?: never
    post?: never
    /**
     * Remove an entry that is neither approved nor billed
     * @description Needs the scope `time-entries:write`.
     */
    delete: operations['deleteTimeEntry']
    options?: never
    head?: never
    /**
     * Change an entry that is neither approved nor billed
     * @description Needs the scope `time-entries:write`.
     */
    patch: operations['updateTimeEntry']
    trace?: never
  }
  '/v1/time-approvals': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that time may be billed, take that back, or send it back with a reason
     * @description Approved time cannot be changed; billed time stays approved.
     *
     *     Needs the scope `time-approvals:write`.
     */
    post: operations['approveTime']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/timer': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get your timer
     * @description Needs the scope `time-entries:read`.
     */
    get: operations['getTimer']
    put?: never
    post?: never
    /**
     * Stop your timer without writing anything down
     * @description Needs the scope `time-entries:write`.
     */
    delete: operations['discardTimer']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/timer/start': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Start your timer
     * @description Needs the scope `time-entries:write`.
     */
    post: operations['startTimer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/timer/stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Stop your timer and write its time down
     * @description Needs the scope `time-entries:write`.
     */
    post: operations['stopTimer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/time-settings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get how time is billed
     * @description Needs the scope `time-entries:read`.
     */
    get: operations['getTimeSettings']
    /**
     * Set how time is billed
     * @description Time that is billed already keeps its rate.
     *
     *     Needs the scope `time-approvals:write`.
     */
    put: operations['setTimeSettings']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/from-time': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a draft of the approved time of a project that is on no invoice
     * @description The time is tied to it at once, and free again when the draft is deleted, or the invoice voided or wholly credited.
     *
     *     Needs the scope `invoices:write`.
     */
    post: operations['createInvoiceFromTime']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/{invoiceId}/time-sheet': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the hours that an invoice was made of
     * @description The same as the annex of its PDF.
     *
     *     Needs the scope `invoices:read`.
     */
    get: operations['getTimeSheet']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reports/time': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Hours and amounts by project, member or week
     * @description Needs the scope `time-entries:read`.
     */
    get: operations['getTimeReport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what happened, the newest first
     * @description Needs the scope `events:read`.
     */
    get: operations['listEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audit-log': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List who did what, when and why
     * @description Needs the scope `events:read`.
     */
    get: operations['listAuditLog']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List jobs, the newest first
     * @description Needs the scope `jobs:read`.
     */
    get: operations['listJobs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/{jobId}/retry': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Try a dead job again
     * @description Needs the scope `jobs:write`.
     */
    post: operations['retryJob']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/pay/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Show an invoice to its payer, with ways to pay */
    get: operations['getPayPage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/pay/{token}/logo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The logo on a pay page */
    get: operations['getPayPageLogo']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/pay/{token}/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Download the invoice behind a pay link as PDF */
    get: operations['getPayPagePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/pay/{token}/files/{attachmentId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Download a file that went with the invoice behind a pay link */
    get: operations['getPayPageFile']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/pay/{token}/checkout/{provider}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Begin to pay what is due through a provider
     * @description The form of the pay page. Where nothing is due any more, it leads back to the page, which says so.
     */
    post: operations['startPayPageCheckout']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/pay/style/{name}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The stylesheet of the pay page in a sender’s colour */
    get: operations['getPayPageStyle']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/public/invoices/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read an invoice by its pay link */
    get: operations['getPublicInvoice']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/quote/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Show a quote to its customer, who can accept or decline it */
    get: operations['getQuotePage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/quote/{token}/logo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The logo on the page of a quote */
    get: operations['getQuotePageLogo']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/quote/{token}/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Download the quote behind a link as PDF */
    get: operations['getQuotePagePdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/quote/{token}/files/{attachmentId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Download a file that went with the quote behind a link */
    get: operations['getQuotePageFile']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/quote/{token}/accept': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Accept a quote
     * @description The form of the page: `name`, and a typed `signature` or the strokes of a drawn one in `drawing` where one is given. It leads back to the page, which says what became of it.
     */
    post: operations['acceptQuoteByLink']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/quote/{token}/decline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Decline a quote
     * @description The form of the page, with a `reason` where one is given. It leads back to the page.
     */
    post: operations['declineQuoteByLink']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/quote/script/{name}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The script of the field to sign on */
    get: operations['getQuotePageScript']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/webhooks/{provider}/{organization}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Receive a signed notice of a payment provider
     * @description For providers only: a call that is not signed for the account of this organisation, or too long ago, is refused. The notice is kept and worked on afterwards; the same one again changes nothing.
     */
    post: operations['receiveProviderWebhook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sandbox/checkout/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Show the sandbox’s payment page */
    get: operations['getSandboxCheckout']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sandbox/checkout/{token}/{outcome}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Choose what happens in the sandbox
     * @description Pay, decline, ask for another step, or let a notice come late, twice or never; afterwards refund, dispute and pay out. Signed notices go the way real providers’ do.
     */
    post: operations['chooseSandboxOutcome']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/health': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Say whether this installation answers */
    get: operations['getHealth']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Get this documentation as OpenAPI 3.1 */
    get: operations['getOpenapi']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/docs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read this documentation as a page */
    get: operations['getReference']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    Address: {
      line1: string
      line2?: string
      city: string
      region?: string
      postalCode: string
      /**
       * @description ISO 3166-1 alpha-2 country code.
       * @example DE
       */
      country: string
    }
    Ageing: {
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      asOf: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      rows: {
        customerId: string
        customerName: string
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        invoices: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        current: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        days1To30: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        days31To60: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        days61To90: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        daysOver90: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        total: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseTotal: number
      }[]
      totals: {
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        current: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        days1To30: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        days31To60: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        days61To90: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        daysOver90: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        total: number
      }[]
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      baseTotal: number
    }
    AgeingInvoice: {
      invoiceId: string
      number: string | null
      customerId: string
      customerName: string
      issueDate: string | null
      dueDate: string | null
      daysLate: number
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description What was owed of it at the end of the day. */
      due: number
      /** @description The same in the organisation’s currency, at the rate frozen at issue. */
      baseDue: number
    }
    Allocation: {
      invoiceId: string
      /** @description The payment, credit application or refund. */
      paymentId: string
      /** @description Negative: it went back, and the invoice owes it again. */
      amount: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      paidOn: string
      /** @enum {string} */
      method: 'bank_transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit' | 'paypal' | 'sandbox' | 'other' | 'credit'
      reference?: string
    }
    ApiKey: {
      id: string
      name: string
      /** @description The last four characters of the secret. */
      hint: string
      scopes: components['schemas']['Scope'][]
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description To the hour.
       * @example 2026-11-20T12:00:00.000Z
       */
      lastUsedAt?: string
    }
    AppliedCredit: {
      application: components['schemas']['CreditApplication']
      invoice: components['schemas']['Invoice']
      journalEntries: components['schemas']['JournalEntry'][]
    }
    Attachment: {
      id: string
      /** @enum {string} */
      status: 'pending' | 'ready'
      fileName: string
      contentType: string
      sizeBytes: number
      /** @description Of the file that is kept: pictures are drawn anew. */
      sha256?: string
      /** @description Of a PDF. */
      pageCount?: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
    }
    /** @description Years are calendar years. */
    BalanceSheet: {
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      asOf: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      assets: {
        code: string
        name: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      liabilities: {
        code: string
        name: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      equity: {
        code: string
        name: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      /** @description What no closing entry has carried over of earlier years. */
      resultOfEarlierYears: number
      /** @description Of the year so far, less what a closing entry of its last day has carried over. */
      resultOfYear: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      totalAssets: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      totalLiabilitiesAndEquity: number
    }
    /** @description Nothing can be posted to the day `through` or an earlier one; null: the books are open. */
    BookLock: {
      lock: {
        through: string
        reason: string
        by: string
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T12:00:00.000Z
         */
        at: string
      } | null
      version: number
    }
    /** @description A place on a page, in fractions of its width and height from the top left. */
    Box: {
      page: number
      x: number
      y: number
      width: number
      height: number
    }
    Brand: {
      /** @description A link to the logo, without login. */
      logo: {
        url: string
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T12:00:00.000Z
         */
        expiresAt: string
      } | null
      /** @description What documents show otherwise than set: a colour too light to read is darkened. */
      findings: {
        pointer: string
        code: string
        message: string
      }[]
    }
    BrandChanges: {
      brandColor?: string | null
      template?: ('classic' | 'modern' | 'compact') | null
      font?: ('inter' | 'serif') | null
      headerText?: string | null
      footer?: string | null
      documentTerms?: string | null
    }
    ChainPage: {
      /** @description No problem on this page. */
      intact: boolean
      blocks: number
      events: number
      entries: number
      /** @description Of files what is recorded is compared; their bytes with `documents=true`. */
      documents: number
      /** @description Files that were given to us, and pictures of logos. */
      attachments: number
      problems: string[]
      headHash: string
      /** @description Whether the block with the asked hash is on this page. */
      knownHeadFound?: boolean
      /** @description Events not sealed yet, at most 100: they will be within minutes. */
      unsealed: string[]
      nextCursor: string | null
    }
    ClosedDays: {
      year: number
      /** @description Whether the public holidays of the country are known. */
      areHolidaysKnown: boolean
      days: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        day: string
        name: string
        /** @enum {string} */
        from: 'country' | 'own'
      }[]
    }
    CreatedApiKey: {
      id: string
      name: string
      /** @description The last four characters of the secret. */
      hint: string
      scopes: components['schemas']['Scope'][]
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description To the hour.
       * @example 2026-11-20T12:00:00.000Z
       */
      lastUsedAt?: string
      /** @description Shown this once; null when the answer is replayed. */
      secret: string | null
    }
    CreditApplication: {
      id: string
      customerId: string
      invoiceId: string
      invoiceNumber: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amount: number
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description What the credit was in the books. */
      baseAmount: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      appliedOn: string
      reversal?: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        on: string
        reason: string
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      version: number
    }
    /** @description Amounts are positive where the invoice’s are. */
    CreditNote: {
      id: string
      number: string
      invoiceId: string
      invoiceNumber: string
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      issueDate: string
      reason: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      subtotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /** @description What of it lowered the amount due; the rest is the customer’s credit. */
      appliedToInvoice: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      version: number
      customer: components['schemas']['Party']
      seller: components['schemas']['Party']
      pricesIncludeTax: boolean
      roundingPolicy: string
      exchangeRate?: components['schemas']['ExchangeRate']
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      invoiceIssueDate?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      supplyDate?: string
      deliveryPeriod?: components['schemas']['Period']
      orderReference?: string
      buyerReference?: string
      reference?: string
      taxExemptions?: components['schemas']['TaxExemption'][]
      /** @description Which e-invoices are made of it, decided at issue. */
      eInvoiceFormats?: ('facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii')[]
      lines: components['schemas']['CreditedLine'][]
      taxBreakdown: components['schemas']['TaxBreakdown']
    }
    CreditNoteSummary: {
      id: string
      number: string
      invoiceId: string
      invoiceNumber: string
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      issueDate: string
      reason: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      subtotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /** @description What of it lowered the amount due; the rest is the customer’s credit. */
      appliedToInvoice: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      version: number
    }
    CreditedLine: {
      /** @description Place of the line on the invoice, from 0. */
      lineIndex: number
      description: string
      /** @description Absent where an amount was credited and not pieces. */
      quantity?: string
      unit?: string
      unitPrice: string
      taxes: {
        name?: string
        /**
         * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
         * @enum {string}
         */
        category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        percent: string
      }[]
      /** @description The credited part of the line, net. */
      amount: number
      /** @description Where prices include tax. */
      grossAmount?: number
    }
    Customer: {
      id: string
      name: string
      /**
       * Format: email
       * @example ada@example.com
       */
      email: string
      phone?: string
      address?: components['schemas']['Address']
      taxId?: string
      legalId?: components['schemas']['LegalId']
      electronicAddress?: components['schemas']['ElectronicAddress']
      /** @description What their invoices must quote (BT-10): a Leitweg-ID, a cost centre. */
      buyerReference?: string
      /**
       * @description What they ask for: nothing is issued to them without a valid one.
       * @enum {string}
       */
      eInvoiceFormat?: 'facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii'
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /**
       * @description BCP 47 language tag.
       * @example en
       */
      locale?: string
      paymentTermsDays?: number
      /** @description Files that belong to the customer: contracts, orders, certificates of tax. */
      attachmentIds?: string[]
      warnings?: components['schemas']['Warnings']
      /** @description Grows with each change; also the ETag. */
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
    }
    /** @description null clears a field; what is left out stays. */
    CustomerChanges: {
      name?: string
      /**
       * Format: email
       * @example ada@example.com
       */
      email?: string
      phone?: string | null
      address?: components['schemas']['Address'] | null
      taxId?: string | null
      legalId?: components['schemas']['LegalId'] | null
      electronicAddress?: components['schemas']['ElectronicAddress'] | null
      buyerReference?: string | null
      eInvoiceFormat?: ('facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii') | null
      currency?: string | null
      locale?: string | null
      paymentTermsDays?: number | null
      attachmentIds?: string[] | null
    }
    CustomerTotals: {
      customerId: string
      draftCount: number
      issuedCount: number
      paymentCount: number
      byCurrency: {
        [key: string]: {
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          invoiced: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          paid: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          credited: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          due: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          credit: number
          /** @description The credit in the organisation’s currency. */
          creditBase: number
        }
      }
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      lastInvoicedOn?: string
    }
    /** @description Amounts in the organisation’s currency. */
    Dashboard: {
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      today: string
      /** @description All money ever received. */
      received: number
      /** @description All that is owed, overdue or not. */
      pending: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      overdue: number
      /** @description Issued and not voided, less credits: received + pending, where nothing was written off or overpaid. */
      totalInvoiced: number
      counts: {
        draft: number
        open: number
        partiallyPaid: number
        paid: number
        overdue: number
        void: number
        uncollectible: number
      }
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      receivedInPeriod: number
      /** @description In the period of the same length before. */
      receivedInPeriodBefore: number
      paymentsPerDay: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        date: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      invoicedPerDay: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        date: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      /** @description Owed and due from today on. */
      upcoming: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        dueDate: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
        count: number
      }[]
    }
    /** @description Which day of a month. A day that a month lacks is its last. */
    DayRule:
      | {
          /** @constant */
          type: 'day_of_month'
          day: number
        }
      | {
          /** @constant */
          type: 'last_day'
        }
      | {
          /** @constant */
          type: 'nth_weekday'
          /** @description −1: the last. */
          nth: 1 | 2 | 3 | 4 | -1
          /** @enum {string} */
          weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        }
      | {
          /** @constant */
          type: 'first_business_day'
        }
      | {
          /** @constant */
          type: 'last_business_day'
        }
    Document: {
      /**
       * @description `pdf` the page; `facturx` the same file, where it carries a valid invoice; `ubl` for Peppol (BIS Billing 3); `cii` EN 16931; `xrechnung`; `acceptance` a quote with who accepted it.
       * @enum {string}
       */
      kind: 'pdf' | 'acceptance' | 'facturx' | 'ubl' | 'cii' | 'xrechnung'
      contentType: string
      fileName: string
      sizeBytes: number
      /** @description Of the bytes, lower-case hex. They never change. */
      sha256: string
      /**
       * @description Name and version of the template or writer that made it.
       * @example classic-1
       */
      template: string
      /** @description Of an e-invoice: what it says it keeps (BT-24). */
      specification?: string
      /** @description The releases of the rules it was validated by before it was kept. */
      ruleRelease?: string
      /** @description What could not be printed or made as asked, in plain words. */
      findings: {
        /** @enum {string} */
        code: 'missing_glyph' | 'logo_unreadable' | 'qr_too_long' | 'not_an_e_invoice'
        message: string
      }[]
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /** @description A link that works without login until it expires. */
      url: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      expiresAt: string
    }
    /** @description A file in the answer itself. */
    DocumentContent: {
      fileName: string
      contentType: string
      sha256: string
      base64: string
    }
    /** @description A format that was asked for after issue. */
    DocumentRequest: {
      /**
       * @description The kind of document that it will be listed as.
       * @enum {string}
       */
      kind: 'pdf' | 'facturx' | 'ubl' | 'cii' | 'xrechnung'
      /**
       * @description `facturx` a PDF with the invoice in it; `ubl` for Peppol (BIS Billing 3), or EN 16931 where the buyer is not on Peppol; `cii` EN 16931; `xrechnung` in UBL; `xrechnung_cii`.
       * @enum {string}
       */
      format: 'facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii'
      /**
       * Format: date-time
       * @description When it was asked for first.
       * @example 2026-11-20T12:00:00.000Z
       */
      requestedAt: string
    }
    EInvoice: {
      /** @description Null where the file holds no e-invoice that can be read. */
      format: ('ubl-invoice' | 'ubl-credit-note' | 'cii' | 'zugferd-1') | null
      /**
       * @description In which kind of file it came.
       * @enum {string}
       */
      container: 'xml' | 'pdf' | 'mail' | 'unknown'
      /** @description The specification it names (BT-24). */
      specification: string
      /**
       * @description The name of that specification.
       * @example XRechnung
       */
      profile: string
      /** @description Of its schema, and no fatal rule is broken. */
      valid: boolean
      findings: components['schemas']['EInvoiceFinding'][]
      /** @description Whether its lines, taxes and totals add up by our own engine, to the minor unit. */
      addsUp: boolean
      /** @description Every business term with a plain label, in the order in which an invoice is read. */
      sections: components['schemas']['EInvoiceSection'][]
      /** @description The files embedded in it (BG-24). */
      files: {
        index: number
        fileName: string
        mediaType: string
        sizeBytes: number
      }[]
    }
    EInvoiceFinding: {
      /** @example BR-CO-15 */
      rule: string
      /** @enum {string} */
      severity: 'fatal' | 'warning'
      /** @description The business term or group it is about; empty where it is about the file. */
      term: string
      location: string
      /** @description What is wrong and what to do, in a sentence. */
      message: string
    }
    EInvoiceSection: {
      /**
       * @description The group of EN 16931; empty for the invoice itself.
       * @example BG-4
       */
      group: string
      /**
       * @description Where it stands, in plain words.
       * @example [
       *       "Seller",
       *       "Address"
       *     ]
       */
      path: string[]
      terms: {
        term: string
        label: string
        value: string
      }[]
    }
    /** @description Where e-invoices reach a party (BT-34, BT-49): a Peppol participant, a Leitweg-ID … */
    ElectronicAddress: {
      /** @description EAS: 0204 Leitweg-ID, 9930 German VAT id, 0088 GLN, EM e-mail … */
      scheme: string
      value: string
    }
    Event: {
      id: string
      type: components['schemas']['EventType']
      subject: {
        /** @enum {string} */
        kind:
          | 'api_key'
          | 'attachment'
          | 'checkout'
          | 'credit_note'
          | 'credit_application'
          | 'customer'
          | 'delivery'
          | 'document'
          | 'exchange_rate'
          | 'invitation'
          | 'invoice'
          | 'item'
          | 'job'
          | 'journal_entry'
          | 'ledger'
          | 'member'
          | 'organization'
          | 'payment'
          | 'payment_provider'
          | 'payout'
          | 'project'
          | 'quote'
          | 'receipt'
          | 'recurring_invoice'
          | 'refund'
          | 'reminder'
          | 'statement'
          | 'time_entry'
        id: string
      }
      customerId?: string
      actor: {
        /** @enum {string} */
        kind: 'member' | 'api_key' | 'system' | 'payer'
        id: string
        name: string
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      at: string
      requestId: string
      /** @description Changes as { field: { from, to } }, or the facts of what happened. */
      data: {
        [key: string]: unknown
      }
      reason?: string
    }
    /** @enum {string} */
    EventType:
      | 'api_key.created'
      | 'api_key.revoked'
      | 'attachment.added'
      | 'attachment.removed'
      | 'checkout.started'
      | 'credit_note.issued'
      | 'credit_note.send_requested'
      | 'credit_note.files_changed'
      | 'credit_application.recorded'
      | 'credit_application.reversed'
      | 'customer.created'
      | 'customer.updated'
      | 'customer.deleted'
      | 'delivery.sent'
      | 'delivery.failed'
      | 'delivery.opened'
      | 'document.requested'
      | 'document.rendered'
      | 'document.failed'
      | 'exchange_rate.imported'
      | 'exchange_rate.set'
      | 'invitation.sent'
      | 'invitation.accepted'
      | 'invitation.withdrawn'
      | 'invoice.created'
      | 'invoice.updated'
      | 'invoice.deleted'
      | 'invoice.issued'
      | 'invoice.send_requested'
      | 'invoice.sent'
      | 'invoice.viewed'
      | 'invoice.partially_paid'
      | 'invoice.paid'
      | 'invoice.voided'
      | 'invoice.credited'
      | 'invoice.marked_uncollectible'
      | 'invoice.reopened'
      | 'item.created'
      | 'item.updated'
      | 'item.archived'
      | 'item.restored'
      | 'item.deleted'
      | 'job.died'
      | 'job.retried'
      | 'journal_entry.posted'
      | 'journal_entry.reversed'
      | 'ledger.account_added'
      | 'ledger.account_changed'
      | 'ledger.chart_chosen'
      | 'ledger.locked'
      | 'ledger.unlocked'
      | 'member.added'
      | 'member.updated'
      | 'member.removed'
      | 'organization.created'
      | 'organization.updated'
      | 'organization.days_changed'
      | 'payment.recorded'
      | 'payment.failed'
      | 'payment.reversed'
      | 'payment.refunded'
      | 'payment.charged_back'
      | 'payment.files_changed'
      | 'payment_provider.updated'
      | 'payment_provider.credentials_changed'
      | 'payment_provider.notified'
      | 'payment_provider.fee_booked'
      | 'payout.recorded'
      | 'payout.corrected'
      | 'payout.reversed'
      | 'project.created'
      | 'project.updated'
      | 'project.archived'
      | 'project.restored'
      | 'quote.created'
      | 'quote.updated'
      | 'quote.deleted'
      | 'quote.issued'
      | 'quote.send_requested'
      | 'quote.notice_requested'
      | 'quote.viewed'
      | 'quote.accepted'
      | 'quote.declined'
      | 'quote.withdrawn'
      | 'quote.invoiced'
      | 'quote.released'
      | 'receipt.send_requested'
      | 'receipt.added'
      | 'receipt.scan_requested'
      | 'receipt.scanned'
      | 'receipt.updated'
      | 'receipt.booked'
      | 'receipt.unbooked'
      | 'receipt.rejected'
      | 'receipt.billed'
      | 'receipt.released'
      | 'recurring_invoice.created'
      | 'recurring_invoice.updated'
      | 'recurring_invoice.deleted'
      | 'recurring_invoice.paused'
      | 'recurring_invoice.resumed'
      | 'recurring_invoice.ended'
      | 'recurring_invoice.invoiced'
      | 'recurring_invoice.failed'
      | 'recurring_invoice.skipped'
      | 'refund.recorded'
      | 'refund.reversed'
      | 'refund.ordered'
      | 'refund.refused'
      | 'reminder.updated'
      | 'reminder.send_requested'
      | 'reminder.stopped'
      | 'reminder.resumed'
      | 'statement.send_requested'
      | 'time_entry.created'
      | 'time_entry.updated'
      | 'time_entry.deleted'
      | 'time_entry.started'
      | 'time_entry.approved'
      | 'time_entry.unapproved'
    /** @description How much of the organisation’s currency one unit of the invoice’s currency is. */
    ExchangeRate: {
      /**
       * @description A decimal number as a string.
       * @example 2.5
       */
      rate: string
      source: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
    }
    FailedRecurringInvoiceRun: {
      recurringInvoiceId: string
      /** @description The name of the period: its month, its week’s Monday, or its day. */
      period: string
      /** @enum {string} */
      status: 'made' | 'failed' | 'skipped'
      number: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      nominal: string
      billed: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        start: string
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        end: string
      }
      invoiceId?: string
      failure?: {
        code: string
        message: string
        errors: {
          pointer: string
          code: string
          message: string
        }[]
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      at: string
      customerName: string
      name?: string
    }
    Finding: {
      /**
       * @description `error` refuses the issue; `warning`: law or buyer would like it better; `hint`: it would make it an e-invoice too.
       * @enum {string}
       */
      severity: 'error' | 'warning' | 'hint'
      code: string
      /** @description Into the invoice; /seller is your organisation, /customer the customer. */
      pointer: string
      message: string
      /** @description The official id of the rule, like BR-DE-15. */
      rule?: string
      /** @description The business term of EN 16931, like BT-10. */
      term?: string
      /**
       * @description `facturx` in the PDF; `ubl` Peppol BIS Billing 3; `cii` EN 16931; `xrechnung` in UBL, `xrechnung_cii` in CII.
       * @enum {string}
       */
      format?: 'facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii'
    }
    FoundText: {
      value: string
      /** @description The chance that it is right, 0 to 1. */
      confidence: number
      box?: components['schemas']['Box']
    }
    /** @description Balances are in the currency of the books. A page may be short and still have a next one. */
    GeneralLedger: {
      account: components['schemas']['LedgerAccount']
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      from: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      to: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      openingBalance: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      closingBalance: number
      items: {
        entryId: string
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        date: string
        description: string
        subject: {
          kind: string
          id: string
        }
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseAmount: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseBalance: number
      }[]
      nextCursor: string | null
    }
    Health: {
      /** @constant */
      status: 'ok'
    }
    Invitation: {
      id: string
      email: string
      /**
       * @description owner: everything; admin: everything but ownership; accountant: books and payments; member: customers and invoices; viewer: reads only.
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'accountant' | 'member' | 'viewer'
      invitedBy: string
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      expiresAt: string
    }
    Invoice: {
      id: string
      /** @enum {string} */
      status: 'draft' | 'open' | 'partially_paid' | 'paid' | 'void' | 'uncollectible'
      overdue: boolean
      number: string | null
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      issueDate: string | null
      dueDate: string | null
      reference?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      subtotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountPaid: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountCredited: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountDue: number
      /**
       * Format: date-time
       * @description When sending it was last asked for.
       * @example 2026-11-20T12:00:00.000Z
       */
      sendRequestedAt?: string
      /**
       * Format: date-time
       * @description When the mail server last took it.
       * @example 2026-11-20T12:00:00.000Z
       */
      sentAt?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      paidOn?: string
      /**
       * @description It claims the fee of a reminder.
       * @constant
       */
      isReminderFee?: true
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
      customer: components['schemas']['Party']
      seller?: components['schemas']['Party']
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      supplyDate?: string
      deliveryPeriod?: components['schemas']['Period']
      orderReference?: string
      buyerReference?: string
      taxExemptions?: components['schemas']['TaxExemption'][]
      /** @description What to write on the payment, where it is not the number (ISO 11649). */
      paymentReference?: string
      /** @description Which e-invoices are made of it, decided at issue. */
      eInvoiceFormats?: ('facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii')[]
      pricesIncludeTax: boolean
      roundingPolicy: string
      lines: components['schemas']['Line'][]
      discountPercent?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountAmount?: number
      taxBreakdown: components['schemas']['TaxBreakdown']
      notes?: string
      metadata: {
        [key: string]: string
      }
      attachmentIds: string[]
      exchangeRate?: components['schemas']['ExchangeRate']
      /** @description The total in the organisation’s currency, at the frozen rate. */
      baseTotal: number
      /** @description Where the payer pays, without login. Null in a draft. */
      payUrl: string | null
      allowedActions: string[]
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      issuedAt?: string
      voidReason?: string
      /**
       * Format: date
       * @description Since when it is given up as a loss.
       * @example 2026-11-20
       */
      writtenOffOn?: string
      duplicateOf?: string
      /** @description The quote it was made of. */
      quoteId?: string
      /** @description The recurring invoice that made it. */
      recurringInvoiceId?: string
      /** @description It claims the fee of a reminder of that invoice. */
      reminderFeeOf?: {
        invoiceId: string
        number: string
      }
      /**
       * @description It bills a part of that quote: customer, lines and prices stay as they are.
       * @constant
       */
      isQuotePart?: true
    }
    InvoiceActed: {
      id: string
      /** @enum {string} */
      status: 'draft' | 'open' | 'partially_paid' | 'paid' | 'void' | 'uncollectible'
      overdue: boolean
      number: string | null
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      issueDate: string | null
      dueDate: string | null
      reference?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      subtotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountPaid: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountCredited: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountDue: number
      /**
       * Format: date-time
       * @description When sending it was last asked for.
       * @example 2026-11-20T12:00:00.000Z
       */
      sendRequestedAt?: string
      /**
       * Format: date-time
       * @description When the mail server last took it.
       * @example 2026-11-20T12:00:00.000Z
       */
      sentAt?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      paidOn?: string
      /**
       * @description It claims the fee of a reminder.
       * @constant
       */
      isReminderFee?: true
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
      customer: components['schemas']['Party']
      seller?: components['schemas']['Party']
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      supplyDate?: string
      deliveryPeriod?: components['schemas']['Period']
      orderReference?: string
      buyerReference?: string
      taxExemptions?: components['schemas']['TaxExemption'][]
      /** @description What to write on the payment, where it is not the number (ISO 11649). */
      paymentReference?: string
      /** @description Which e-invoices are made of it, decided at issue. */
      eInvoiceFormats?: ('facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii')[]
      pricesIncludeTax: boolean
      roundingPolicy: string
      lines: components['schemas']['Line'][]
      discountPercent?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountAmount?: number
      taxBreakdown: components['schemas']['TaxBreakdown']
      notes?: string
      metadata: {
        [key: string]: string
      }
      attachmentIds: string[]
      exchangeRate?: components['schemas']['ExchangeRate']
      /** @description The total in the organisation’s currency, at the frozen rate. */
      baseTotal: number
      /** @description Where the payer pays, without login. Null in a draft. */
      payUrl: string | null
      allowedActions: string[]
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      issuedAt?: string
      voidReason?: string
      /**
       * Format: date
       * @description Since when it is given up as a loss.
       * @example 2026-11-20
       */
      writtenOffOn?: string
      duplicateOf?: string
      /** @description The quote it was made of. */
      quoteId?: string
      /** @description The recurring invoice that made it. */
      recurringInvoiceId?: string
      /** @description It claims the fee of a reminder of that invoice. */
      reminderFeeOf?: {
        invoiceId: string
        number: string
      }
      /**
       * @description It bills a part of that quote: customer, lines and prices stay as they are.
       * @constant
       */
      isQuotePart?: true
      journalEntries: components['schemas']['JournalEntry'][]
      findings?: components['schemas']['Finding'][]
    }
    InvoiceFromTime: {
      /** @description An id that begins with prj_. */
      projectId: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      from: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      to: string
      /** @enum {string} */
      groupBy: 'entry' | 'task' | 'member' | 'day'
      /**
       * @description A percentage as a decimal string.
       * @example 19
       */
      taxPercent?: string
    }
    InvoiceInput: {
      /** @description An id that begins with cus_. */
      customerId: string
      lines: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /** @description Left out or null: by the payment terms, from the day of issue. */
      dueDate?: string | null
      /** @description The day of supply, where it is not the day of issue (BT-72). */
      supplyDate?: string | null
      deliveryPeriod?: components['schemas']['Period'] | null
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      exchangeRate?: components['schemas']['ExchangeRate'] | null
    }
    /** @description Members that are left out stay as they are; null takes a value away. */
    InvoicePatch: {
      /** @description An id that begins with cus_. */
      customerId?: string
      lines?: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /** @description Left out or null: by the payment terms, from the day of issue. */
      dueDate?: string | null
      /** @description The day of supply, where it is not the day of issue (BT-72). */
      supplyDate?: string | null
      deliveryPeriod?: components['schemas']['Period'] | null
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      exchangeRate?: components['schemas']['ExchangeRate'] | null
    }
    InvoiceReminders: {
      /** @description For this invoice, or for its customer. */
      isStopped: boolean
      /** @description Why nobody reminds, whose decision it is, and the day from which reminders go out again. */
      stop: {
        /** @enum {string} */
        kind: 'invoice' | 'customer'
        reason: string
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        until?: string
      } | null
      sent: {
        stepId: string
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T12:00:00.000Z
         */
        at: string
        deliveryId: string
        /** @description Empty where there was no address, so that nothing was sent. */
        to: string
        /** @description The invoice that claims the fee of this reminder. Void it to waive the fee. */
        feeInvoiceId?: string
        fee?: {
          number: string
          /** @enum {string} */
          status: 'draft' | 'open' | 'partially_paid' | 'paid' | 'void' | 'uncollectible'
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          amount: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          amountDue: number
        }
      }[]
      next: {
        stepId: string
        /** @enum {string} */
        tone: 'upcoming' | 'friendly' | 'firm' | 'final'
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T12:00:00.000Z
         */
        at: string
      } | null
    }
    InvoiceSummary: {
      id: string
      /** @enum {string} */
      status: 'draft' | 'open' | 'partially_paid' | 'paid' | 'void' | 'uncollectible'
      overdue: boolean
      number: string | null
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      issueDate: string | null
      dueDate: string | null
      reference?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      subtotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountPaid: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountCredited: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountDue: number
      /**
       * Format: date-time
       * @description When sending it was last asked for.
       * @example 2026-11-20T12:00:00.000Z
       */
      sendRequestedAt?: string
      /**
       * Format: date-time
       * @description When the mail server last took it.
       * @example 2026-11-20T12:00:00.000Z
       */
      sentAt?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      paidOn?: string
      /**
       * @description It claims the fee of a reminder.
       * @constant
       */
      isReminderFee?: true
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
    }
    Item: {
      id: string
      name: string
      /**
       * @description A decimal number as a string.
       * @example 2.5
       */
      unitPrice: string
      /**
       * @description A percentage as a decimal string.
       * @example 19
       */
      taxPercent: string
      description?: string
      sku?: string
      unit?: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /**
       * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
       * @enum {string}
       */
      taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
      archived: boolean
      /** @description Grows with each change; also the ETag. */
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
    }
    /** @description null clears a field; what is left out stays. */
    ItemChanges: {
      name?: string
      /**
       * @description A decimal number as a string.
       * @example 2.5
       */
      unitPrice?: string
      /**
       * @description A percentage as a decimal string.
       * @example 19
       */
      taxPercent?: string
      description?: string | null
      sku?: string | null
      unit?: string | null
      currency?: string | null
      taxCategory?: ('S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M') | null
      archived?: boolean
    }
    /** @description Work after a commit: documents, mails. Dead after five attempts, then retried by hand. */
    Job: {
      id: string
      kind: string
      /** @enum {string} */
      state: 'waiting' | 'running' | 'done' | 'dead'
      attempts: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      dueAt: string
      lastError?: string
      subjectId?: string
    }
    JournalEntry: {
      id: string
      kind: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      recordedAt: string
      description: string
      subject: {
        kind: string
        id: string
      }
      customerId?: string
      postings: {
        account: string
        /** @description What the account was for: receivable, bank, salesTax …; none for others. */
        role?: string
        /** @description Debits positive, credits negative. */
        amount: number
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseAmount: number
        tax?: {
          category: string
          percent: string
          name?: string
        }
      }[]
      /** @description What it adds to the tax report. */
      taxes?: {
        /** @enum {string} */
        basis: 'accrual' | 'cash' | 'input_accrual' | 'input_cash'
        category: string
        percent: string
        name?: string
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        taxable: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        tax: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseTaxable: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseTax: number
      }[]
      reversalOf?: string
      /**
       * @description It moves the result of a year to equity; profit and loss leaves it out.
       * @constant
       */
      closing?: true
      actor: {
        kind: string
        id: string
        name: string
      }
      reason?: string
    }
    KeptFiles: {
      attachmentIds: string[]
      /** @description Of the list; also the ETag. 0 until the first change. */
      version: number
    }
    KeptFilesInput: {
      attachmentIds: string[]
    }
    LedgerAccount: {
      code: string
      name: string
      /** @enum {string} */
      type: 'asset' | 'liability' | 'equity' | 'income' | 'expense'
      /** @description What events post here: receivable, bank, salesTax … */
      role?: string
      archived?: boolean
    }
    /** @description A party’s number in a register of companies (BT-30, BT-47). */
    LegalId: {
      value: string
      /** @description ISO 6523, where the number is of such a scheme: 0002 SIREN, 0106 KvK, 0192 Norway … */
      scheme?: string
    }
    Line: {
      itemId?: string
      description: string
      quantity: string
      unitPrice: string
      unit?: string
      discountPercent?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountAmount?: number
      /**
       * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
       * @enum {string}
       */
      taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
      taxPercent?: string
      taxes: {
        name?: string
        /**
         * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
         * @enum {string}
         */
        category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        percent: string
      }[]
      /** @description Net: round(quantity × unitPrice) − round(line discount). */
      amount: number
      /** @description Where prices include tax. */
      grossAmount?: number
    }
    LineCredit: {
      /** @description Place of the line on the invoice, from 0. */
      lineIndex: number
      /**
       * @description So many of its pieces.
       * @example 2.5
       */
      quantity?: string
      /** @description Or so much of its amount, in the terms of its price. By neither: all that is left of it. */
      amount?: number
    }
    LineInput: {
      /** @description An id that begins with itm_. */
      itemId?: string
      description: string
      /**
       * @description A decimal number as a string.
       * @example 2.5
       */
      quantity: string
      /**
       * @description Price of one unit in major units, as a decimal string.
       * @example 2.5
       */
      unitPrice: string
      unit?: string
      /**
       * @description A percentage as a decimal string.
       * @example 19
       */
      discountPercent?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountAmount?: number
      /**
       * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
       * @enum {string}
       */
      taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
      /**
       * @description A percentage as a decimal string.
       * @example 19
       */
      taxPercent?: string
      /** @description Instead of taxPercent: several taxes, each on the line’s net. */
      taxes?: {
        name?: string
        /**
         * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
         * @enum {string}
         */
        category?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        /**
         * @description A percentage as a decimal string.
         * @example 19
         */
        percent: string
      }[]
    }
    ManualEntry: {
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
      description: string
      /** @description Why: kept in the audit log. */
      reason: string
      postings: {
        /**
         * @description The code of an account: it never changes.
         * @example 4970
         */
        account: string
        /** @description Minor units; debits positive, credits negative. */
        amount: number
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency?: string
        /** @description In the currency of the books; needed where `currency` is another. */
        baseAmount?: number
      }[]
      /** @description It closes a year: moves income and expenses to equity. Profit and loss leaves it, and its reversal, out. */
      closing?: boolean
    }
    Member: {
      id: string
      name: string
      email?: string
      /**
       * @description owner: everything; admin: everything but ownership; accountant: books and payments; member: customers and invoices; viewer: reads only.
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'accountant' | 'member' | 'viewer'
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /** @description In the list: whether this is who asks. */
      isYou?: boolean
    }
    MemberChanges: {
      /**
       * @description owner: everything; admin: everything but ownership; accountant: books and payments; member: customers and invoices; viewer: reads only.
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'accountant' | 'member' | 'viewer'
    }
    NewApiKey: {
      name: string
      /** @description Left out: everything you may do yourself. */
      scopes?: components['schemas']['Scope'][]
    }
    NewCustomer: {
      name: string
      /**
       * Format: email
       * @example ada@example.com
       */
      email: string
      phone?: string
      address?: components['schemas']['Address']
      taxId?: string
      legalId?: components['schemas']['LegalId']
      electronicAddress?: components['schemas']['ElectronicAddress']
      /** @description What their invoices must quote (BT-10): a Leitweg-ID, a cost centre. */
      buyerReference?: string
      /**
       * @description What they ask for: nothing is issued to them without a valid one.
       * @enum {string}
       */
      eInvoiceFormat?: 'facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii'
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /**
       * @description BCP 47 language tag.
       * @example en
       */
      locale?: string
      paymentTermsDays?: number
      /** @description Files that belong to the customer: contracts, orders, certificates of tax. */
      attachmentIds?: string[]
    }
    NewInvitation: {
      /**
       * Format: email
       * @example ada@example.com
       */
      email: string
      /**
       * @description owner: everything; admin: everything but ownership; accountant: books and payments; member: customers and invoices; viewer: reads only.
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'accountant' | 'member' | 'viewer'
    }
    NewItem: {
      name: string
      /**
       * @description A decimal number as a string.
       * @example 2.5
       */
      unitPrice: string
      /**
       * @description A percentage as a decimal string.
       * @example 19
       */
      taxPercent: string
      description?: string
      sku?: string
      unit?: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /**
       * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
       * @enum {string}
       */
      taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
    }
    NewLedgerAccount: {
      /**
       * @description The code of an account: it never changes.
       * @example 4970
       */
      code: string
      name: string
      /** @enum {string} */
      type: 'asset' | 'liability' | 'equity' | 'income' | 'expense'
    }
    /** @description What is left out is guessed from the country. */
    NewOrganization: {
      name: string
      /**
       * @description ISO 3166-1 alpha-2 country code.
       * @example DE
       */
      country: string
      legalName?: string
      taxId?: string
      registration?: string
      legalId?: components['schemas']['LegalId']
      electronicAddress?: components['schemas']['ElectronicAddress']
      /** @description Whom payers shall ask (BT-41). */
      contactName?: string
      address?: components['schemas']['Address']
      /**
       * Format: email
       * @example ada@example.com
       */
      email?: string
      phone?: string
      website?: string
      iban?: string
      bic?: string
      accountHolder?: string
      /**
       * @description What payers write on a transfer: the number, or a creditor reference (ISO 11649) made of it.
       * @enum {string}
       */
      paymentReferences?: 'number' | 'creditor_reference'
      /** @description The name that mails come from, where it is not the organisation’s. */
      senderName?: string
      /**
       * Format: email
       * @description Where answers to mails go, where it is not `email`.
       * @example ada@example.com
       */
      replyTo?: string
      /** @description Below each mail. */
      mailSignature?: string
      /** @description Whether XML files go with a mail, besides the PDF. */
      attachEInvoices?: boolean
      /** @description Which e-invoices are made, besides what a buyer needs. Left out: a Factur-X PDF, where it can be one. */
      eInvoiceFormats?: ('facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii')[]
      brandColor?: string
      /**
       * @description The look of documents; `classic` where none is chosen.
       * @enum {string}
       */
      template?: 'classic' | 'modern' | 'compact'
      /**
       * @description The type of documents; `inter` where none is chosen.
       * @enum {string}
       */
      font?: 'inter' | 'serif'
      /** @description Printed below the logo or name. */
      headerText?: string
      /** @description Printed at the foot of each page. */
      footer?: string
      /** @description General terms, printed last. */
      documentTerms?: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      quoteNumberPattern?: string
      /** @description On which nobody is in, besides weekends and public holidays: reminders and recurring invoices on business days leave them out. */
      closedDays?: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        day: string
        name: string
        yearly?: boolean
      }[]
      /** @description Whether one works on the public holidays of the country. */
      ignoresPublicHolidays?: boolean
      /** @description Whether payers may pay a part on the pay page. */
      payPartially?: boolean
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /**
       * @description IANA time zone.
       * @example Europe/Berlin
       */
      zone?: string
      /**
       * @description BCP 47 language tag.
       * @example en
       */
      locale?: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      invoiceNumberPattern?: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      creditNoteNumberPattern?: string
      paymentTermsDays?: number
      pricesIncludeTax?: boolean
      taxPresets?: components['schemas']['TaxPreset'][]
    }
    NewProject: {
      name: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /** @description Whom its time is billed to; left out: nobody. */
      customerId?: string
      /**
       * @description Per hour; left out: the member’s or the organisation’s. A task or an entry may say otherwise.
       * @example 95
       */
      rate?: string
      /**
       * @description Hours that were agreed.
       * @example 40
       */
      budgetHours?: string
      /**
       * @description How much of each hour is billed; left out: all of it.
       * @example 19
       */
      billablePercent?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      startsOn?: string
      tasks?: components['schemas']['ProjectTaskInput'][]
    }
    /** @description On a `date` for so many `seconds`, or from `startedAt` to `endedAt`. */
    NewTimeEntry: {
      /** @description An id that begins with prj_. */
      projectId: string
      /** @description Whose time; left out: yours. Keys must say it. */
      memberId?: string
      /** @description An id that begins with tsk_. */
      taskId?: string
      /**
       * Format: date
       * @description With `seconds`; or send `startedAt` and `endedAt`.
       * @example 2026-11-20
       */
      date?: string
      /**
       * @description Whole seconds: 5400 is an hour and a half.
       * @example 5400
       */
      seconds?: number
      /**
       * Format: date-time
       * @description RFC 3339.
       */
      startedAt?: string
      /**
       * Format: date-time
       * @description RFC 3339.
       */
      endedAt?: string
      note?: string
      /** @description Left out: as the task is. Without a customer nothing is. */
      billable?: boolean
      /**
       * @description Per hour; left out: the task’s, project’s, member’s or organisation’s.
       * @example 2.5
       */
      rate?: string
    }
    Organization: {
      id: string
      name: string
      /**
       * @description ISO 3166-1 alpha-2 country code.
       * @example DE
       */
      country: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /**
       * @description IANA time zone.
       * @example Europe/Berlin
       */
      zone: string
      /**
       * @description BCP 47 language tag.
       * @example en
       */
      locale: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      invoiceNumberPattern: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      creditNoteNumberPattern: string
      paymentTermsDays: number
      pricesIncludeTax: boolean
      taxPresets: components['schemas']['TaxPreset'][]
      legalName?: string
      taxId?: string
      registration?: string
      legalId?: components['schemas']['LegalId']
      electronicAddress?: components['schemas']['ElectronicAddress']
      /** @description Whom payers shall ask (BT-41). */
      contactName?: string
      address?: components['schemas']['Address']
      /**
       * Format: email
       * @example ada@example.com
       */
      email?: string
      phone?: string
      website?: string
      iban?: string
      bic?: string
      accountHolder?: string
      /**
       * @description What payers write on a transfer: the number, or a creditor reference (ISO 11649) made of it.
       * @enum {string}
       */
      paymentReferences?: 'number' | 'creditor_reference'
      /** @description The name that mails come from, where it is not the organisation’s. */
      senderName?: string
      /**
       * Format: email
       * @description Where answers to mails go, where it is not `email`.
       * @example ada@example.com
       */
      replyTo?: string
      /** @description Below each mail. */
      mailSignature?: string
      /** @description Whether XML files go with a mail, besides the PDF. */
      attachEInvoices?: boolean
      /** @description Which e-invoices are made, besides what a buyer needs. Left out: a Factur-X PDF, where it can be one. */
      eInvoiceFormats?: ('facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii')[]
      brandColor?: string
      /**
       * @description The look of documents; `classic` where none is chosen.
       * @enum {string}
       */
      template?: 'classic' | 'modern' | 'compact'
      /**
       * @description The type of documents; `inter` where none is chosen.
       * @enum {string}
       */
      font?: 'inter' | 'serif'
      /** @description Printed below the logo or name. */
      headerText?: string
      /** @description Printed at the foot of each page. */
      footer?: string
      /** @description General terms, printed last. */
      documentTerms?: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      quoteNumberPattern?: string
      /** @description On which nobody is in, besides weekends and public holidays: reminders and recurring invoices on business days leave them out. */
      closedDays?: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        day: string
        name: string
        yearly?: boolean
      }[]
      /** @description Whether one works on the public holidays of the country. */
      ignoresPublicHolidays?: boolean
      /** @description Whether payers may pay a part on the pay page. */
      payPartially?: boolean
      logo?: {
        sha256: string
        /** @description In pixels. */
        width: number
        /** @description In pixels. */
        height: number
      }
      warnings?: components['schemas']['Warnings']
      /** @description Grows with each change; also the ETag. */
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
    }
    /** @description null clears a field; what is left out stays. */
    OrganizationChanges: {
      name?: string
      /**
       * @description ISO 3166-1 alpha-2 country code.
       * @example DE
       */
      country?: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      /**
       * @description IANA time zone.
       * @example Europe/Berlin
       */
      zone?: string
      /**
       * @description BCP 47 language tag.
       * @example en
       */
      locale?: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      invoiceNumberPattern?: string
      /** @description With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}. */
      creditNoteNumberPattern?: string
      paymentTermsDays?: number
      pricesIncludeTax?: boolean
      taxPresets?: components['schemas']['TaxPreset'][]
      legalName?: string | null
      taxId?: string | null
      registration?: string | null
      legalId?: components['schemas']['LegalId'] | null
      electronicAddress?: components['schemas']['ElectronicAddress'] | null
      contactName?: string | null
      address?: components['schemas']['Address'] | null
      email?: string | null
      phone?: string | null
      website?: string | null
      iban?: string | null
      bic?: string | null
      accountHolder?: string | null
      paymentReferences?: ('number' | 'creditor_reference') | null
      senderName?: string | null
      replyTo?: string | null
      mailSignature?: string | null
      attachEInvoices?: boolean | null
      eInvoiceFormats?: ('facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii')[] | null
      brandColor?: string | null
      template?: ('classic' | 'modern' | 'compact') | null
      font?: ('inter' | 'serif') | null
      headerText?: string | null
      footer?: string | null
      documentTerms?: string | null
      quoteNumberPattern?: string | null
      closedDays?:
        | {
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            day: string
            name: string
            yearly?: boolean
          }[]
        | null
      ignoresPublicHolidays?: boolean | null
      payPartially?: boolean | null
    }
    /** @description A party as it was when the document was issued. */
    Party: {
      name: string
      email?: string
      phone?: string
      website?: string
      address?: components['schemas']['Address']
      taxId?: string
      registration?: string
      legalId?: components['schemas']['LegalId']
      electronicAddress?: components['schemas']['ElectronicAddress']
      buyerReference?: string
      contactName?: string
      country?: string
      accountHolder?: string
      iban?: string
      bic?: string
    }
    Payment: {
      id: string
      customerId: string
      customerName: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amount: number
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      paidOn: string
      /** @enum {string} */
      method: 'bank_transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit' | 'paypal' | 'sandbox' | 'other'
      reference?: string
      allocations: {
        invoiceId: string
        invoiceNumber: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
        /** @description The invoice had been written off: this is income. */
        recovered?: boolean
      }[]
      /** @description What no invoice needed: the customer’s credit. */
      unallocated: number
      /**
       * @description Whether money went back by refunds or chargebacks; reversed: it never came.
       * @enum {string}
       */
      status: 'received' | 'partially_returned' | 'returned' | 'reversed'
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountReturned: number
      exchangeRate?: components['schemas']['ExchangeRate']
      /** @description The amount in the organisation’s currency, as booked. */
      baseAmount: number
      /** @description The refund or chargeback that it takes back. */
      restores?: string
      provider?: {
        name: string
        reference: string
        checkoutId: string
        clearingAccount?: string
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      version: number
    }
    PaymentProvider: {
      name: string
      /** @description Whether payers may pay through it. */
      enabled: boolean
      /** @description Only invoices in these; empty: in every currency. */
      currencies: string[]
      /** @description The account its money lies on until the payout; left out: payments in transit. */
      clearingAccount?: string
      /** @description The expense account of its fees; left out: the chart’s own. */
      feeAccount?: string
      /** @description The account its payouts arrive on; left out: the bank. */
      payoutAccount?: string
      credentials: components['schemas']['ProviderCredential'][]
      /** @description Whether everything it needs was entered. */
      isReady: boolean
      /** @description Where the provider is to send its notices. */
      webhookUrl: string
    }
    /** @description Money that a payment provider sent to the bank. */
    Payout: {
      id: string
      provider: string
      /** @description The provider’s name of it. */
      reference: string
      /** @description What arrives in the bank. */
      amount: number
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      arrivesOn: string
      /** @enum {string} */
      status: 'pending' | 'booked' | 'reversed'
      /** @description Every line is in your books, and all of them make up the amount to the cent. */
      isReconciled: boolean
      /** @description Whether the provider names what it pays out. */
      isItemised: boolean
      totals: {
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        payments: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        refunds: number
        /** @description Taken, and given back. */
        chargebacks: number
        /** @description Earlier payouts that did not arrive. */
        returnedPayouts: number
        /** @description Fees of those. */
        fees: number
        /** @description Fees that belong to no payment. */
        otherFees: number
        /** @description Net of what is not in your books. */
        unmatched: number
        unmatchedCount: number
      }
      /** @description Amount less all lines: zero, or the provider contradicts itself. */
      difference: number
      lineCount: number
      /** @description In your books, by all that is known of its lines. */
      baseAmount: number
      reversal?: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        on: string
        reason: string
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      version: number
    }
    PayoutLine: {
      /** @enum {string} */
      kind: 'payment' | 'refund' | 'refund_returned' | 'chargeback' | 'chargeback_returned' | 'payout_returned' | 'fee' | 'other'
      reference: string
      description?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      gross: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      fee: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      net: number
      /** @description The payment, refund or payout in your books; absent: it is not there. */
      about?: string
    }
    /** @description When services of a span of time were supplied (BT-73, BT-74). */
    Period: {
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      start: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      end: string
    }
    /** @description RFC 9457. `errors` point to fields of the body (RFC 6901) or name a query parameter (?name); `term` is the business term of a broken rule of e-invoices. */
    Problem: {
      /** Format: uri-reference */
      type: string
      title: string
      status: number
      /** @description What to do, in words for people. */
      detail: string
      /** @enum {string} */
      code:
        | 'invalid_request'
        | 'invalid_json'
        | 'unsupported_media_type'
        | 'body_too_large'
        | 'invalid_cursor'
        | 'unauthenticated'
        | 'forbidden'
        | 'organization_required'
        | 'not_found'
        | 'method_not_allowed'
        | 'conflict'
        | 'illegal_transition'
        | 'customer_in_use'
        | 'item_in_use'
        | 'period_locked'
        | 'account_archived'
        | 'already_exists'
        | 'precondition_failed'
        | 'precondition_required'
        | 'idempotency_mismatch'
        | 'invalid_amount'
        | 'invalid_currency'
        | 'invalid_date'
        | 'amount_too_large'
        | 'too_many_lines'
        | 'limit_exceeded'
        | 'not_issuable'
        | 'exchange_rate_missing'
        | 'overpayment'
        | 'over_credit'
        | 'currency_mismatch'
        | 'attachment_invalid'
        | 'payment_declined'
        | 'link_expired'
        | 'rate_limited'
        | 'busy'
        | 'internal'
      requestId: string
      errors: {
        pointer: string
        code: string
        message: string
        term?: string
      }[]
      allowed?: string[]
    }
    ProfitAndLoss: {
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      from: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      to: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      income: {
        code: string
        name: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      expenses: {
        code: string
        name: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      totalIncome: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      totalExpenses: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      result: number
    }
    Project: {
      id: string
      name: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description Whom its time is billed to; left out: nobody. */
      customerId?: string
      /**
       * @description Per hour; left out: the member’s or the organisation’s. A task or an entry may say otherwise.
       * @example 95
       */
      rate?: string
      /**
       * @description Hours that were agreed.
       * @example 40
       */
      budgetHours?: string
      /**
       * @description How much of each hour is billed; left out: all of it.
       * @example 19
       */
      billablePercent?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      startsOn?: string
      tasks: components['schemas']['ProjectTask'][]
      archived: boolean
      /** @description Grows with each change; also the ETag. */
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
    }
    /** @description null clears a field; what is left out stays. */
    ProjectChanges: {
      name?: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      customerId?: string | null
      rate?: string | null
      budgetHours?: string | null
      billablePercent?: string | null
      startsOn?: string | null
      /** @description All of them: a task can be archived, but not left out. */
      tasks?: components['schemas']['ProjectTaskInput'][]
      archived?: boolean
    }
    ProjectTask: {
      id: string
      name: string
      /**
       * @description Per hour, in the currency of the project.
       * @example 95
       */
      rate?: string
      billable: boolean
      archived: boolean
    }
    ProjectTaskInput: {
      /** @description Of a task that is there; left out for a new one. */
      id?: string
      name: string
      /**
       * @description Per hour, in the currency of the project.
       * @example 95
       */
      rate?: string
      billable?: boolean
      archived?: boolean
    }
    ProviderCredential: {
      name: string
      secret: boolean
      required: boolean
      /** @description How one looks. */
      example: string
      isSet: boolean
      /** @description Its last characters. The whole is never shown again. */
      endsWith?: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      setAt?: string
      /** @description Who entered it. */
      setBy?: string
    }
    PublicInvitation: {
      organizationName: string
      invitedBy: string
      email: string
      /**
       * @description owner: everything; admin: everything but ownership; accountant: books and payments; member: customers and invoices; viewer: reads only.
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'accountant' | 'member' | 'viewer'
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      expiresAt: string
    }
    /** @description What a payer may know of an invoice. */
    PublicInvoice: {
      number: string
      /** @enum {string} */
      status: 'draft' | 'open' | 'partially_paid' | 'paid' | 'void' | 'uncollectible'
      overdue: boolean
      seller: components['schemas']['Party']
      customerName: string
      locale: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      issueDate: string | null
      dueDate: string | null
      reference?: string
      notes?: string
      pricesIncludeTax: boolean
      lines: components['schemas']['Line'][]
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      subtotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxTotal: number
      taxBreakdown: components['schemas']['TaxBreakdown']
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountPaid: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountCredited: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountDue: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      paidOn?: string
      payUrl: string
      pdfUrl: string
      /** @description Files that go with its mail; each `url` leads to a signed link. */
      attachments: {
        fileName: string
        contentType: string
        sizeBytes: number
        url: string
      }[]
      /** @description Ways to pay online, while something is due. */
      paymentProviders: string[]
    }
    Quote: {
      id: string
      number: string | null
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      issueDate: string | null
      reference?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
      /** @enum {string} */
      status: 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'invoiced'
      validUntil: string | null
      /** @description How much of it was made into invoices, with tax. */
      amountInvoiced: number
      /** @description The invoices it became so far. */
      invoiceIds: string[]
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      sendRequestedAt?: string
      customer: components['schemas']['Party']
      seller?: components['schemas']['Party']
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      subtotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountTotal: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxTotal: number
      orderReference?: string
      buyerReference?: string
      taxExemptions?: components['schemas']['TaxExemption'][]
      pricesIncludeTax: boolean
      roundingPolicy: string
      lines: components['schemas']['Line'][]
      discountPercent?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      discountAmount?: number
      taxBreakdown: components['schemas']['TaxBreakdown']
      notes?: string
      metadata: {
        [key: string]: string
      }
      attachmentIds: string[]
      allowedActions: string[]
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      issuedAt?: string
      duplicateOf?: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      decidedAt?: string
      decisionReason?: string
      /** @description Where the customer accepted it on the page of its link. */
      acceptance?: {
        name: string
        /** @description As they typed it. */
        signature?: string
        /** @description As they drew it: the path of an SVG of 600 × 200, of M and L only. */
        drawing?: string
        /** @description Keyed hash of the network address it came from. */
        addressHash: string
        /** @description Of the PDF that was offered. */
        documentSha256?: string
      }
      /** @description Where the customer looks at it and answers. Absent on a draft. */
      quoteUrl?: string
    }
    QuoteInput: {
      /** @description An id that begins with cus_. */
      customerId: string
      lines: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      /** @description The last day on which it can be accepted. Left out or null: 30 days from the day of issue. */
      validUntil?: string | null
    }
    QuotePartInput: {
      lines?: {
        /** @description Place of the line on the quote, from 0. */
        lineIndex: number
        /**
         * @description Pieces; left out with `amount` too: all that is left of the line.
         * @example 2.5
         */
        quantity?: string
        /** @description In the terms of the prices, before the discount of the whole. */
        amount?: number
      }[]
      /**
       * @description Of the whole quote, whatever is left of it.
       * @example 19
       */
      percent?: string
      /** @description With tax. */
      amount?: number
    }
    /** @description Members that are left out stay as they are; null takes a value away. */
    QuotePatch: {
      /** @description An id that begins with cus_. */
      customerId?: string
      lines?: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      /** @description The last day on which it can be accepted. Left out or null: 30 days from the day of issue. */
      validUntil?: string | null
    }
    QuoteSummary: {
      id: string
      number: string | null
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      issueDate: string | null
      reference?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
      /** @enum {string} */
      status: 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'invoiced'
      validUntil: string | null
      /** @description How much of it was made into invoices, with tax. */
      amountInvoiced: number
      /** @description The invoices it became so far. */
      invoiceIds: string[]
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      sendRequestedAt?: string
    }
    /** @description One base is worth rate of currency. */
    QuotedRate: {
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      base: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      rate: string
      source: string
    }
    Receipt: {
      id: string
      /** @enum {string} */
      status: 'scanning' | 'to_review' | 'booked' | 'rejected'
      attachmentId: string
      merchant?: string
      number?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date?: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      total?: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      tax?: number
      /** @enum {string} */
      kind?:
        | 'meals'
        | 'groceries'
        | 'fuel'
        | 'parking'
        | 'travel'
        | 'lodging'
        | 'office'
        | 'hardware'
        | 'communication'
        | 'software'
        | 'health'
        | 'other'
      lines: {
        description?: string
        quantity?: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
      }[]
      notes?: string
      /** @description The account of the expense; left out: other expenses. */
      account?: string
      /** @enum {string} */
      paidFrom: 'bank' | 'cash' | 'member' | 'unpaid'
      memberId?: string
      exchangeRate?: string
      billing?: {
        customerId: string
        projectId?: string
        markupPercent?: string
      }
      /** @description The invoice that passes it on. */
      billedOn?: string
      scan?: components['schemas']['ReceiptScan']
      /** @description Why it could not be read. It can be filled in by hand. */
      scanProblem?: string
      /** @description What a person has set; a scan leaves it alone. */
      corrected: string[]
      /** @description Receipts it may be a double of: the same file, or the same merchant, day and total. */
      doubles: string[]
      entryId?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      baseTotal?: number
      reason?: string
      addedBy: string
      allowedActions: string[]
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
    }
    ReceiptBilling: {
      /** @description An id that begins with cus_. */
      customerId: string
      /** @description A project of the customer, billed in the receipt’s currency. */
      projectId?: string
      /**
       * @description Added to the cost without tax: "10" is ten percent.
       * @example 2.5
       */
      markupPercent?: string
    }
    ReceiptLine: {
      description?: string
      /**
       * @description A decimal number as a string.
       * @example 2.5
       */
      quantity?: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amount: number
    }
    ReceiptPatch: {
      merchant?: string | null
      number?: string | null
      date?: string | null
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      total?: number | null
      tax?: number | null
      kind?:
        | (
            | 'meals'
            | 'groceries'
            | 'fuel'
            | 'parking'
            | 'travel'
            | 'lodging'
            | 'office'
            | 'hardware'
            | 'communication'
            | 'software'
            | 'health'
            | 'other'
          )
        | null
      lines?: components['schemas']['ReceiptLine'][]
      notes?: string | null
      account?: string | null
      /** @enum {string} */
      paidFrom?: 'bank' | 'cash' | 'member' | 'unpaid'
      memberId?: string | null
      exchangeRate?: string | null
      billing?: components['schemas']['ReceiptBilling'] | null
    }
    /** @description What was read of the file. Amounts are decimal strings in major units, as printed. */
    ReceiptScan: {
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      at: string
      engine: string
      pages: number
      pagesRead: number
      fields: {
        merchant?: components['schemas']['FoundText']
        address?: components['schemas']['FoundText']
        taxId?: components['schemas']['FoundText']
        number?: components['schemas']['FoundText']
        date?: components['schemas']['FoundText']
        total?: components['schemas']['FoundText']
        tax?: components['schemas']['FoundText']
        currency?: components['schemas']['FoundText']
        kind?: components['schemas']['FoundText']
        lines: {
          description?: string
          quantity?: string
          amount: string
          /** @description The chance that it is right, 0 to 1. */
          confidence: number
          box?: components['schemas']['Box']
        }[]
      }
    }
    RecurringInvoice: {
      id: string
      /** @enum {string} */
      status: 'active' | 'paused' | 'ended'
      name?: string
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      schedule: components['schemas']['Schedule']
      /** @description The schedule in plain words. */
      inWords: string
      /** @enum {string} */
      automation: 'draft' | 'issue' | 'send'
      /** @description When the next invoice is made. Null while paused and after the end. */
      nextOn: string | null
      /** @description What the next invoice will be over. */
      nextTotal: number
      /** @description How many periods had their turn, failed ones too. */
      madeCount: number
      /** @description How many failed and wait for somebody. */
      failedCount: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      pausedOn?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      endedOn?: string
      /** @description Ended since its schedule did. */
      isFinished?: boolean
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
      template: components['schemas']['RecurringInvoiceTemplate']
      priceChanges: {
        /**
         * Format: date
         * @description For invoices whose day by the schedule, or date in the same month, is this one or later.
         * @example 2026-11-20
         */
        from: string
        prices: {
          /** @description Position of the line, from 0. */
          line: number
          /**
           * @description A decimal number as a string.
           * @example 2.5
           */
          unitPrice: string
        }[]
      }[]
      allowedActions: string[]
    }
    RecurringInvoiceInput: {
      /** @description An id that begins with cus_. */
      customerId: string
      schedule: components['schemas']['Schedule']
      /** @description Descriptions, notes, reference, subject and message may hold {{period}}, {{period_start}}, {{period_end}}, {{month}}, {{year}}, {{quarter}}, {{week}}, {{date}}, {{number}}, {{customer}}. */
      lines: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      /** @description Due so many days after the day of issue. Left out: by the customer’s terms. */
      dueDays?: number | null
      /**
       * @description What an invoice bills: the calendar’s day, week, month, quarter or year of its day (`current`, the default), the one before, the one after, or from its day to the day before the next (`from_date`).
       * @enum {string}
       */
      billedPeriod?: 'current' | 'previous' | 'next' | 'from_date'
      /** @description Of the mail. */
      subject?: string | null
      /** @description Of the mail. */
      message?: string | null
      /** @description For your own lists. */
      name?: string | null
      /**
       * @description What becomes of each invoice: left as a draft, issued (the default), or issued and mailed to the customer.
       * @enum {string}
       */
      automation?: 'draft' | 'issue' | 'send'
      priceChanges?: {
        /**
         * Format: date
         * @description For invoices whose day by the schedule, or date in the same month, is this one or later.
         * @example 2026-11-20
         */
        from: string
        prices: {
          /** @description Position of the line, from 0. */
          line: number
          /**
           * @description A decimal number as a string.
           * @example 2.5
           */
          unitPrice: string
        }[]
      }[]
    }
    /** @description Members that are left out stay as they are; null takes a value away. */
    RecurringInvoicePatch: {
      /** @description An id that begins with cus_. */
      customerId?: string
      schedule?: components['schemas']['Schedule']
      /** @description Descriptions, notes, reference, subject and message may hold {{period}}, {{period_start}}, {{period_end}}, {{month}}, {{year}}, {{quarter}}, {{week}}, {{date}}, {{number}}, {{customer}}. */
      lines?: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      /** @description Due so many days after the day of issue. Left out: by the customer’s terms. */
      dueDays?: number | null
      /**
       * @description What an invoice bills: the calendar’s day, week, month, quarter or year of its day (`current`, the default), the one before, the one after, or from its day to the day before the next (`from_date`).
       * @enum {string}
       */
      billedPeriod?: 'current' | 'previous' | 'next' | 'from_date'
      /** @description Of the mail. */
      subject?: string | null
      /** @description Of the mail. */
      message?: string | null
      /** @description For your own lists. */
      name?: string | null
      /**
       * @description What becomes of each invoice: left as a draft, issued (the default), or issued and mailed to the customer.
       * @enum {string}
       */
      automation?: 'draft' | 'issue' | 'send'
      priceChanges?: {
        /**
         * Format: date
         * @description For invoices whose day by the schedule, or date in the same month, is this one or later.
         * @example 2026-11-20
         */
        from: string
        prices: {
          /** @description Position of the line, from 0. */
          line: number
          /**
           * @description A decimal number as a string.
           * @example 2.5
           */
          unitPrice: string
        }[]
      }[]
    }
    RecurringInvoicePreview: {
      inWords: string
      invoices: {
        period: string
        number: number
        /**
         * Format: date
         * @description When it is made.
         * @example 2026-11-20
         */
        date: string
        /**
         * Format: date
         * @description Its day by the schedule, before it moved to a business day.
         * @example 2026-11-20
         */
        nominal: string
        billed: {
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          start: string
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          end: string
        }
        /** @description Of the first line, filled in. */
        description: string | null
        total: number | null
        currency: string | null
      }[]
    }
    RecurringInvoicePreviewInput: {
      schedule: components['schemas']['Schedule']
      /** @description An id that begins with cus_. */
      customerId?: string
      /** @description Descriptions, notes, reference, subject and message may hold {{period}}, {{period_start}}, {{period_end}}, {{month}}, {{year}}, {{quarter}}, {{week}}, {{date}}, {{number}}, {{customer}}. */
      lines?: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      /** @description Due so many days after the day of issue. Left out: by the customer’s terms. */
      dueDays?: number | null
      /**
       * @description What an invoice bills: the calendar’s day, week, month, quarter or year of its day (`current`, the default), the one before, the one after, or from its day to the day before the next (`from_date`).
       * @enum {string}
       */
      billedPeriod?: 'current' | 'previous' | 'next' | 'from_date'
      /** @description Of the mail. */
      subject?: string | null
      /** @description Of the mail. */
      message?: string | null
      /** @description For your own lists. */
      name?: string | null
      /**
       * @description What becomes of each invoice: left as a draft, issued (the default), or issued and mailed to the customer.
       * @enum {string}
       */
      automation?: 'draft' | 'issue' | 'send'
      priceChanges?: {
        /**
         * Format: date
         * @description For invoices whose day by the schedule, or date in the same month, is this one or later.
         * @example 2026-11-20
         */
        from: string
        prices: {
          /** @description Position of the line, from 0. */
          line: number
          /**
           * @description A decimal number as a string.
           * @example 2.5
           */
          unitPrice: string
        }[]
      }[]
      /** @description Goes on where this one stands. */
      recurringInvoiceId?: string
    }
    RecurringInvoiceRun: {
      recurringInvoiceId: string
      /** @description The name of the period: its month, its week’s Monday, or its day. */
      period: string
      /** @enum {string} */
      status: 'made' | 'failed' | 'skipped'
      number: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      nominal: string
      billed: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        start: string
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        end: string
      }
      invoiceId?: string
      failure?: {
        code: string
        message: string
        errors: {
          pointer: string
          code: string
          message: string
        }[]
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      at: string
      /** @description Null where none was made, or its draft is deleted. */
      invoice: components['schemas']['InvoiceSummary'] | null
    }
    RecurringInvoiceRunState: {
      recurringInvoiceId: string
      /** @description The name of the period: its month, its week’s Monday, or its day. */
      period: string
      /** @enum {string} */
      status: 'made' | 'failed' | 'skipped'
      number: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      nominal: string
      billed: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        start: string
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        end: string
      }
      invoiceId?: string
      failure?: {
        code: string
        message: string
        errors: {
          pointer: string
          code: string
          message: string
        }[]
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      at: string
    }
    RecurringInvoiceSummary: {
      id: string
      /** @enum {string} */
      status: 'active' | 'paused' | 'ended'
      name?: string
      customerId: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      schedule: components['schemas']['Schedule']
      /** @description The schedule in plain words. */
      inWords: string
      /** @enum {string} */
      automation: 'draft' | 'issue' | 'send'
      /** @description When the next invoice is made. Null while paused and after the end. */
      nextOn: string | null
      /** @description What the next invoice will be over. */
      nextTotal: number
      /** @description How many periods had their turn, failed ones too. */
      madeCount: number
      /** @description How many failed and wait for somebody. */
      failedCount: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      pausedOn?: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      endedOn?: string
      /** @description Ended since its schedule did. */
      isFinished?: boolean
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
      version: number
    }
    RecurringInvoiceTemplate: {
      /** @description An id that begins with cus_. */
      customerId: string
      /** @description Descriptions, notes, reference, subject and message may hold {{period}}, {{period_start}}, {{period_end}}, {{month}}, {{year}}, {{quarter}}, {{week}}, {{date}}, {{number}}, {{customer}}. */
      lines: components['schemas']['LineInput'][]
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
      pricesIncludeTax?: boolean
      discountPercent?: string | null
      discountAmount?: number | null
      notes?: string | null
      reference?: string | null
      /** @description The buyer’s order (BT-13). */
      orderReference?: string | null
      /** @description What the buyer routes by (BT-10), where it is not the customer’s usual one. */
      buyerReference?: string | null
      taxExemptions?: components['schemas']['TaxExemption'][] | null
      metadata?: {
        [key: string]: string
      } | null
      attachmentIds?: string[]
      /** @description Due so many days after the day of issue. Left out: by the customer’s terms. */
      dueDays?: number | null
      /**
       * @description What an invoice bills: the calendar’s day, week, month, quarter or year of its day (`current`, the default), the one before, the one after, or from its day to the day before the next (`from_date`).
       * @enum {string}
       */
      billedPeriod?: 'current' | 'previous' | 'next' | 'from_date'
      /** @description Of the mail. */
      subject?: string | null
      /** @description Of the mail. */
      message?: string | null
    }
    Refund: {
      id: string
      /** @enum {string} */
      kind: 'refund' | 'chargeback' | 'reversal'
      /** @description Absent: the customer’s credit was paid out. */
      paymentId?: string
      customerId: string
      customerName: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amount: number
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      refundedOn: string
      /** @enum {string} */
      method: 'bank_transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit' | 'paypal' | 'sandbox' | 'other'
      reference?: string
      reason?: string
      /** @description What of it the customer had as credit. */
      fromCredit: number
      /** @description The invoices that owe it again. */
      reopened: {
        invoiceId: string
        invoiceNumber: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
        /** @description The invoice had been written off: this is income. */
        recovered?: boolean
      }[]
      /** @description What neither covers, booked as a loss. */
      lost: number
      /** @description Of that, what had gone back of the payment before. */
      beyond?: number
      exchangeRate?: components['schemas']['ExchangeRate']
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      baseAmount: number
      /** @description The payment by which it came back. */
      reversedBy?: string
      provider?: {
        name: string
        reference: string
        clearingAccount?: string
      }
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      version: number
    }
    RefundOrder: {
      /** @description The refund has this id once it is in the books. */
      id: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amount: number
      reason?: string
      /** @enum {string} */
      state: 'ordered' | 'sent' | 'refused'
      /** @description The provider’s. */
      reference?: string
      /** @description Why the provider refused. */
      message?: string
    }
    ReminderSettings: {
      isOn: boolean
      steps: {
        /** @description Kept when the ladder changes, so that no step is taken twice. */
        id: string
        /** @description After the day of payment; negative before it. */
        days: number
        /** @enum {string} */
        tone: 'upcoming' | 'friendly' | 'firm' | 'final'
        /** @description In place of our words. {number}, {amount}, {dueDate}, {daysLate}, {customer}, {sender} are filled in. */
        subject?: string
        text?: string
        /** @description Claimed with this step, in minor units of your currency: a document of its own, without tax. After the due date only. */
        feeAmount?: number
      }[]
      /** @description Reminders go out from this hour of your zone … */
      hourFrom: number
      /** @description … and before this one. */
      hourTo: number
      /** @description Not on weekends, public holidays and closed days of the organisation. */
      businessDaysOnly: boolean
      /** @description Whether a payment is thanked for by mail, with its receipt. */
      thanksForPayments: boolean
    }
    ReminderSettingsPatch: {
      isOn?: boolean
      steps?: {
        /** @description Kept when the ladder changes, so that no step is taken twice. */
        id: string
        /** @description After the day of payment; negative before it. */
        days: number
        /** @enum {string} */
        tone: 'upcoming' | 'friendly' | 'firm' | 'final'
        /** @description In place of our words. {number}, {amount}, {dueDate}, {daysLate}, {customer}, {sender} are filled in. */
        subject?: string
        text?: string
        /** @description Claimed with this step, in minor units of your currency: a document of its own, without tax. After the due date only. */
        feeAmount?: number
      }[]
      /** @description Reminders go out from this hour of your zone … */
      hourFrom?: number
      /** @description … and before this one. */
      hourTo?: number
      /** @description Not on weekends, public holidays and closed days of the organisation. */
      businessDaysOnly?: boolean
      /** @description Whether a payment is thanked for by mail, with its receipt. */
      thanksForPayments?: boolean
    }
    /** @description Money that went back, with what that changed and booked. */
    Returned: {
      refund: components['schemas']['Refund']
      payment: components['schemas']['Payment']
      invoices: components['schemas']['Invoice'][]
      journalEntries: components['schemas']['JournalEntry'][]
    }
    /** @description Days of the organisation’s zone. */
    Schedule: {
      /** @enum {string} */
      frequency: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'
      /** @description Every so many days, weeks, months, quarters or years. */
      interval: number
      /**
       * @description Weekly: on which day. Left out: that of startsOn.
       * @enum {string}
       */
      weekday?: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
      /** @description Monthly, quarterly, yearly: on which day. Left out: that of startsOn. */
      on?: components['schemas']['DayRule']
      /** @description Yearly: in which month. Left out: that of startsOn. */
      month?: number
      /**
       * @description Where a day that is no business day moves: a weekend, public holiday or closed day. Left out: it stays.
       * @enum {string}
       */
      shift?: 'next_business_day' | 'previous_business_day'
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      startsOn: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      endsOn?: string
      /** @description After so many invoices no more are made. */
      count?: number
    }
    /** @enum {string} */
    Scope:
      | 'api-keys:read'
      | 'api-keys:write'
      | 'attachments:read'
      | 'attachments:write'
      | 'credit-notes:read'
      | 'credit-notes:write'
      | 'credit-applications:read'
      | 'credit-applications:write'
      | 'customers:read'
      | 'customers:write'
      | 'events:read'
      | 'events:write'
      | 'exchange-rates:read'
      | 'exchange-rates:write'
      | 'invoices:read'
      | 'invoices:write'
      | 'items:read'
      | 'items:write'
      | 'jobs:read'
      | 'jobs:write'
      | 'ledger:read'
      | 'ledger:write'
      | 'members:read'
      | 'members:write'
      | 'organization:read'
      | 'organization:write'
      | 'payments:read'
      | 'payments:write'
      | 'payment-providers:read'
      | 'payment-providers:write'
      | 'payouts:read'
      | 'payouts:write'
      | 'projects:read'
      | 'projects:write'
      | 'quotes:read'
      | 'quotes:write'
      | 'receipts:read'
      | 'receipts:write'
      | 'recurring-invoices:read'
      | 'recurring-invoices:write'
      | 'refunds:read'
      | 'refunds:write'
      | 'reminders:read'
      | 'reminders:write'
      | 'reports:read'
      | 'reports:write'
      | 'time-approvals:read'
      | 'time-approvals:write'
      | 'time-entries:read'
      | 'time-entries:write'
      | 'webhooks:read'
      | 'webhooks:write'
    SentStatement: {
      id: string
      customerId: string
      period: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        from: string
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        to: string
      }
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description The addresses that it was sent to. */
      to: string[]
      /** @enum {string} */
      status: 'queued' | 'sent' | 'failed'
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      requestedAt: string
      sentAt: string | null
      /** @description Why it failed. */
      lastError: string | null
    }
    ShownPage: {
      url: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      expiresAt: string
      width: number
      height: number
    }
    /** @description What raises the debt is positive; a negative balance is a credit of the customer. */
    Statement: {
      customer: {
        id: string
        name: string
      }
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      from: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      to: string
      lines: {
        entryId: string
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        date: string
        kind: string
        description: string
        subject: {
          kind: string
          id: string
        }
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        amount: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        balance: number
      }[]
      balances: {
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        opening: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        closing: number
      }[]
    }
    StatementMailInput: {
      to?: string[]
      subject?: string
      message?: string
      period?: {
        /**
         * Format: date
         * @description The first day; left out: the beginning of the last day’s calendar year.
         * @example 2026-11-20
         */
        from?: string
        /**
         * Format: date
         * @description The last day; left out: today.
         * @example 2026-11-20
         */
        to?: string
      }
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency?: string
    }
    StoredLedgerAccount: {
      code: string
      name: string
      /** @enum {string} */
      type: 'asset' | 'liability' | 'equity' | 'income' | 'expense'
      /** @description What events post here: receivable, bank, salesTax … */
      role?: string
      archived?: boolean
      /** @description Of the whole chart; also the ETag. 0 until the first change. */
      version: number
    }
    TaxBreakdown: {
      name?: string
      /**
       * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
       * @enum {string}
       */
      category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
      percent: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxableAmount: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxAmount: number
    }[]
    TaxEntry: {
      entryId: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
      description: string
      subject: {
        kind: string
        id: string
      }
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      taxable: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      tax: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      baseTaxable: number
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      baseTax: number
    }
    /** @description Why no tax is charged on what is of a category. */
    TaxExemption: {
      /**
       * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
       * @enum {string}
       */
      category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
      /**
       * @description A code of the VATEX list (BT-121).
       * @example VATEX-EU-132-1I
       */
      code?: string
      /** @description In words (BT-120); printed. */
      reason?: string
    }
    TaxPreset: {
      name: string
      /**
       * @description A percentage as a decimal string.
       * @example 19
       */
      percent: string
      /**
       * @description EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.
       * @enum {string}
       */
      category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
    }
    TaxReport: {
      /** @enum {string} */
      basis: 'accrual' | 'cash'
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      from: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      to: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      rows: {
        category: string
        percent: string
        name?: string
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        taxable: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        tax: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseTaxable: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseTax: number
      }[]
      totals: {
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseTaxable: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseTax: number
      }
      /** @description What the sales tax account was credited with in the period, less its debits. */
      ledgerTax: number
      /** @description Of that, what is not in the report: on the accrual basis what was booked by hand. */
      otherInLedger: number
      /** @description The tax on purchases, from booked receipts. */
      input: {
        rows: {
          /**
           * @description ISO 4217 currency code.
           * @example EUR
           */
          currency: string
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          taxable: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          tax: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          baseTaxable: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          baseTax: number
        }[]
        totals: {
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          baseTaxable: number
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          baseTax: number
        }
        /** @description What the account of tax on purchases was debited with in the period, less its credits. */
        ledgerTax: number
        /** @description Of that, what is of no receipt; on the cash basis also what is not paid yet. */
        otherInLedger: number
      }
      /** @description Tax on sales less tax on purchases; negative: it comes back. */
      toPay: number
    }
    TimeApproval: {
      ids: string[]
      approved: boolean
      /** @description With `approved: false`: why it is sent back. */
      reason?: string
    }
    TimeEntries: {
      items: components['schemas']['TimeEntry'][]
    }
    TimeEntry: {
      id: string
      projectId: string
      taskId?: string
      memberId: string
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      date: string
      seconds: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      startedAt?: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      endedAt?: string
      note?: string
      billable: boolean
      rate?: string
      approval?: {
        by: string
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T12:00:00.000Z
         */
        at: string
      }
      /** @description Sent back to be changed. */
      returned?: {
        by: string
        /**
         * Format: date-time
         * @description RFC 3339 in UTC.
         * @example 2026-11-20T12:00:00.000Z
         */
        at: string
        reason: string
      }
      /** @description The invoice that it is on. */
      invoiceId?: string
      /** @description Grows with each change; also the ETag. */
      version: number
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      createdAt: string
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      updatedAt: string
    }
    /** @description null clears a field; what is left out stays. */
    TimeEntryChanges: {
      /** @description An id that begins with prj_. */
      projectId?: string
      taskId?: string | null
      note?: string | null
      rate?: string | null
      /**
       * Format: date
       * @description With `seconds`; or send `startedAt` and `endedAt`.
       * @example 2026-11-20
       */
      date?: string
      /**
       * @description Whole seconds: 5400 is an hour and a half.
       * @example 5400
       */
      seconds?: number
      /**
       * Format: date-time
       * @description RFC 3339.
       */
      startedAt?: string
      /**
       * Format: date-time
       * @description RFC 3339.
       */
      endedAt?: string
      /** @description Left out: as the task is. Without a customer nothing is. */
      billable?: boolean
    }
    TimeImport: {
      content: string
      /** @description An id that begins with mem_. */
      memberId?: string
    }
    TimeReport: {
      rows: {
        /** @description The id of the project or member, or the Monday of the week. */
        key: string
        name: string
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        seconds: number
        billableSeconds: number
        billedSeconds: number
        /** @description Of all billable time, at the rates of now. */
        billableAmount: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        unbilledAmount: number
        /** @description Billable time that nobody set a rate for. */
        unpricedSeconds: number
        budgetHours?: string
        /** @description With `budgetHours`: all time of the project. */
        usedSeconds?: number
      }[]
    }
    TimeSettings: {
      /**
       * @description Per hour, where project, task and member say nothing.
       * @example 2.5
       */
      rate?: string
      /** @description From a member’s id to their rate. */
      memberRates: {
        [key: string]: string
      }
      /** @description How each entry is rounded when it is billed. */
      rounding: {
        minutes: number
        /** @enum {string} */
        mode: 'up' | 'nearest'
      }
      /**
       * Format: date
       * @description Time of this day and before can be neither written down nor changed.
       * @example 2026-11-20
       */
      lockedThrough?: string
      version: number
    }
    TimeSettingsInput: {
      /**
       * @description Per hour, where project, task and member say nothing.
       * @example 2.5
       */
      rate?: string
      /** @description From a member’s id to their rate. */
      memberRates: {
        [key: string]: string
      }
      /** @description How each entry is rounded when it is billed. */
      rounding: {
        minutes: number
        /** @enum {string} */
        mode: 'up' | 'nearest'
      }
      /**
       * Format: date
       * @description Time of this day and before can be neither written down nor changed.
       * @example 2026-11-20
       */
      lockedThrough?: string
    }
    TimeSheet: {
      projectId: string
      projectName: string
      rows: {
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         * @example 2026-11-20
         */
        date: string
        member: string
        task?: string
        note?: string
        /** @description Decimal string, as billed. */
        hours: string
      }[]
    }
    Timer: {
      projectId: string
      taskId?: string
      note?: string
      billable?: boolean
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      startedAt: string
    }
    TimerStart: {
      /** @description An id that begins with prj_. */
      projectId: string
      /** @description An id that begins with tsk_. */
      taskId?: string
      note?: string
      billable?: boolean
      /**
       * Format: date-time
       * @description Left out: now. For a timer that was started without a network.
       */
      startedAt?: string
    }
    TimerState: {
      timer: components['schemas']['Timer'] | null
    }
    TimerStop: {
      /**
       * Format: date-time
       * @description Of the timer that is meant: another one is left running (409).
       */
      startedAt?: string
      /**
       * Format: date-time
       * @description RFC 3339.
       */
      endedAt?: string
      note?: string
    }
    /** @description Debit balances are positive, credit balances negative. */
    TrialBalance: {
      throughMonth: string
      rows: {
        code: string
        name: string
        /** @enum {string} */
        type: 'asset' | 'liability' | 'equity' | 'income' | 'expense'
        /** @description What events post here: receivable, bank, salesTax … */
        role?: string
        archived?: boolean
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        balance: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseBalance: number
      }[]
      /** @description Always 0. */
      baseTotal: number
    }
    /** @description Debit balances are positive, credit balances negative. */
    TrialBalanceReport: {
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      asOf: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      rows: {
        code: string
        name: string
        /** @enum {string} */
        type: 'asset' | 'liability' | 'equity' | 'income' | 'expense'
        /** @description What events post here: receivable, bank, salesTax … */
        role?: string
        archived?: boolean
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        currency: string
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        debit: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        credit: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseDebit: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseCredit: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        balance: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseBalance: number
      }[]
      totals: {
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseDebit: number
        /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
        baseCredit: number
        /** @description Always 0. */
        baseBalance: number
      }
    }
    UpcomingReminder: {
      invoiceId: string
      number: string
      customerName: string
      /**
       * @description ISO 4217 currency code.
       * @example EUR
       */
      currency: string
      /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
      amountDue: number
      /**
       * Format: date
       * @description A calendar day, YYYY-MM-DD.
       * @example 2026-11-20
       */
      dueDate: string
      stepId: string
      /** @enum {string} */
      tone: 'upcoming' | 'friendly' | 'firm' | 'final'
      /**
       * Format: date-time
       * @description RFC 3339 in UTC.
       * @example 2026-11-20T12:00:00.000Z
       */
      at: string
      /** @description What it will claim, as an invoice of its own. */
      feeAmount?: number
    }
    /** @description What looks wrong but is not refused: a tax number whose check digit does not fit (`check_digit`). Lists leave it out. */
    Warnings: {
      pointer: string
      code: string
      message: string
    }[]
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  getOrganization: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Organization']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createOrganization: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Lovelace & Co",
         *       "country": "DE",
         *       "legalName": "Lovelace Beratung GmbH",
         *       "taxId": "DE123456789",
         *       "iban": "DE89370400440532013000",
         *       "address": {
         *         "line1": "Am Markt 1",
         *         "city": "Köln",
         *         "postalCode": "50667",
         *         "country": "DE"
         *       }
         *     }
         */
        'application/json': components['schemas']['NewOrganization']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Organization']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `already_exists` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateOrganization: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "paymentTermsDays": 30,
         *       "footer": "Thank you for your business."
         *     }
         */
        'application/json': components['schemas']['OrganizationChanges']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Organization']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listClosedDays: {
    parameters: {
      query?: {
        /** @description Left out: this one. */
        year?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClosedDays']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getBrand: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Brand']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewBrand: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "brandColor": "#0b6e6e",
         *       "template": "modern"
         *     }
         */
        'application/json': components['schemas']['BrandChanges']
      }
    }
    responses: {
      /** @description The page as it would look. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': unknown
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  setLogo: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "attachmentId": "att_01k9w5ncw0abcdefghjkmnpqrs"
         *     }
         */
        'application/json': {
          /** @description An id that begins with att_. */
          attachmentId: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Organization']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  removeLogo: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Organization']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listMembers: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Member'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  removeMember: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with mem_. */
        memberId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateMember: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with mem_. */
        memberId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "role": "accountant"
         *     }
         */
        'application/json': components['schemas']['MemberChanges']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Member']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listInvitations: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Invitation'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createInvitation: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "grace@example.com",
         *       "role": "accountant"
         *     }
         */
        'application/json': components['schemas']['NewInvitation']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invitation']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  withdrawInvitation: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with ivt_. */
        invitationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  acceptInvitation: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "00000000000000000000000000000000000000000000000000000000000000000000000000"
         *     }
         */
        'application/json': {
          /** @description The unguessable part of the link in the invitation’s mail. */
          token: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Member']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `already_exists` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPublicInvitation: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of the link in the invitation’s mail. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublicInvitation']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listApiKeys: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['ApiKey'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createApiKey: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Web shop",
         *       "scopes": [
         *         "customers:read",
         *         "invoices:write"
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewApiKey']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CreatedApiKey']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  revokeApiKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with key_. */
        apiKeyId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listCustomers: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description Words; each must begin a word of what is found. */
        search?: string
      }
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Customer'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createCustomer: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Analytical Engines Ltd",
         *       "email": "accounts@analytical.example",
         *       "address": {
         *         "line1": "12 St James’s Square",
         *         "city": "London",
         *         "postalCode": "SW1Y 4LB",
         *         "country": "GB"
         *       },
         *       "taxId": "GB123456789",
         *       "currency": "GBP",
         *       "paymentTermsDays": 30
         *     }
         */
        'application/json': components['schemas']['NewCustomer']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Customer']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCustomer: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Customer']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  deleteCustomer: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `customer_in_use` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateCustomer: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "phone": "+44 20 7946 0000",
         *       "taxId": null
         *     }
         */
        'application/json': components['schemas']['CustomerChanges']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Customer']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCustomerTotals: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CustomerTotals']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listItems: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description Words; each must begin a word of what is found. */
        search?: string
        archived?: boolean
      }
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Item'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createItem: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Consulting",
         *       "unit": "hour",
         *       "unitPrice": "120",
         *       "taxPercent": "19",
         *       "taxCategory": "S",
         *       "sku": "CONS-1"
         *     }
         */
        'application/json': components['schemas']['NewItem']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Item']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getItem: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with itm_. */
        itemId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Item']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateItem: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with itm_. */
        itemId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "unitPrice": "125.50",
         *       "archived": true
         *     }
         */
        'application/json': components['schemas']['ItemChanges']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Item']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listInvoices: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        status?: 'draft' | 'open' | 'partially_paid' | 'paid' | 'void' | 'uncollectible'
        /** @description An id that begins with cus_. */
        customerId?: string
        overdue?: boolean
        search?: string
      }
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['InvoiceSummary'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "cus_01jd0000000000000000000000",
         *       "lines": [
         *         {
         *           "description": "Consulting",
         *           "quantity": "2.5",
         *           "unitPrice": "120.00",
         *           "taxPercent": "19"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['InvoiceInput']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getInvoice: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  deleteInvoice: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "notes": "Thank you."
         *     }
         */
        'application/json': components['schemas']['InvoicePatch']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  issueInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': {
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          issueDate?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceActed']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `not_issuable`, `exchange_rate_missing`, `invalid_date`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  sendInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': {
          to?: string[]
          subject?: string
          message?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  voidInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Sent to the wrong customer"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceActed']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  duplicateInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listQuotes: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        status?: 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'invoiced'
        /** @description An id that begins with cus_. */
        customerId?: string
        search?: string
      }
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['QuoteSummary'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "cus_01jd0000000000000000000000",
         *       "lines": [
         *         {
         *           "description": "Consulting",
         *           "quantity": "2.5",
         *           "unitPrice": "120.00",
         *           "taxPercent": "19"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['QuoteInput']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getQuote: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  deleteQuote: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "notes": "Thank you."
         *     }
         */
        'application/json': components['schemas']['QuotePatch']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  issueQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `not_issuable`, `invalid_date`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  sendQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': {
          to?: string[]
          subject?: string
          message?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  acceptQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Agreed on the telephone"
         *     }
         */
        'application/json': {
          reason?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  declineQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Too expensive"
         *     }
         */
        'application/json': {
          reason?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  withdrawQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Prices have changed"
         *     }
         */
        'application/json': {
          reason?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  invoiceQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "percent": "30"
         *     }
         */
        'application/json': components['schemas']['QuotePartInput']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid`, `overpayment`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  duplicateQuote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getReminderSettings: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReminderSettings']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateReminderSettings: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "isOn": true
         *     }
         */
        'application/json': components['schemas']['ReminderSettingsPatch']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReminderSettings']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listUpcomingReminders: {
    parameters: {
      query?: {
        days?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['UpcomingReminder'][]
            nextCursor: null
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listInvoiceReminders: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceReminders']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  sendReminder: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            sent: {
              stepId: string
              /**
               * Format: date-time
               * @description RFC 3339 in UTC.
               * @example 2026-11-20T12:00:00.000Z
               */
              at: string
              deliveryId: string
              /** @description Empty where there was no address, so that nothing was sent. */
              to: string
              /** @description The invoice that claims the fee of this reminder. Void it to waive the fee. */
              feeInvoiceId?: string
            }[]
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  stopInvoiceReminders: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "They dispute the hours"
         *     }
         */
        'application/json': {
          reason: string
          /**
           * Format: date
           * @description A pause: from this day on reminders go out again. Left out: until resumed.
           * @example 2026-11-20
           */
          until?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            isStopped: boolean
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            until?: string
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  resumeInvoiceReminders: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            isStopped: boolean
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            until?: string
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCustomerReminders: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            isStopped: boolean
            /** @description Why nobody reminds, whose decision it is, and the day from which reminders go out again. */
            stop: {
              /** @enum {string} */
              kind: 'invoice' | 'customer'
              reason: string
              /**
               * Format: date
               * @description A calendar day, YYYY-MM-DD.
               * @example 2026-11-20
               */
              until?: string
            } | null
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  stopCustomerReminders: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Pays at the end of each quarter"
         *     }
         */
        'application/json': {
          reason: string
          /**
           * Format: date
           * @description A pause: from this day on reminders go out again. Left out: until resumed.
           * @example 2026-11-20
           */
          until?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            isStopped: boolean
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            until?: string
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  resumeCustomerReminders: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            isStopped: boolean
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            until?: string
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listRecurringInvoices: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        status?: 'active' | 'paused' | 'ended'
        /** @description An id that begins with cus_. */
        customerId?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['RecurringInvoiceSummary'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createRecurringInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "cus_01jd0000000000000000000000",
         *       "schedule": {
         *         "frequency": "monthly",
         *         "interval": 1,
         *         "on": {
         *           "type": "last_business_day"
         *         },
         *         "startsOn": "2026-01-01"
         *       },
         *       "lines": [
         *         {
         *           "description": "Hosting {{period}}",
         *           "quantity": "1",
         *           "unitPrice": "49.00",
         *           "taxPercent": "19"
         *         }
         *       ],
         *       "automation": "send"
         *     }
         */
        'application/json': components['schemas']['RecurringInvoiceInput']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewNewRecurringInvoice: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "schedule": {
         *         "frequency": "monthly",
         *         "interval": 1,
         *         "on": {
         *           "type": "last_business_day"
         *         },
         *         "startsOn": "2026-01-01"
         *       }
         *     }
         */
        'application/json': components['schemas']['RecurringInvoicePreviewInput']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoicePreview']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listFailedRecurringInvoiceRuns: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['FailedRecurringInvoiceRun'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getRecurringInvoice: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoice']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  deleteRecurringInvoice: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateRecurringInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "priceChanges": [
         *         {
         *           "from": "2026-07-01",
         *           "prices": [
         *             {
         *               "line": 0,
         *               "unitPrice": "52.00"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['RecurringInvoicePatch']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  pauseRecurringInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  resumeRecurringInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "missed": "skip"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          missed: 'skip' | 'make_up'
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  endRecurringInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewRecurringInvoice: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoicePreview']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listRecurringInvoiceRuns: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['RecurringInvoiceRun'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  retryRecurringInvoiceRun: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
        /** @description The name of a period, as its run says it. */
        period: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "automation": "draft"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          automation?: 'draft' | 'issue' | 'send'
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `amount_too_large`, `too_many_lines`, `attachment_invalid`, `not_issuable`, `exchange_rate_missing` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  skipRecurringInvoiceRun: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with rec_. */
        recurringInvoiceId: string
        /** @description The name of a period, as its run says it. */
        period: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecurringInvoiceRunState']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listInvoicePayments: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Allocation'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  recordPayment: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "amount": 121000,
         *       "paidOn": "2026-01-31",
         *       "method": "bank_transfer"
         *     }
         */
        'application/json': {
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          amount: number
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          paidOn: string
          /** @enum {string} */
          method: 'bank_transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit' | 'paypal' | 'sandbox' | 'other'
          reference?: string
          exchangeRate?: components['schemas']['ExchangeRate']
          /**
           * @description Keep what is more than is due as the customer’s credit; left out, it is refused.
           * @constant
           */
          excess?: 'credit'
          /** @description False: the customer gets no mail of thanks for it, whatever the settings of reminders say. */
          thanks?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            payment: components['schemas']['Payment']
            invoice: components['schemas']['Invoice']
            journalEntries: components['schemas']['JournalEntry'][]
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `overpayment`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listPayments: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description An id that begins with cus_. */
        customerId?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Payment'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createPayment: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "cus_01jd0000000000000000000000",
         *       "amount": 150000,
         *       "currency": "EUR",
         *       "paidOn": "2026-01-31",
         *       "method": "bank_transfer",
         *       "allocations": [
         *         {
         *           "invoiceId": "inv_01jd0000000000000000000000",
         *           "amount": 121000
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @description An id that begins with cus_. */
          customerId: string
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          amount: number
          /**
           * @description ISO 4217 currency code.
           * @example EUR
           */
          currency: string
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          paidOn: string
          /** @enum {string} */
          method: 'bank_transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit' | 'paypal' | 'sandbox' | 'other'
          reference?: string
          exchangeRate?: components['schemas']['ExchangeRate']
          allocations?: {
            /** @description An id that begins with inv_. */
            invoiceId: string
            /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
            amount: number
          }[]
          /** @description False: the customer gets no mail of thanks for it, whatever the settings of reminders say. */
          thanks?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            payment: components['schemas']['Payment']
            invoices: components['schemas']['Invoice'][]
            journalEntries: components['schemas']['JournalEntry'][]
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency`, `invalid_date`, `overpayment`, `currency_mismatch`, `exchange_rate_missing`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPayment: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Payment']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listExchangeRates: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /**
               * Format: date
               * @description A calendar day, YYYY-MM-DD.
               * @example 2026-11-20
               */
              date: string
              quotes: components['schemas']['QuotedRate'][]
              version: number
            }[]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  setExchangeRate: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "currency": "USD",
         *       "rate": "0.9137",
         *       "date": "2026-01-31",
         *       "source": "Our bank"
         *     }
         */
        'application/json': {
          /**
           * @description ISO 4217 currency code.
           * @example EUR
           */
          currency: string
          /**
           * @description How much of your currency one of it is.
           * @example 2.5
           */
          rate: string
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          date: string
          source?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * @description ISO 4217 currency code.
             * @example EUR
             */
            base: string
            /**
             * @description ISO 4217 currency code.
             * @example EUR
             */
            currency: string
            rate: string
            source: string
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            date: string
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_currency`, `invalid_amount`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCurrentExchangeRate: {
    parameters: {
      query: {
        /** @description ISO 4217 currency code. */
        currency: string
        /** @description A calendar day, YYYY-MM-DD. */
        on?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExchangeRate']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `exchange_rate_missing` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  importExchangeRates: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "content": "Date, USD, JPY, \n20 November 2026, 1.0812, 163.21, \n"
         *     }
         */
        'application/json': {
          content: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            days: number
            rates: number
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            from: string
            /**
             * Format: date
             * @description A calendar day, YYYY-MM-DD.
             * @example 2026-11-20
             */
            to: string
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  refundPayment: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "amount": 5000,
         *       "reason": "Agreed discount"
         *     }
         */
        'application/json': {
          /** @description Left out: all that is left of the payment. */
          amount?: number
          /**
           * Format: date
           * @description Left out: today.
           * @example 2026-11-20
           */
          refundedOn?: string
          reference?: string
          reason?: string
          exchangeRate?: components['schemas']['ExchangeRate']
          /** @enum {string} */
          method?: 'bank_transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit' | 'paypal' | 'sandbox' | 'other'
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Returned']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  chargeBackPayment: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Disputed"
         *     }
         */
        'application/json': {
          /** @description Left out: all that is left of the payment. */
          amount?: number
          /**
           * Format: date
           * @description Left out: today.
           * @example 2026-11-20
           */
          refundedOn?: string
          reference?: string
          reason?: string
          exchangeRate?: components['schemas']['ExchangeRate']
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Returned']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reversePayment: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Recorded twice"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Returned']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  refundCustomerCredit: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "amount": 5000,
         *       "currency": "EUR",
         *       "refundedOn": "2026-01-31",
         *       "method": "bank_transfer"
         *     }
         */
        'application/json': {
          /** @description Minor units of the currency: 121000 is 1,210.00 EUR. */
          amount: number
          /**
           * @description ISO 4217 currency code.
           * @example EUR
           */
          currency: string
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          refundedOn: string
          /** @enum {string} */
          method: 'bank_transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit' | 'paypal' | 'sandbox' | 'other'
          reference?: string
          reason?: string
          exchangeRate?: components['schemas']['ExchangeRate']
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            refund: components['schemas']['Refund']
            journalEntries: components['schemas']['JournalEntry'][]
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listRefunds: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description An id that begins with pay_. */
        paymentId?: string
        /** @description An id that begins with cus_. */
        customerId?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Refund'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getRefund: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with ref_. */
        refundId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refund']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reverseRefund: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with ref_. */
        refundId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Dispute won"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Returned']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  applyCredit: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': {
          /** @description Left out: as much as there is and is due. */
          amount?: number
          /**
           * Format: date
           * @description Left out: today.
           * @example 2026-11-20
           */
          appliedOn?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AppliedCredit']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `overpayment`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reverseCreditApplication: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with cap_. */
        creditApplicationId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Meant for another invoice"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AppliedCredit']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  writeOffInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Insolvent"
         *     }
         */
        'application/json': {
          reason: string
          /**
           * Format: date
           * @description Left out: today.
           * @example 2026-11-20
           */
          writtenOffOn?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceActed']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reinstateInvoice: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "They will pay after all"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceActed']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listPaymentProviders: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['PaymentProvider'][]
            nextCursor: null
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updatePaymentProvider: {
    parameters: {
      query?: never
      header?: never
      path: {
        provider: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "enabled": true,
         *       "currencies": [
         *         "EUR"
         *       ],
         *       "position": 0
         *     }
         */
        'application/json': {
          enabled?: boolean
          currencies?: string[]
          clearingAccount?: string | null
          feeAccount?: string | null
          payoutAccount?: string | null
          /** @description Its place on the pay page, from 0. */
          position?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PaymentProvider']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_currency` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  setPaymentProviderCredentials: {
    parameters: {
      query?: never
      header?: never
      path: {
        provider: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "secretKey": "sk_test_51…",
         *       "webhookSecret": "whsec_…"
         *     }
         */
        'application/json': {
          secretKey?: string | null
          webhookSecret?: string | null
          environment?: string | null
          clientId?: string | null
          clientSecret?: string | null
          webhookId?: string | null
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PaymentProvider']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  testPaymentProvider: {
    parameters: {
      query?: never
      header?: never
      path: {
        provider: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description Whether real money moves. */
            isLive: boolean
            accountName?: string
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listPayouts: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Payout'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPayout: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with pyt_. */
        payoutId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            payout: components['schemas']['Payout']
            lines: components['schemas']['PayoutLine'][]
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reversePayout: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with pyt_. */
        payoutId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "It never arrived"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Payout']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked`, `account_archived` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listProviderRefunds: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['RefundOrder'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  orderProviderRefund: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "amount": 5000,
         *       "reason": "Agreed discount"
         *     }
         */
        'application/json': {
          /** @description Left out: all that is left of the payment. */
          amount?: number
          reason?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RefundOrder']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listInvoiceCreditNotes: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['CreditNoteSummary'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createCreditNote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "lines": [
         *         {
         *           "lineIndex": 0,
         *           "quantity": "1"
         *         }
         *       ],
         *       "reason": "One hour was not worked"
         *     }
         */
        'application/json': {
          lines?: components['schemas']['LineCredit'][]
          /** @description Gross, in minor units; over all lines in proportion to what is left. */
          amount?: number
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            creditNote: components['schemas']['CreditNote']
            invoice: components['schemas']['Invoice']
            journalEntries: components['schemas']['JournalEntry'][]
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `over_credit`, `invalid_amount` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listCreditNotes: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['CreditNoteSummary'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCreditNote: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CreditNote']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  sendCreditNote: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': {
          to?: string[]
          subject?: string
          message?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CreditNote']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listInvoiceDocuments: {
    parameters: {
      query?: {
        /** @description `pdf` the page; `facturx` the same file, where it carries a valid invoice; `ubl` for Peppol (BIS Billing 3); `cii` EN 16931; `xrechnung`; `acceptance` a quote with who accepted it. */
        kind?: 'pdf' | 'facturx' | 'ubl' | 'cii' | 'xrechnung'
      }
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Document'][]
            nextCursor: null
          }
        }
      }
      /** @description With `kind`: the location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  requestInvoiceDocument: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "format": "cii"
         *     }
         */
        'application/json': {
          /**
           * @description `facturx` a PDF with the invoice in it; `ubl` for Peppol (BIS Billing 3), or EN 16931 where the buyer is not on Peppol; `cii` EN 16931; `xrechnung` in UBL; `xrechnung_cii`.
           * @enum {string}
           */
          format: 'facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii'
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentRequest']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getInvoiceDocument: {
    parameters: {
      query?: {
        encoding?: 'base64'
      }
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
        /** @description `pdf` the page; `facturx` the same file, where it carries a valid invoice; `ubl` for Peppol (BIS Billing 3); `cii` EN 16931; `xrechnung`; `acceptance` a quote with who accepted it. */
        kind: 'pdf' | 'facturx' | 'ubl' | 'cii' | 'xrechnung'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description With `encoding=base64`: the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentContent']
        }
      }
      /** @description The location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getInvoicePdf: {
    parameters: {
      query?: {
        encoding?: 'base64'
      }
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description With `encoding=base64`: the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentContent']
        }
      }
      /** @description The location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listCreditNoteDocuments: {
    parameters: {
      query?: {
        /** @description `pdf` the page; `facturx` the same file, where it carries a valid invoice; `ubl` for Peppol (BIS Billing 3); `cii` EN 16931; `xrechnung`; `acceptance` a quote with who accepted it. */
        kind?: 'pdf' | 'facturx' | 'ubl' | 'cii' | 'xrechnung'
      }
      header?: never
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Document'][]
            nextCursor: null
          }
        }
      }
      /** @description With `kind`: the location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  requestCreditNoteDocument: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "format": "cii"
         *     }
         */
        'application/json': {
          /**
           * @description `facturx` a PDF with the invoice in it; `ubl` for Peppol (BIS Billing 3), or EN 16931 where the buyer is not on Peppol; `cii` EN 16931; `xrechnung` in UBL; `xrechnung_cii`.
           * @enum {string}
           */
          format: 'facturx' | 'ubl' | 'cii' | 'xrechnung' | 'xrechnung_cii'
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentRequest']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCreditNoteDocument: {
    parameters: {
      query?: {
        encoding?: 'base64'
      }
      header?: never
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
        /** @description `pdf` the page; `facturx` the same file, where it carries a valid invoice; `ubl` for Peppol (BIS Billing 3); `cii` EN 16931; `xrechnung`; `acceptance` a quote with who accepted it. */
        kind: 'pdf' | 'facturx' | 'ubl' | 'cii' | 'xrechnung'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description With `encoding=base64`: the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentContent']
        }
      }
      /** @description The location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCreditNotePdf: {
    parameters: {
      query?: {
        encoding?: 'base64'
      }
      header?: never
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description With `encoding=base64`: the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentContent']
        }
      }
      /** @description The location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPaymentReceipt: {
    parameters: {
      query?: {
        encoding?: 'base64'
      }
      header?: never
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description With `encoding=base64`: the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentContent']
        }
      }
      /** @description The location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewInvoicePdf: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The page as it will look, marked as a draft. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listQuoteDocuments: {
    parameters: {
      query?: {
        /** @description `pdf` the page; `facturx` the same file, where it carries a valid invoice; `ubl` for Peppol (BIS Billing 3); `cii` EN 16931; `xrechnung`; `acceptance` a quote with who accepted it. */
        kind?: 'pdf' | 'acceptance'
      }
      header?: never
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Document'][]
            nextCursor: null
          }
        }
      }
      /** @description With `kind`: the location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getQuotePdf: {
    parameters: {
      query?: {
        encoding?: 'base64'
      }
      header?: never
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description With `encoding=base64`: the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DocumentContent']
        }
      }
      /** @description The location is the signed link. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewQuotePdf: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with quo_. */
        quoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The page as it will look, marked as a draft. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  startAttachment: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "fileName": "order.pdf",
         *       "contentType": "application/pdf",
         *       "sizeBytes": 12345
         *     }
         */
        'application/json': {
          fileName: string
          contentType: string
          sizeBytes: number
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            /** @enum {string} */
            status: 'pending' | 'ready'
            fileName: string
            contentType: string
            sizeBytes: number
            /** @description Of the file that is kept: pictures are drawn anew. */
            sha256?: string
            /** @description Of a PDF. */
            pageCount?: number
            /**
             * Format: date-time
             * @description RFC 3339 in UTC.
             * @example 2026-11-20T12:00:00.000Z
             */
            createdAt: string
            upload: {
              url: string
              /**
               * Format: date-time
               * @description RFC 3339 in UTC.
               * @example 2026-11-20T12:00:00.000Z
               */
              expiresAt: string
              headers: {
                [key: string]: string
              }
            }
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  completeAttachment: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with att_. */
        attachmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Attachment']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getAttachment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with att_. */
        attachmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            /** @enum {string} */
            status: 'pending' | 'ready'
            fileName: string
            contentType: string
            sizeBytes: number
            /** @description Of the file that is kept: pictures are drawn anew. */
            sha256?: string
            /** @description Of a PDF. */
            pageCount?: number
            /**
             * Format: date-time
             * @description RFC 3339 in UTC.
             * @example 2026-11-20T12:00:00.000Z
             */
            createdAt: string
            download: {
              url: string
              /**
               * Format: date-time
               * @description RFC 3339 in UTC.
               * @example 2026-11-20T12:00:00.000Z
               */
              expiresAt: string
            } | null
            thumbnail: components['schemas']['ShownPage'] | null
            /** @description What can be shown of it: a picture, or the first pages of a PDF. */
            pages: components['schemas']['ShownPage'][]
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPaymentAttachments: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeptFiles']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  setPaymentAttachments: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with pay_. */
        paymentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "attachmentIds": []
         *     }
         */
        'application/json': components['schemas']['KeptFilesInput']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeptFiles']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCreditNoteAttachments: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeptFiles']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  setCreditNoteAttachments: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with cn_. */
        creditNoteId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "attachmentIds": []
         *     }
         */
        'application/json': components['schemas']['KeptFilesInput']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeptFiles']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listReceipts: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        status?: 'scanning' | 'to_review' | 'booked' | 'rejected'
        /** @description An id that begins with cus_. */
        customerId?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Receipt'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createReceipt: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "attachmentId": "att_01jd0000000000000000000000"
         *     }
         */
        'application/json': {
          /** @description An id that begins with att_. */
          attachmentId: string
          billing?: components['schemas']['ReceiptBilling']
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Receipt']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `attachment_invalid`, `invalid_amount` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getReceipt: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with rcp_. */
        receiptId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Receipt']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateReceipt: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rcp_. */
        receiptId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "merchant": "Corner Café",
         *       "total": 1250,
         *       "tax": 200,
         *       "date": "2026-01-14"
         *     }
         */
        'application/json': components['schemas']['ReceiptPatch']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Receipt']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_amount`, `currency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  confirmReceipt: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rcp_. */
        receiptId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            receipt: components['schemas']['Receipt']
            journalEntries: components['schemas']['JournalEntry'][]
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked`, `account_archived` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `exchange_rate_missing`, `currency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  unbookReceipt: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rcp_. */
        receiptId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Paid in cash, not by card"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            receipt: components['schemas']['Receipt']
            journalEntries: components['schemas']['JournalEntry'][]
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `period_locked`, `account_archived` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  rejectReceipt: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rcp_. */
        receiptId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "A double"
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Receipt']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reopenReceipt: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with rcp_. */
        receiptId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Receipt']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  scanReceipt: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with rcp_. */
        receiptId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Receipt']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  invoiceFromReceipts: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "cus_01jd0000000000000000000000",
         *       "receiptIds": [
         *         "rcp_01jd0000000000000000000000"
         *       ],
         *       "taxPercent": "19"
         *     }
         */
        'application/json': {
          /** @description An id that begins with cus_. */
          customerId: string
          receiptIds: string[]
          /**
           * @description A percentage as a decimal string.
           * @example 19
           */
          taxPercent?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `currency_mismatch`, `limit_exceeded`, `invalid_amount`, `amount_too_large`, `too_many_lines`, `invalid_currency` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readEInvoice: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with att_. */
        attachmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EInvoice']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getEInvoicePdf: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with att_. */
        attachmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The e-invoice as people read it. The XML is what counts. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getEInvoiceFile: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description An id that begins with att_. */
        attachmentId: string
        index: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The bytes. They were sent by others: check them before opening. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/octet-stream': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `attachment_invalid` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getDashboard: {
    parameters: {
      query?: {
        /** @description A calendar day, YYYY-MM-DD. */
        from?: string
        /** @description A calendar day, YYYY-MM-DD. */
        to?: string
      }
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Dashboard']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listLedgerAccounts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['StoredLedgerAccount'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  addLedgerAccount: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "6800",
         *       "name": "Travel",
         *       "type": "expense"
         *     }
         */
        'application/json': components['schemas']['NewLedgerAccount']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['StoredLedgerAccount']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `already_exists` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listJournalEntries: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description A calendar day, YYYY-MM-DD. */
        from?: string
        /** @description A calendar day, YYYY-MM-DD. */
        to?: string
        subjectId?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['JournalEntry'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  postJournalEntry: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "date": "2026-01-10",
         *       "description": "Capital paid in",
         *       "reason": "Foundation",
         *       "postings": [
         *         {
         *           "account": "3000",
         *           "amount": -500000
         *         },
         *         {
         *           "account": "1000",
         *           "amount": 500000
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ManualEntry']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntry']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `account_archived`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_amount`, `invalid_currency` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTrialBalance: {
    parameters: {
      query?: {
        /** @description The balances after this month, `YYYY-MM`. Left out: of everything posted. */
        throughMonth?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TrialBalance']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  verifyLedger: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        knownHead?: string
        /** @description Whether to read the stored files too, documents and attachments of every kind, and compare their bytes; then at most ten blocks come at a time. */
        documents?: 'true' | 'false'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChainPage']
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  exportJournal: {
    parameters: {
      query?: {
        format?: 'hledger' | 'beancount' | 'csv'
        /** @description A calendar day, YYYY-MM-DD. */
        from?: string
        /** @description A calendar day, YYYY-MM-DD. */
        to?: string
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/plain': unknown
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  changeLedgerAccount: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description The code of an account: it never changes. */
        accountCode: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Travel and lodging"
         *     }
         */
        'application/json': {
          name?: string
          archived?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['StoredLedgerAccount']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  chooseChart: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "template": "general"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          template: 'general' | 'de' | 'fr' | 'gb' | 'us'
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['StoredLedgerAccount'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reverseJournalEntry: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with je_. */
        journalEntryId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Booked twice"
         *     }
         */
        'application/json': {
          /**
           * Format: date
           * @description Left out: today.
           * @example 2026-11-20
           */
          date?: string
          /** @description Why: kept in the audit log. */
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntry']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition`, `account_archived`, `period_locked` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getBookLock: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BookLock']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  lockBooks: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "through": "2025-12-31",
         *       "reason": "Year closed"
         *     }
         */
        'application/json': {
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          through: string
          /** @description Why: kept in the audit log. */
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BookLock']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  unlockBooks: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "An invoice was missing"
         *     }
         */
        'application/json': {
          /**
           * Format: date
           * @description A calendar day, YYYY-MM-DD.
           * @example 2026-11-20
           */
          through?: string
          /** @description Why: kept in the audit log. */
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BookLock']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTrialBalanceReport: {
    parameters: {
      query?: {
        /** @description The last day that counts; left out: today. */
        asOf?: string
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. `pdf` answers a page to print (`application/pdf`, PDF/A-3a). The schema below is that of `json`. */
        format?: 'json' | 'csv' | 'pdf'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TrialBalanceReport']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getProfitAndLoss: {
    parameters: {
      query?: {
        /** @description The first day; left out: the beginning of the last day’s calendar year. */
        from?: string
        /** @description The last day; left out: today. */
        to?: string
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. `pdf` answers a page to print (`application/pdf`, PDF/A-3a). The schema below is that of `json`. */
        format?: 'json' | 'csv' | 'pdf'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProfitAndLoss']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getBalanceSheet: {
    parameters: {
      query?: {
        /** @description The last day that counts; left out: today. */
        asOf?: string
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. `pdf` answers a page to print (`application/pdf`, PDF/A-3a). The schema below is that of `json`. */
        format?: 'json' | 'csv' | 'pdf'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BalanceSheet']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getGeneralLedger: {
    parameters: {
      query: {
        /** @description The code of an account: it never changes. */
        account: string
        /** @description The first day; left out: the beginning of the last day’s calendar year. */
        from?: string
        /** @description The last day; left out: today. */
        to?: string
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. `pdf` answers a page to print (`application/pdf`, PDF/A-3a). The schema below is that of `json`. */
        format?: 'json' | 'csv' | 'pdf'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['GeneralLedger']
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_date`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getAgeing: {
    parameters: {
      query?: {
        /** @description The last day that counts; left out: today. */
        asOf?: string
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. `pdf` answers a page to print (`application/pdf`, PDF/A-3a). The schema below is that of `json`. */
        format?: 'json' | 'csv' | 'pdf'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Ageing']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listAgeingInvoices: {
    parameters: {
      query: {
        /** @description The last day that counts; left out: today. */
        asOf?: string
        /** @description ISO 4217 currency code. */
        currency: string
        /** @description An id that begins with cus_. */
        customerId?: string
        bucket?: 'current' | 'days1To30' | 'days31To60' | 'days61To90' | 'daysOver90'
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['AgeingInvoice'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getCustomerStatement: {
    parameters: {
      query: {
        /** @description An id that begins with cus_. */
        customerId: string
        /** @description ISO 4217 currency code. */
        currency?: string
        /** @description The first day; left out: the beginning of the last day’s calendar year. */
        from?: string
        /** @description The last day; left out: today. */
        to?: string
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. `pdf` answers a page to print (`application/pdf`, PDF/A-3a). The schema below is that of `json`. */
        format?: 'json' | 'csv' | 'pdf'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Statement']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_date`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTaxReport: {
    parameters: {
      query?: {
        basis?: 'accrual' | 'cash'
        /** @description The first day; left out: the beginning of the last day’s calendar year. */
        from?: string
        /** @description The last day; left out: today. */
        to?: string
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. `pdf` answers a page to print (`application/pdf`, PDF/A-3a). The schema below is that of `json`. */
        format?: 'json' | 'csv' | 'pdf'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaxReport']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listTaxEntries: {
    parameters: {
      query: {
        basis?: 'accrual' | 'cash'
        of?: 'sales' | 'purchases'
        /** @description ISO 4217 currency code. */
        currency: string
        category?: string
        /** @description A percentage as a decimal string. */
        percent?: string
        name?: string
        /** @description The first day; left out: the beginning of the last day’s calendar year. */
        from?: string
        /** @description The last day; left out: today. */
        to?: string
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['TaxEntry'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listCustomerStatements: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['SentStatement'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  sendCustomerStatement: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id that begins with cus_. */
        customerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-12-31"
         *       }
         *     }
         */
        'application/json': components['schemas']['StatementMailInput']
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SentStatement']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_date`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listProjects: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description An id that begins with cus_. */
        customerId?: string
        archived?: boolean
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Project'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createProject: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Website",
         *       "rate": "95",
         *       "budgetHours": "40",
         *       "tasks": [
         *         {
         *           "name": "Design"
         *         },
         *         {
         *           "name": "Travel",
         *           "billable": false
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewProject']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Project']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_currency` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getProject: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with prj_. */
        projectId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Project']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateProject: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with prj_. */
        projectId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "rate": "110",
         *       "archived": true
         *     }
         */
        'application/json': components['schemas']['ProjectChanges']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Project']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_currency` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listTimeEntries: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description An id that begins with prj_. */
        projectId?: string
        /** @description An id that begins with mem_. */
        memberId?: string
        /** @description A calendar day, YYYY-MM-DD. */
        from?: string
        /** @description A calendar day, YYYY-MM-DD. */
        to?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['TimeEntry'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createTimeEntry: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "projectId": "prj_01jd0000000000000000000000",
         *       "date": "2026-01-14",
         *       "seconds": 5400,
         *       "note": "First sketches"
         *     }
         */
        'application/json': components['schemas']['NewTimeEntry']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeEntries']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `limit_exceeded`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  importTimeEntries: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "content": "date,hours,project\n2026-01-14,1.5,prj_01jd0000000000000000000000\n"
         *     }
         */
        'application/json': components['schemas']['TimeImport']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeEntries']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `limit_exceeded`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTimeEntry: {
    parameters: {
      query?: never
      header?: {
        /** @description `no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago. */
        'Cache-Control'?: string
      }
      path: {
        /** @description An id that begins with tme_. */
        timeEntryId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeEntry']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  deleteTimeEntry: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with tme_. */
        timeEntryId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  updateTimeEntry: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag you last saw: 412 when it was changed since. */
        'If-Match'?: string
      }
      path: {
        /** @description An id that begins with tme_. */
        timeEntryId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "seconds": 7200,
         *       "note": "First sketches, and a call"
         *     }
         */
        'application/json': components['schemas']['TimeEntryChanges']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeEntry']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition_failed` */
      412: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `limit_exceeded`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  approveTime: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "ids": [
         *         "tme_01jd0000000000000000000000"
         *       ],
         *       "approved": true
         *     }
         */
        'application/json': components['schemas']['TimeApproval']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeEntries']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTimer: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimerState']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  discardTimer: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  startTimer: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "projectId": "prj_01jd0000000000000000000000",
         *       "note": "Call about the menu"
         *     }
         */
        'application/json': components['schemas']['TimerStart']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimerState']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  stopTimer: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['TimerStop']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeEntries']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `limit_exceeded`, `invalid_date` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTimeSettings: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeSettings']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  setTimeSettings: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "rate": "80",
         *       "memberRates": {},
         *       "rounding": {
         *         "minutes": 15,
         *         "mode": "up"
         *       }
         *     }
         */
        'application/json': components['schemas']['TimeSettingsInput']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeSettings']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createInvoiceFromTime: {
    parameters: {
      query?: {
        /** @description Show the result without doing it. */
        dryRun?: boolean
      }
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "projectId": "prj_01jd0000000000000000000000",
         *       "from": "2026-01-01",
         *       "to": "2026-01-31",
         *       "groupBy": "task"
         *     }
         */
        'application/json': components['schemas']['InvoiceFromTime']
      }
    }
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description The version. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Invoice']
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch`, `limit_exceeded`, `invalid_date`, `invalid_amount`, `too_many_lines` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTimeSheet: {
    parameters: {
      query?: {
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. The schema below is that of `json`. */
        format?: 'json' | 'csv'
      }
      header?: never
      path: {
        /** @description An id that begins with inv_. */
        invoiceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeSheet']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getTimeReport: {
    parameters: {
      query: {
        /** @description A calendar day, YYYY-MM-DD. */
        from: string
        /** @description A calendar day, YYYY-MM-DD. */
        to: string
        groupBy?: 'project' | 'member' | 'week'
        /** @description `csv` answers the same as a table (`text/csv`), amounts in major units. The schema below is that of `json`. */
        format?: 'json' | 'csv'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimeReport']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `invalid_date`, `limit_exceeded` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listEvents: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description Of one thing; of a customer, also of its documents. */
        subjectId?: string
        type?: components['schemas']['EventType']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Event'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listAuditLog: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description Of one thing; of a customer, also of its documents. */
        subjectId?: string
        type?: components['schemas']['EventType']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Event'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listJobs: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number
        /** @description nextCursor of the page before. */
        cursor?: string
        state?: 'waiting' | 'running' | 'done' | 'dead'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Job'][]
            /** @description Send it as cursor for the next page; null at the end. */
            nextCursor: string | null
          }
        }
      }
      /** @description `invalid_request`, `invalid_cursor` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  retryJob: {
    parameters: {
      query?: never
      header?: {
        /** @description The same key and body again replays the stored answer, for seven days. */
        'Idempotency-Key'?: string
      }
      path: {
        jobId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated` */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`, `organization_required` */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPayPage: {
    parameters: {
      query?: {
        /** @description The checkout from which the payer comes back. */
        checkout?: string
        /** @description The provider could not be reached. */
        unavailable?: '1'
        /** @description The payer typed an amount that cannot be paid. */
        amount?: 'wrong'
        /** @description Present: do not count this as the payer’s first view. */
        preview?: string
        /** @description The mail whose link was opened. */
        mail?: string
        /** @description What that mail is about, where it is not what the page shows. */
        about?: string
      }
      header?: never
      path: {
        /** @description The unguessable part of a pay link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page in the payer’s language; 404 for a link that is not one. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPayPageLogo: {
    parameters: {
      query?: {
        /** @description Changes with the picture, so that browsers may keep it. */
        v?: string
      }
      header?: never
      path: {
        /** @description The unguessable part of a pay link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The sender’s logo. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'image/png': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPayPagePdf: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of a pay link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is a signed link that expires. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPayPageFile: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of a pay link. */
        token: string
        /** @description An id that begins with att_. */
        attachmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is a signed link that expires. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  startPayPageCheckout: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of a pay link. */
        token: string
        provider: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is the provider’s page, or the pay page where the provider cannot be used now. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPayPageStyle: {
    parameters: {
      query?: never
      header?: never
      path: {
        name: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/css': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getPublicInvoice: {
    parameters: {
      query?: never
      header?: never
      path: {
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublicInvoice']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getQuotePage: {
    parameters: {
      query?: {
        /** @description The customer accepted without a name. */
        name?: 'missing'
        /** @description What they drew was no signature. */
        drawing?: 'unreadable'
        /** @description Present: do not count this as the customer’s first view. */
        preview?: string
        /** @description The mail whose link was opened. */
        mail?: string
      }
      header?: never
      path: {
        /** @description The unguessable part of a quote’s link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page in the customer’s language; 404 for a link that is not one, or has ended. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getQuotePageLogo: {
    parameters: {
      query?: {
        /** @description Changes with the picture, so that browsers may keep it. */
        v?: string
      }
      header?: never
      path: {
        /** @description The unguessable part of a quote’s link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The sender’s logo. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'image/png': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getQuotePagePdf: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of a quote’s link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is a signed link that expires. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getQuotePageFile: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of a quote’s link. */
        token: string
        /** @description An id that begins with att_. */
        attachmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is a signed link that expires. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  acceptQuoteByLink: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of a quote’s link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is the page. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  declineQuoteByLink: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The unguessable part of a quote’s link. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is the page. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getQuotePageScript: {
    parameters: {
      query?: never
      header?: never
      path: {
        name: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/javascript': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  receiveProviderWebhook: {
    parameters: {
      query?: never
      header?: never
      path: {
        provider: string
        organization: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            received: number
          }
        }
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getSandboxCheckout: {
    parameters: {
      query?: never
      header?: never
      path: {
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  chooseSandboxOutcome: {
    parameters: {
      query?: never
      header?: never
      path: {
        token: string
        outcome:
          | 'pay'
          | 'decline'
          | 'authenticate'
          | 'confirm'
          | 'reject'
          | 'late'
          | 'duplicate'
          | 'timeout'
          | 'refund'
          | 'refund_part'
          | 'chargeback'
          | 'return_chargeback'
          | 'pay_out'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The location is the page that the payer came from, or the sandbox’s own. */
      303: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid_request`, `invalid_json` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not_found` */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `illegal_transition` */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `body_too_large` */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unsupported_media_type` */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `idempotency_mismatch` */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getHealth: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Health']
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getOpenapi: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getReference: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': unknown
        }
      }
      /** @description `invalid_request` */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `rate_limited` */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal` */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `busy` */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
}
