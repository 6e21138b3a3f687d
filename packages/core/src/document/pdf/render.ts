import { formatLocaleOf } from '../../kit/language.ts'
import { formatsFor } from '../format.ts'
import { wordsFor } from '../labels/languages.ts'
import type { PrintView } from '../report-view.ts'
import type { FontName } from '../template-names.ts'
import type { DocumentView } from '../view.ts'
import type { Attachment } from './file/attachments.ts'
import type { MetadataExtension } from './file/metadata.ts'
import type { Finding } from './finding.ts'
import { familiesFor } from './font/families.ts'
import { type Fonts, openFonts } from './font/fonts.ts'
import { readInstalledFont } from './font/installed.ts'
import { Flow, type Frame } from './layout/flow.ts'
import { Paper } from './layout/paper.ts'
import { renderReport } from './render-report.ts'
import { drawAnnex } from './template/annex.ts'
import { drawDocument } from './template/arrange.ts'
import { contentsOf } from './template/contents-of.ts'
import { drawFeet, drawHead, footHeight, footLines, HEAD_HEIGHT } from './template/feet.ts'
import type { Job } from './template/job.ts'
import { MM, planFor, type SheetPlan } from './template/sheet.ts'
import { TEMPLATES, type Template, templateTag } from './template/templates.ts'
import type { Density } from './template/theme.ts'
import { type ComplexShaper, loadComplexShaper } from './text/complex.ts'
import { makeShaper, needsComplexShaper, type Shaper } from './text/shape.ts'

/** A finished PDF, and what could not be done as asked. */
export interface Rendered {
  readonly bytes: Uint8Array
  /** Name and version of the template that was used: `classic-1`. */
  readonly template: string
  readonly findings: readonly Finding[]
}

/** What else goes into the file. */
export interface RenderOptions {
  readonly attachments?: readonly Attachment[]
  /** Properties of other standards for the metadata, such as those of Factur-X. */
  readonly metadata?: readonly MetadataExtension[]
}

/** Renders documents with one set of fonts. */
export interface PdfRenderer {
  /**
   * Makes a PDF/A-3a and PDF/UA-1 file of the view; reports take no options. The same view and options give the same bytes. Nothing is left out
   * silently: see the findings.
   */
  render(view: PrintView, options?: RenderOptions): Promise<Rendered>
}

/** Makes a renderer. Make one per process: it keeps opened fonts and shaped words, those of each type from its first document on. */
export function pdfRenderer(open: (font: FontName) => Fonts): PdfRenderer {
  let complex: ComplexShaper | undefined
  const shapers = new Map<FontName, Shaper>()
  return {
    async render(view, options = {}) {
      const font = view.kind === 'report' ? 'inter' : (view.brand.font ?? 'inter')
      if (!complex && needsComplexShaper(textOf(view))) complex = await loadComplexShaper()
      const shaper = shapers.get(font) ?? makeShaper(open(font), () => complex)
      shapers.set(font, shaper)
      return view.kind === 'report' ? renderReport(shaper, view) : renderWith(shaper, view, options)
    },
  }
}

let installed: PdfRenderer | undefined

/** Renders with the fonts installed beside this code. */
export async function renderPdf(view: PrintView, options: RenderOptions = {}): Promise<Rendered> {
  installed ??= pdfRenderer((font) => openFonts(readInstalledFont, familiesFor(font)))
  return installed.render(view, options)
}

function renderWith(shaper: Shaper, view: DocumentView, options: RenderOptions): Rendered {
  const name = view.brand.template ?? 'classic'
  const template = TEMPLATES[name]
  const airy = layOut(shaper, view, template, 'airy')
  const job = wastesPage(airy) ? better(airy, layOut(shaper, view, template, 'compact')) : airy
  const { paper, contents } = job
  drawAnnex(job)
  drawFeet(job)
  const title = [contents.title, contents.number].filter(Boolean).join(' ')
  const meta = {
    title: `${title} · ${view.seller.name}`,
    author: view.seller.name,
    subject: `${title} → ${view.buyer.name}`,
    language: formatLocaleOf(view.locale),
    createdAt: `${view.issuedOn}T00:00:00Z`,
    ...(options.metadata && { extensions: options.metadata }),
  }
  return { bytes: paper.finish(meta, options.attachments ?? []), template: templateTag(name), findings: paper.findings }
}

function layOut(shaper: Shaper, view: DocumentView, template: Template, density: Density): Job {
  const words = wordsFor(view.locale, view.seller.country)
  const formats = formatsFor(view.locale, view.currency)
  const plan = planFor(view.seller.country)
  const paper = new Paper(shaper, plan.sheet)
  const contents = contentsOf(view, { words, formats })
  const theme = template.theme(view.brand.accent, density)
  const part = { view, contents, words, formats, theme, plan, paper, foot: footLines({ view, theme, plan, paper }) }
  const job: Job = { ...part, flow: new Flow(paper, frameOf(plan, footHeight(part)), (page) => drawHead(part, page)) }
  drawDocument(job)
  return job
}

/** What the compact setting saves at most, in points: around the parts, and in each row of the table. */
const SAVED_AROUND = 70
const SAVED_PER_ROW = 4

/** Of longer documents one page more or less does not matter. */
const PAGES_WORTH_SAVING = 3

/** Whether a tighter setting may save the last page. */
function wastesPage({ paper, flow, contents }: Job): boolean {
  const onLastPage = flow.y - flow.frame.top - flow.leftBlank
  return (
    paper.pages.length > 1 &&
    paper.pages.length <= PAGES_WORTH_SAVING &&
    onLastPage < SAVED_AROUND + SAVED_PER_ROW * contents.table.rows.length
  )
}

function better(airy: Job, compact: Job): Job {
  return compact.paper.pages.length < airy.paper.pages.length ? compact : airy
}

/** Between content and the rule above the foot, in points. */
const FOOT_CLEARANCE = 10

function frameOf(plan: SheetPlan, foot: number): Frame {
  const left = plan.margin.left * MM
  return {
    left,
    top: plan.margin.top * MM + HEAD_HEIGHT,
    width: plan.sheet.width - left - plan.margin.right * MM,
    bottom: plan.sheet.height - foot - FOOT_CLEARANCE,
  }
}

/** All text of the view in one string, without the logo's bytes. */
function textOf(view: PrintView): string {
  return JSON.stringify(view, (key, value) => (key === 'logo' ? undefined : value))
}
