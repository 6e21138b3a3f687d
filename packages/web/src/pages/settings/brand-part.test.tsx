// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'
import { ORGANISATION } from '../../testing/samples.ts'

afterEach(cleanup)

const answers = { 'PATCH /v1/organization': { ...ORGANISATION, template: 'modern', version: 2 } }

describe('the brand', () => {
  it('is previewed as one changes it, before it is saved', async () => {
    const { asked } = renderApp('/settings/brand', answers)
    fireEvent.click(await screen.findByRole('radio', { name: /Modern/ }, { timeout: 10_000 }))
    const previews = () => asked.filter(({ path }) => path === '/v1/organization/brand/preview').map(({ body }) => body)
    await waitFor(() => expect(previews().at(-1)).toMatchObject({ template: 'modern' }), { timeout: 3_000 })
    expect(asked.some(({ method }) => method === 'PATCH')).toBe(false)
  })

  it('is saved with its texts', async () => {
    const { asked } = renderApp('/settings/brand', answers)
    fireEvent.change(await screen.findByLabelText(/General terms/, {}, { timeout: 10_000 }), { target: { value: 'Our terms apply.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    expect(asked.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ documentTerms: 'Our terms apply.' })
  })

  it('says that a colour is too light', async () => {
    renderApp('/settings/brand', answers)
    fireEvent.change(await screen.findByLabelText('Colour', {}, { timeout: 10_000 }), { target: { value: '#ffcc00' } })
    expect(await screen.findByText(/too light to read on white paper/)).toBeTruthy()
  })
})
