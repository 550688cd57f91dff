'use client'
import { createElement, useState } from 'react'
import type { DialogProps } from './dialog-panel'
import { useLoaded } from './use-loaded'

const loadPanel = () => import('./dialog-panel')

/** A {@link DialogPanel} that is fetched when the first one opens, and before that if `soon`. */
export function Dialog({ soon = false, ...props }: DialogProps & { soon?: boolean }) {
  const [used, setUsed] = useState(props.open)
  if (props.open && !used) setUsed(true)
  const loaded = useLoaded(loadPanel, used || soon)
  // Once opened it stays, so that it can fade when it closes.
  return loaded && used ? createElement(loaded.DialogPanel, props) : null
}
