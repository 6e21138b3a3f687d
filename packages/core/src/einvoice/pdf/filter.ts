import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import { decodeAscii85, decodeLzw, decodeRunLength } from './filter-codecs.ts'
import { broken, PDF_LIMITS, tooMuch } from './limits.ts'
import { undoPredictor } from './predictor.ts'
import { hexBytes } from './string.ts'
import { countOf, type PdfDictionary } from './value.ts'

/** Undoes one filter; `parameters` is its entry of DecodeParms. At most `sizeMax` bytes come out. Errors: `PDF-LIMIT`, `PDF-SYNTAX`. */
export function unfilter(
  bytes: Uint8Array,
  name: string,
  { parameters, sizeMax }: { parameters: PdfDictionary; sizeMax: number },
): Uint8Array {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return undoPredictor(inflate(bytes, sizeMax), parameters)
    case 'LZWDecode':
    case 'LZW':
      return undoPredictor(decodeLzw(bytes, { earlyChange: countOf(parameters.get('EarlyChange')) !== 0, sizeMax }), parameters)
    case 'ASCIIHexDecode':
    case 'AHx': {
      const end = bytes.indexOf(0x3e)
      return hexBytes(end < 0 ? bytes : bytes.subarray(0, end))
    }
    case 'ASCII85Decode':
    case 'A85':
      return decodeAscii85(bytes)
    case 'RunLengthDecode':
    case 'RL':
      return decodeRunLength(bytes, sizeMax)
    case 'Crypt':
      return bytes
    default:
      throw broken()
  }
}

/** Flate: also where it is cut off, or its check sum or header is wrong, as far as it goes. */
function inflate(bytes: Uint8Array, sizeMax: number): Uint8Array {
  const options = { maxOutputLength: Math.min(sizeMax, PDF_LIMITS.streamBytesMax), finishFlush: constants.Z_SYNC_FLUSH }
  try {
    return inflateSync(bytes, options)
  } catch (error) {
    if (isTooLarge(error)) throw tooMuch()
  }
  try {
    return inflateRawSync(bytes.subarray(2), options)
  } catch (error) {
    throw isTooLarge(error) ? tooMuch() : broken()
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError
}
