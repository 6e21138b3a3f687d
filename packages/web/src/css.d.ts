declare module '*.css'
declare module '@fontsource-variable/inter/wght.css'

/** What the build says of itself. */
interface ImportMeta {
  readonly env: { readonly PROD: boolean }
}
