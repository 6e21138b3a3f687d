import { Component, type ReactNode } from 'react'
import { ErrorState } from './states.tsx'

interface PageBoundaryProps {
  children: ReactNode
  /** When this changes, the page gets another chance. */
  resetKey: string
}

/** Keeps a page's failure on that page: the navigation stays, and the page can be tried again. */
export class PageBoundary extends Component<PageBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override componentDidUpdate(before: PageBoundaryProps): void {
    if (before.resetKey !== this.props.resetKey && this.state.error !== null) this.setState({ error: null })
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <ErrorState error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
