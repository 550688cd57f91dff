'use client'
import { useEffect, useState } from 'react'
import { useFeed } from './now'

/** The server's time in milliseconds, told anew every `every` milliseconds while `running`: for waits and countdowns. */
export function useTime(running = true, every = 1000): number {
  const { clock } = useFeed()
  const [time, setTime] = useState(clock)
  useEffect(() => {
    if (!running) return
    const tell = () => setTime(clock())
    const first = setTimeout(tell)
    const timer = setInterval(tell, every)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [clock, running, every])
  return time
}
