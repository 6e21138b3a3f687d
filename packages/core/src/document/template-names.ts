/** The looks a document can have, as organisations choose them. */
export const TEMPLATE_NAMES = ['classic', 'modern', 'compact'] as const

/** The type families that a document can be set in. Scripts that one lacks are set in the fonts that have them. */
export const FONT_NAMES = ['inter', 'serif'] as const

/** One of them. */
export type FontName = (typeof FONT_NAMES)[number]

/** One of the looks. */
export type TemplateName = (typeof TEMPLATE_NAMES)[number]
