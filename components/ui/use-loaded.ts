'use client'
import { useEffect, useState } from 'react'

/**
 * Fetches a part of the page's code once it is `wanted`, and gives null until it is there. When it cannot be fetched,
 * the line being gone, it tries again every few seconds for as long as it is wanted.
 * @param load must stay the same function
 */
export function useLoaded<Part>(load: () => Promise<Part>, wanted: boolean): Part | null {
  const [loaded, setLoaded] = useState<{ part: Part } | null>(null)
  const missing = loaded === null
  useEffect(() => {
    if (!wanted || !missing) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const fetch = () =>
      void load().then(
        (part) => left || setLoaded({ part }),
        () => left || (timer = setTimeout(fetch, 2000)),
      )
    fetch()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [load, wanted, missing])
  return loaded?.part ?? null
}
