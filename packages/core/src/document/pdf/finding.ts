/** Something the renderer could not do as asked. The document is whole all the same, and the finding says what to mend. */
export type Finding =
  /** No installed font has the character; a question mark stands in its place. `around` is the text it is in. */
  | { kind: 'missing_glyph'; character: string; around: string }
  /** The logo is no PNG that can be read, and is left out. */
  | { kind: 'logo_unreadable'; reason: string }
  /** A payload is too long for a QR code, which is left out. */
  | { kind: 'qr_too_long'; label: string }
