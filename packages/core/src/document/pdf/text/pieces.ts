/** Closing signs that may not begin a line, and opening ones that may not end it (a short form of JIS X 4051). */
const NOT_FIRST = /[、。，．・：；？！）」』】〕〉》｝］ー々ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ%％)\],.:;!?]/u
const NOT_LAST = /[（「『【〔〈《｛［([$¥￥€£#]/u
const IDEOGRAPH = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\u3000-\u303f\uff00-\uffef]/u
const SPACED = /[^ \u2009\u3000]*[ \u2009\u3000]+|[^ \u2009\u3000]+/g
const BREAK_AFTER = /(?<=[\p{L}\p{N}][-\u2010\u2013\u2014/])(?=[\p{L}])/u
const THAI = /\p{sc=Thai}/u

/**
 * Makes text ready for setting: composed (NFC), white space of all kinds as spaces, and without characters that draw
 * nothing: soft hyphens, direction controls, variation selectors.
 */
export function cleanText(text: string): string {
  const composed = /[^ -~]/.test(text) ? text.normalize('NFC') : text
  return composed
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g, '')
}

/** Cuts a paragraph where a line may end. The pieces joined are the text; a piece keeps the spaces behind it. */
export function linePieces(text: string): string[] {
  const spaced = text.match(SPACED) ?? []
  return spaced.flatMap((piece) => {
    if (IDEOGRAPH.test(piece)) return ideographPieces(piece)
    if (THAI.test(piece)) return thaiWords(piece)
    return piece.length > 3 && /[-\u2010\u2013\u2014/]/.test(piece) ? piece.split(BREAK_AFTER) : [piece]
  })
}

let thai: Intl.Segmenter | undefined

/** Thai is written without spaces; its words come from a dictionary, which takes 10 ms to load. */
function thaiWords(text: string): string[] {
  thai ??= new Intl.Segmenter('th', { granularity: 'word' })
  return [...thai.segment(text)].map(({ segment }) => segment)
}

function ideographPieces(text: string): string[] {
  const pieces: string[] = []
  let before = ''
  for (const character of text) {
    const last = pieces.length - 1
    if (before !== '' && staysWith(before, character)) pieces[last] += character
    else pieces.push(character)
    before = character
  }
  return pieces
}

function staysWith(before: string, character: string): boolean {
  if (/\s/.test(character) || NOT_FIRST.test(character) || NOT_LAST.test(before)) return true
  return !IDEOGRAPH.test(before) && !IDEOGRAPH.test(character)
}
