import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/table.css'
import './styles/overlay.css'
import './styles/shell.css'
import './styles/pages.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Button } from './components/button.tsx'
import { EmptyState } from './components/states.tsx'
import { Toaster } from './components/toaster.tsx'
import { connect, createQueryClient } from './data/client.ts'
import { createAuth } from './lib/auth.ts'
import { loadConfig } from './lib/config.ts'
import { keepQueries } from './lib/kept-queries.ts'
import { messageOf } from './lib/problem.ts'
import { startTheme } from './lib/theme.ts'
import { createAppRouter } from './router.tsx'

startTheme()

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the app.')
const root = createRoot(place)

loadConfig()
  .then(async (config) => {
    const auth = createAuth(config)
    connect({ apiUrl: config.apiUrl, auth })
    const client = createQueryClient()
    await keepQueries(client, auth)
    root.render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <RouterProvider router={createAppRouter()} />
          <Toaster />
        </QueryClientProvider>
      </StrictMode>,
    )
  })
  .catch((error: unknown) => {
    root.render(
      <EmptyState
        title="Quittance is not reachable"
        action={
          <Button kind="primary" onClick={() => window.location.reload()}>
            Try again
          </Button>
        }
      >
        {messageOf(error)}
      </EmptyState>,
    )
  })

// Without it the app works all the same, but not without a network.
if (import.meta.env.PROD) window.addEventListener('load', () => void navigator.serviceWorker?.register('/service-worker.js'))
