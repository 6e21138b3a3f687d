/** The looks a document can have, as organisations choose them. */
export const TEMPLATE_NAMES = ['classic', 'modern', 'compact'] as const

/** One of them. */
export type TemplateName = (typeof TEMPLATE_NAMES)[number]
