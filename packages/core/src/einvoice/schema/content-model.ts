/** What may stand in elements of one type: for each child its place in the order and how often it may stand there. */
export interface ContentModel {
  places: ReadonlyMap<string, { index: number; many: boolean }>
  required: readonly string[]
}

/** The content models of a table like `UBL_CONTENT`, by element name. */
export function contentModels(table: string): ReadonlyMap<string, ContentModel> {
  const models = new Map<string, ContentModel>()
  const entries = table
    .trim()
    .replace(/\n {2}/g, ' ')
    .split('\n')
  for (const entry of entries) {
    const [names = '', children = ''] = entry.split(': ')
    const model = modelOf(children.split(' '))
    for (const name of names.split(' ')) models.set(name, model)
  }
  return models
}

function modelOf(children: readonly string[]): ContentModel {
  const places = new Map<string, { index: number; many: boolean }>()
  const required: string[] = []
  children.forEach((child, index) => {
    const mark = child.at(-1) ?? ''
    const name = '?*+'.includes(mark) ? child.slice(0, -1) : child
    places.set(name, { index, many: mark === '*' || mark === '+' })
    if (mark !== '?' && mark !== '*') required.push(name)
  })
  return { places, required }
}
