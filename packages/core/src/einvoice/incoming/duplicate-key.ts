/**
 * The key by which two copies of one bill are the same: who wrote it, by tax id where there is one and else by name, and its number. Case, spaces
 * and punctuation do not count, so that a scan and a file of the same bill meet.
 */
export function duplicateKeyOf(bill: { taxId?: string; supplierName: string; number: string }): string {
  const supplier = bill.taxId === undefined || bill.taxId === '' ? bill.supplierName : bill.taxId
  return `${folded(supplier)}/${folded(bill.number)}`
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 120)
}
