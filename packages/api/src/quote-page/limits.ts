/** The longest name and signature that are taken. */
export const NAME_CHARACTERS_MAX = 120

/** The longest reason that is taken. */
export const REASON_CHARACTERS_MAX = 500
