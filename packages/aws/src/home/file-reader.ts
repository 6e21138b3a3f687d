import type { Pictures } from '@quittance/core/ports/pictures'
import type { Scanner } from '@quittance/core/ports/scanner'
import { needed } from '../environment.ts'
import type { FileReaderOptions, FunctionParts } from './function-home.ts'

/** Opens strangers' files by way of the function `pictures`, and has receipts read: for functions that may call it. Loaded with the first file. */
export const fileReader: Pick<FunctionParts, 'fileReader'> = {
  fileReader: (options) => ({
    pictures: { show: async (...of: Parameters<Pictures['show']>) => (await picturesOf(options)).show(...of) },
    scanner: {
      scan: async (...of: Parameters<Scanner['scan']>) => {
        const { textractScanner } = await import('../scan/textract-scanner.ts')
        return await textractScanner({ ...options, pictures: await picturesOf(options) }).scan(...of)
      },
    },
  }),
}

async function picturesOf({ aws, files, environment, randomBytes }: FileReaderOptions) {
  const { remotePictures } = await import('../pictures/remote-pictures.ts')
  const bucket = needed(environment.filesBucket, 'QUITTANCE_FILES_BUCKET')
  const functionName = needed(environment.picturesFunction, 'QUITTANCE_PICTURES_FUNCTION')
  return remotePictures({ aws, files, bucket, functionName, randomBytes })
}
