import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDrawing, SIGNATURE_LIMITS, strokesOf } from './drawn-signature.ts'

const { width, height, pointsMax } = SIGNATURE_LIMITS

describe('a drawn signature', () => {
  it('is read as strokes, without points that repeat', () => {
    const path = readDrawing('M10 20L10 20L80 90M5 5')
    expect(path).toBe('M10 20L80 90M5 5')
    expect(strokesOf(path ?? '')).toEqual([
      [
        [10, 20],
        [80, 90],
      ],
      [[5, 5]],
    ])
  })

  it.each([
    ['nothing', ''],
    ['a dot', 'M10 20'],
    ['a line too short to see', 'M10 20L15 22'],
    ['a point beside the field', `M0 0L${width + 1} 0`],
    ['a point below the field', `M0 0L0 ${height + 1}`],
    ['another command', 'M0 0C1 1 2 2 90 90'],
    ['markup', 'M0 0L90 90"><script>'],
    ['a negative number', 'M0 0L-90 90'],
    ['a fraction', 'M0 0L90.5 90'],
    ['a line break behind it', 'M0 0L90 90\n'],
    ['a picture', 'data:image/png;base64,iVBORw0KGgo='],
    ['too many points', `M0 0${'L9 9L9 0'.repeat(pointsMax / 2)}`],
  ])('is not %s', (_what, text) => {
    expect(readDrawing(text)).toBeUndefined()
  })

  it('is the same when it is read again, and never leaves its field', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }))
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { maxLength: 5 }), (strokes) => {
        const path = readDrawing(strokes.map((stroke) => `M${stroke.map((at) => at.join(' ')).join('L')}`).join(''))
        if (path === undefined) return
        expect(readDrawing(path)).toBe(path)
        for (const [x, y] of strokesOf(path).flat()) expect(x <= width && y <= height).toBe(true)
      }),
    )
  })
})
