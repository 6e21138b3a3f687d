/**
 * UN/CEFACT Cross Industry Invoice D16B: the parts that invoices use. A line names elements of one type and then their children in order: `?` at most one,
 * `*` any number, `+` at least one, no mark exactly one. Aggregates that have no line are not looked into.
 */
export const CII_CONTENT = `
CrossIndustryInvoice: ExchangedDocumentContext ExchangedDocument SupplyChainTradeTransaction ValuationBreakdownStatement?
ExchangedDocumentContext: SpecifiedTransactionID? TestIndicator? BusinessProcessSpecifiedDocumentContextParameter*
  BIMSpecifiedDocumentContextParameter* ScenarioSpecifiedDocumentContextParameter* ApplicationSpecifiedDocumentContextParameter*
  GuidelineSpecifiedDocumentContextParameter* SubsetSpecifiedDocumentContextParameter* MessageStandardSpecifiedDocumentContextParameter?
ExchangedDocument: ID Name* TypeCode? IssueDateTime CopyIndicator? Purpose? ControlRequirementIndicator? LanguageID* PurposeCode?
  RevisionDateTime? VersionID? GlobalID? RevisionID? PreviousRevisionID? CategoryCode? IncludedNote* EffectiveSpecifiedPeriod?
  IssuerTradeParty?
SupplyChainTradeTransaction: IncludedSupplyChainTradeLineItem* ApplicableHeaderTradeAgreement ApplicableHeaderTradeDelivery
  ApplicableHeaderTradeSettlement
BusinessProcessSpecifiedDocumentContextParameter GuidelineSpecifiedDocumentContextParameter: ID? Value? SpecifiedDocumentVersion?
IncludedNote: Subject? ContentCode? Content* SubjectCode? ID?
IncludedSupplyChainTradeLineItem: DescriptionCode? AssociatedDocumentLineDocument SpecifiedTradeProduct? SpecifiedLineTradeAgreement?
  SpecifiedLineTradeDelivery? SpecifiedLineTradeSettlement IncludedSubordinateTradeLineItem*
ApplicableHeaderTradeAgreement: Reference* BuyerReference? SellerTradeParty? BuyerTradeParty? SalesAgentTradeParty?
  BuyerRequisitionerTradeParty* BuyerAssignedAccountantTradeParty? SellerAssignedAccountantTradeParty? BuyerTaxRepresentativeTradeParty?
  SellerTaxRepresentativeTradeParty? ProductEndUserTradeParty? ApplicableTradeDeliveryTerms? SellerOrderReferencedDocument?
  BuyerOrderReferencedDocument? QuotationReferencedDocument? OrderResponseReferencedDocument? ContractReferencedDocument?
  DemandForecastReferencedDocument? SupplyInstructionReferencedDocument? PromotionalDealReferencedDocument? PriceListReferencedDocument?
  AdditionalReferencedDocument* RequisitionerReferencedDocument* BuyerAgentTradeParty? PurchaseConditionsReferencedDocument*
  SpecifiedProcuringProject? UltimateCustomerOrderReferencedDocument*
ApplicableHeaderTradeDelivery: RelatedSupplyChainConsignment? ShipToTradeParty? UltimateShipToTradeParty? ShipFromTradeParty?
  ActualDespatchSupplyChainEvent? ActualPickUpSupplyChainEvent? ActualDeliverySupplyChainEvent? ActualReceiptSupplyChainEvent?
  AdditionalReferencedDocument* DespatchAdviceReferencedDocument? ReceivingAdviceReferencedDocument? DeliveryNoteReferencedDocument?
  ConsumptionReportReferencedDocument? PreviousDeliverySupplyChainEvent* PackingListReferencedDocument?
ApplicableHeaderTradeSettlement: DuePayableAmount* CreditorReferenceTypeCode* CreditorReferenceType* CreditorReferenceIssuerID*
  CreditorReferenceID? PaymentReference* TaxCurrencyCode? InvoiceCurrencyCode? PaymentCurrencyCode? InvoiceIssuerReference?
  InvoiceDateTime? NextInvoiceDateTime* CreditReasonCode? CreditReason* InvoicerTradeParty? InvoiceeTradeParty? PayeeTradeParty?
  PayerTradeParty? TaxApplicableTradeCurrencyExchange? InvoiceApplicableTradeCurrencyExchange? PaymentApplicableTradeCurrencyExchange?
  SpecifiedTradeSettlementPaymentMeans* ApplicableTradeTax* BillingSpecifiedPeriod? SpecifiedTradeAllowanceCharge*
  SubtotalCalculatedTradeTax* SpecifiedLogisticsServiceCharge* SpecifiedTradePaymentTerms*
  SpecifiedTradeSettlementHeaderMonetarySummation? SpecifiedFinancialAdjustment* InvoiceReferencedDocument?
  ProFormaInvoiceReferencedDocument? LetterOfCreditReferencedDocument? FactoringAgreementReferencedDocument*
  FactoringListReferencedDocument* PayableSpecifiedTradeAccountingAccount* ReceivableSpecifiedTradeAccountingAccount*
  PurchaseSpecifiedTradeAccountingAccount* SalesSpecifiedTradeAccountingAccount* SpecifiedTradeSettlementFinancialCard*
  SpecifiedAdvancePayment* UltimatePayeeTradeParty?
AssociatedDocumentLineDocument: LineID? ParentLineID? LineStatusCode? LineStatusReasonCode? IncludedNote*
SpecifiedTradeProduct: ID? GlobalID? SellerAssignedID? BuyerAssignedID? ManufacturerAssignedID? Name* TradeName? Description? TypeCode?
  NetWeightMeasure? GrossWeightMeasure? ProductGroupID* EndItemTypeCode* EndItemName* AreaDensityMeasure? UseDescription* BrandName?
  SubBrandName? DrainedNetWeightMeasure? VariableMeasureIndicator? ColourCode? ColourDescription* Designation*
  FormattedCancellationAnnouncedLaunchDateTime? FormattedLatestProductDataChangeDateTime? ApplicableProductCharacteristic*
  ApplicableMaterialGoodsCharacteristic* DesignatedProductClassification* IndividualTradeProductInstance*
  CertificationEvidenceReferenceReferencedDocument* InspectionReferenceReferencedDocument* OriginTradeCountry? LinearSpatialDimension?
  MinimumLinearSpatialDimension? MaximumLinearSpatialDimension? ManufacturerTradeParty? PresentationSpecifiedBinaryFile*
  MSDSReferenceReferencedDocument? AdditionalReferenceReferencedDocument* LegalRightsOwnerTradeParty? BrandOwnerTradeParty?
  IncludedReferencedProduct* InformationNote*
SpecifiedLineTradeAgreement: BuyerReference? BuyerRequisitionerTradeParty* ApplicableTradeDeliveryTerms? SellerOrderReferencedDocument?
  BuyerOrderReferencedDocument? QuotationReferencedDocument? ContractReferencedDocument? DemandForecastReferencedDocument?
  PromotionalDealReferencedDocument? AdditionalReferencedDocument* GrossPriceProductTradePrice? NetPriceProductTradePrice?
  RequisitionerReferencedDocument* ItemSellerTradeParty? ItemBuyerTradeParty? IncludedSpecifiedMarketplace?
  UltimateCustomerOrderReferencedDocument*
SpecifiedLineTradeDelivery: RequestedQuantity? ReceivedQuantity? BilledQuantity? ChargeFreeQuantity? PackageQuantity?
  ProductUnitQuantity? PerPackageUnitQuantity? NetWeightMeasure? GrossWeightMeasure? TheoreticalWeightMeasure? DespatchedQuantity?
  SpecifiedDeliveryAdjustment* IncludedSupplyChainPackaging* RelatedSupplyChainConsignment? ShipToTradeParty? UltimateShipToTradeParty?
  ShipFromTradeParty? ActualDespatchSupplyChainEvent? ActualPickUpSupplyChainEvent? RequestedDeliverySupplyChainEvent?
  ActualDeliverySupplyChainEvent? ActualReceiptSupplyChainEvent? AdditionalReferencedDocument* DespatchAdviceReferencedDocument?
  ReceivingAdviceReferencedDocument? DeliveryNoteReferencedDocument? ConsumptionReportReferencedDocument? PackingListReferencedDocument?
SpecifiedLineTradeSettlement: PaymentReference* InvoiceIssuerReference? TotalAdjustmentAmount? DiscountIndicator? ApplicableTradeTax*
  BillingSpecifiedPeriod? SpecifiedTradeAllowanceCharge* SubtotalCalculatedTradeTax* SpecifiedLogisticsServiceCharge*
  SpecifiedTradePaymentTerms* SpecifiedTradeSettlementLineMonetarySummation? SpecifiedFinancialAdjustment* InvoiceReferencedDocument?
  AdditionalReferencedDocument* PayableSpecifiedTradeAccountingAccount* ReceivableSpecifiedTradeAccountingAccount*
  PurchaseSpecifiedTradeAccountingAccount* SalesSpecifiedTradeAccountingAccount* SpecifiedTradeSettlementFinancialCard?
BuyerTradeParty PayeeTradeParty SellerTaxRepresentativeTradeParty SellerTradeParty ShipToTradeParty: ID* GlobalID* Name? RoleCode*
  Description* SpecifiedLegalOrganization? DefinedTradeContact* PostalTradeAddress? URIUniversalCommunication* SpecifiedTaxRegistration*
  EndPointURIUniversalCommunication? LogoAssociatedSpecifiedBinaryFile*
AdditionalReferencedDocument BuyerOrderReferencedDocument ContractReferencedDocument DespatchAdviceReferencedDocument
  InvoiceReferencedDocument SellerOrderReferencedDocument: IssuerAssignedID? URIID? StatusCode? CopyIndicator? LineID? TypeCode?
  GlobalID? RevisionID? Name* AttachmentBinaryObject* Information* ReferenceTypeCode? SectionName* PreviousRevisionID*
  FormattedIssueDateTime? EffectiveSpecifiedPeriod? IssuerTradeParty? AttachedSpecifiedBinaryFile*
SpecifiedProcuringProject: ID Description? Name
ActualDeliverySupplyChainEvent: ID? OccurrenceDateTime? TypeCode? Description* DescriptionBinaryObject* UnitQuantity?
  LatestOccurrenceDateTime? EarliestOccurrenceDateTime? OccurrenceSpecifiedPeriod? OccurrenceLogisticsLocation?
SpecifiedTradeSettlementPaymentMeans: PaymentChannelCode? TypeCode? GuaranteeMethodCode? PaymentMethodCode? Information* ID*
  ApplicableTradeSettlementFinancialCard? PayerPartyDebtorFinancialAccount? PayeePartyCreditorFinancialAccount?
  PayerSpecifiedDebtorFinancialInstitution? PayeeSpecifiedCreditorFinancialInstitution?
ApplicableTradeTax CategoryTradeTax: CalculatedAmount* TypeCode? ExemptionReason? CalculatedRate? CalculationSequenceNumeric?
  BasisQuantity? BasisAmount* UnitBasisAmount* LineTotalBasisAmount* AllowanceChargeBasisAmount* CategoryCode? CurrencyCode?
  Jurisdiction* CustomsDutyIndicator? ExemptionReasonCode? TaxBasisAllowanceRate? TaxPointDate? Type? InformationAmount* CategoryName*
  DueDateTypeCode? RateApplicablePercent? SpecifiedTradeAccountingAccount* ServiceSupplyTradeCountry?
  BuyerRepayableTaxSpecifiedTradeAccountingAccount? SellerPayableTaxSpecifiedTradeAccountingAccount?
  SellerRefundableTaxSpecifiedTradeAccountingAccount? BuyerDeductibleTaxSpecifiedTradeAccountingAccount?
  BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount? PlaceApplicableTradeLocation*
BillingSpecifiedPeriod: DurationMeasure* InclusiveIndicator? Description* StartDateTime? EndDateTime? CompleteDateTime? OpenIndicator?
  SeasonCode? ID? Name* SequenceNumeric? StartDateFlexibilityCode? ContinuousIndicator? PurposeCode?
AppliedTradeAllowanceCharge SpecifiedTradeAllowanceCharge: ChargeIndicator? ID? SequenceNumeric? CalculationPercent? BasisAmount?
  BasisQuantity? PrepaidIndicator? ActualAmount* UnitBasisAmount? ReasonCode? Reason? TypeCode? CategoryTradeTax*
  ActualTradeCurrencyExchange?
SpecifiedTradePaymentTerms: ID? FromEventCode? SettlementPeriodMeasure? Description* DueDateDateTime? TypeCode? InstructionTypeCode?
  DirectDebitMandateID* PartialPaymentPercent? PaymentMeansID* PartialPaymentAmount* ApplicableTradePaymentPenaltyTerms?
  ApplicableTradePaymentDiscountTerms? PayeeTradeParty*
SpecifiedTradeSettlementHeaderMonetarySummation: LineTotalAmount* ChargeTotalAmount* AllowanceTotalAmount* TaxBasisTotalAmount*
  TaxTotalAmount* RoundingAmount* GrandTotalAmount* InformationAmount* TotalPrepaidAmount* TotalDiscountAmount*
  TotalAllowanceChargeAmount* DuePayableAmount* RetailValueExcludingTaxInformationAmount* TotalDepositFeeInformationAmount*
  ProductValueExcludingTobaccoTaxInformationAmount* TotalRetailValueInformationAmount* GrossLineTotalAmount* NetLineTotalAmount*
  NetIncludingTaxesLineTotalAmount*
ReceivableSpecifiedTradeAccountingAccount: ID SetTriggerCode? TypeCode? AmountTypeCode? Name? CostReferenceDimensionPattern?
ApplicableProductCharacteristic: ID* TypeCode? Description* ValueMeasure? MeasurementMethodCode? Value* ValueCode? ValueDateTime?
  ValueIndicator? ContentTypeCode? ValueSpecifiedBinaryFile? ApplicableProductCharacteristicCondition* ApplicableReferencedStandard?
DesignatedProductClassification: SystemID? SystemName* ClassCode? ClassName* SubClassCode? ClassProductCharacteristic*
  ApplicableReferencedStandard?
OriginTradeCountry: ID? Name* SubordinateTradeCountrySubDivision*
GrossPriceProductTradePrice NetPriceProductTradePrice: TypeCode? ChargeAmount+ BasisQuantity? MinimumQuantity? MaximumQuantity?
  ChangeReason* OrderUnitConversionFactorNumeric? AppliedTradeAllowanceCharge* ValiditySpecifiedPeriod? IncludedTradeTax*
  DeliveryTradeLocation* TradeComparisonReferencePrice* AssociatedReferencedDocument*
SpecifiedTradeSettlementLineMonetarySummation: LineTotalAmount* ChargeTotalAmount* AllowanceTotalAmount* TaxBasisTotalAmount*
  TaxTotalAmount* GrandTotalAmount* InformationAmount* TotalAllowanceChargeAmount* TotalRetailValueInformationAmount*
  GrossLineTotalAmount* NetLineTotalAmount* NetIncludingTaxesLineTotalAmount* ProductWeightLossInformationAmount*
SpecifiedLegalOrganization: LegalClassificationCode? Name? ID? TradingBusinessName? PostalTradeAddress? AuthorizedLegalRegistration*
DefinedTradeContact: ID? PersonName? DepartmentName? TypeCode? JobTitle? Responsibility? PersonID* TelephoneUniversalCommunication?
  DirectTelephoneUniversalCommunication? MobileTelephoneUniversalCommunication? FaxUniversalCommunication?
  EmailURIUniversalCommunication? TelexUniversalCommunication? VOIPUniversalCommunication? InstantMessagingUniversalCommunication?
  SpecifiedNote* SpecifiedContactPerson?
PostalTradeAddress: ID? PostcodeCode? PostOfficeBox? BuildingName? LineOne? LineTwo? LineThree? LineFour? LineFive? StreetName?
  CityName? CitySubDivisionName? CountryID? CountryName* CountrySubDivisionID? CountrySubDivisionName* AttentionOf? CareOf?
  BuildingNumber? DepartmentName? AdditionalStreetName?
EmailURIUniversalCommunication FaxUniversalCommunication TelephoneUniversalCommunication URIUniversalCommunication: URIID? ChannelCode?
  CompleteNumber?
SpecifiedTaxRegistration: ID? AssociatedRegisteredTax?
PayerPartyDebtorFinancialAccount: IBANID? AccountName? ProprietaryID?
PayeePartyCreditorFinancialAccount: IBANID? AccountName? ProprietaryID?
PayeeSpecifiedCreditorFinancialInstitution: BICID? CHIPSUniversalID? NewZealandNCCID? IrishNSCID? UKSortCodeID? CHIPSParticipantID?
  SwissBCID? FedwireRoutingNumberID? PortugueseNCCID? RussianCentralBankID? ItalianDomesticID? AustrianBankleitzahlID?
  CanadianPaymentsAssociationID? SICID? GermanBankleitzahlID? SpanishDomesticInterbankingID? SouthAfricanNCCID? HongKongBankID?
  AustralianBSBID? IndianFinancialSystemID? HellenicBankID? PolishNationalClearingID? Name? ClearingSystemName?
  JapanFinancialInstitutionCommonID? LocationFinancialInstitutionAddress? SubDivisionBranchFinancialInstitution?
ApplicableTradePaymentDiscountTerms: BasisDateTime? BasisPeriodMeasure? BasisAmount? CalculationPercent? ActualDiscountAmount?
DueDateDateTime EndDateTime IssueDateTime OccurrenceDateTime StartDateTime: DateTimeString
FormattedIssueDateTime: DateTimeString
TaxPointDate: DateString
ChargeIndicator: Indicator
`
