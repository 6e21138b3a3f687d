/** As much of the peers' interfaces as the benchmarks use. */
declare module 'pdfkit' {
  interface Structure {
    add(kid: Structure | (() => void)): Structure
    end(): Structure
  }
  export default class PDFDocument {
    constructor(options: object)
    y: number
    registerFont(name: string, file: string): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x?: number, y?: number, options?: object): this
    heightOfString(text: string, options: object): number
    addPage(): this
    struct(type: string, options?: object, kids?: (() => void) | Structure[]): Structure
    addStructure(structure: Structure): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
  }
}

declare module 'pdfmake' {
  interface Made {
    getBuffer(): Promise<Uint8Array>
  }
  const pdfmake: {
    addFonts(fonts: object): void
    setLocalAccessPolicy(policy: (path: string) => boolean): void
    setUrlAccessPolicy(policy: (url: string) => boolean): void
    createPdf(definition: object): Made
  }
  export default pdfmake
}
