import type { App } from '@quittance/api/app'

/** Draws documents: for functions whose assets hold the fonts. Loaded with the first document. */
export const renderer: Pick<App, 'renderPdf'> = {
  renderPdf: async (view) => (await import('@quittance/core/document/pdf/render')).renderPdf(view),
}
