import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to a path of the app, given as text: "/invoices?status=open". */
export function useGoTo(): (path: string) => void {
  const router = useRouter()
  return useCallback((path: string) => router.history.push(path), [router])
}
