import * as z from 'zod'

/** A file that a stranger made, to be opened: where its bytes are fetched, and where what comes of it is put. Links carry their permission. */
export const OpenTask = z.strictObject({
  /** `show`: what a person sees of it, with a small picture (target 0). `read`: what a scanner needs: the words and a JPEG of each page. */
  kind: z.enum(['show', 'read']),
  contentType: z.string().min(1),
  source: z.url(),
  /** Each takes one picture. */
  targets: z.array(z.url()).min(2).max(10),
})
export type OpenTask = z.output<typeof OpenTask>

const PutPicture = z.strictObject({
  contentType: z.enum(['image/jpeg', 'image/png']),
  width: z.int().min(1),
  height: z.int().min(1),
  /** Which target it was put to. */
  target: z.int().min(0).max(9),
})
export type PutPicture = z.output<typeof PutPicture>

const share = z.number()
const PrintedWord = z.strictObject({
  text: z.string().max(1_000),
  page: z.int().min(0),
  x: share,
  y: share,
  width: share,
  height: share,
})

const OpenedPage = z.strictObject({ picture: PutPicture, words: z.array(PrintedWord).max(5_000) })

/** What came of it. What a file is refused for is no fault. */
export const OpenAnswer = z.union([
  z.strictObject({ refused: z.string().min(1) }),
  z.strictObject({ pageCount: z.int().min(1), pages: z.array(OpenedPage).max(9), thumbnail: PutPicture.optional() }),
])
export type OpenAnswer = z.output<typeof OpenAnswer>
