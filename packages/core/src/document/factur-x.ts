import type { MadeEInvoice } from '../einvoice/make.ts'
import type { Day } from '../kit/day.ts'
import type { RenderOptions } from './pdf/render.ts'

const FILE_NAME = 'factur-x.xml'

/** What makes a PDF a Factur-X file of the profile EN 16931: the invoice attached, and the metadata that say so (Factur-X 1.0.8, chapter 6). */
export function facturXOptions({ bytes }: MadeEInvoice, issuedOn: Day): RenderOptions {
  return {
    attachments: [
      {
        name: FILE_NAME,
        mediaType: 'text/xml',
        bytes,
        description: 'The same invoice for programs (Factur-X, EN 16931)',
        relationship: 'Alternative',
        modifiedAt: `${issuedOn}T00:00:00Z`,
      },
    ],
    metadata: [
      {
        title: 'Factur-X PDFA Extension Schema',
        namespace: 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#',
        prefix: 'fx',
        properties: [
          { name: 'DocumentFileName', value: FILE_NAME, description: 'name of the embedded XML invoice file' },
          { name: 'DocumentType', value: 'INVOICE', description: 'INVOICE' },
          { name: 'Version', value: '1.0', description: 'The actual version of the Factur-X XML schema' },
          { name: 'ConformanceLevel', value: 'EN 16931', description: 'The conformance level of the embedded Factur-X data' },
        ],
      },
    ],
  }
}
