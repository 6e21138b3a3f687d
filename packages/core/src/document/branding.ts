import { logoKey, type Organisation } from '../organisation/record.ts'
import type { Files } from '../ports/files.ts'
import type { DocumentHead, DocumentView } from './view.ts'

/** What of an organisation makes the looks of its documents. */
export type Branding = Pick<Organisation, 'brandColor' | 'template' | 'font' | 'headerText' | 'documentTerms' | 'footer'>

/** The sender's looks and texts, without the logo: see `withLogo`. */
export function brandingOf(branding: Branding): Pick<DocumentHead, 'brand' | 'headerText' | 'terms' | 'footer'> {
  const { brandColor, template, font, headerText, documentTerms, footer } = branding
  return {
    brand: {
      ...(brandColor === undefined ? {} : { accent: brandColor }),
      ...(template === undefined ? {} : { template }),
      ...(font === undefined ? {} : { font }),
    },
    ...(headerText === undefined ? {} : { headerText }),
    ...(documentTerms === undefined ? {} : { terms: documentTerms }),
    ...(footer === undefined ? {} : { footer }),
  }
}

/** The document with the organisation's logo, where it has one. */
export async function withLogo(view: DocumentView, files: Files, { id, logo }: Pick<Organisation, 'id' | 'logo'>): Promise<DocumentView> {
  const file = logo && (await files.get(logoKey(id, logo)))
  return file ? { ...view, brand: { ...view.brand, logo: { png: file.bytes } } } : view
}
