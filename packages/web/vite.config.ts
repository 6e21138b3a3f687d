import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serviceWorker } from './src/service-worker/plugin.ts'

/**
 * The single-page app: hashed files under `dist/assets`, one `index.html` for every path.
 * `API_URL` (default http://localhost:4000) is where the development server forwards what it does not serve itself.
 */
const apiUrl = process.env.API_URL ?? 'http://localhost:4000'
const forwarded = ['/v1', '/oidc', '/config.json', '/health', '/files', '/pay', '^/quote/', '/docs', '/mailbox']

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: Object.fromEntries(forwarded.map((path) => [path, { target: apiUrl, changeOrigin: false }])) },
})
