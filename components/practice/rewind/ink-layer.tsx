'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { toStroke } from './ink'
import type { Stroke } from './read-take'

type Point = [x: number, y: number]

const moves: Record<string, Point> = {
  ArrowLeft: [-0.04, 0],
  ArrowRight: [0.04, 0],
  ArrowUp: [0, -0.04],
  ArrowDown: [0, 0.04],
}

/** Lies on the frame both stand on: what was drawn, and where one can draw, by finger, mouse or keys. */
export function InkLayer({ strokes, onStroke }: { strokes: Stroke[]; onStroke: (stroke: Stroke) => void }) {
  const t = useTranslations('rewind')
  const line = useRef<Point[]>([])
  const [drawing, setDrawing] = useState<Stroke | null>(null)
  const [cross, setCross] = useState<Point | null>(null)

  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return [(clientX - left) / width, (clientY - top) / height]
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    line.current = [pointOf(event)]
    setDrawing(toStroke(line.current))
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing) return
    line.current.push(pointOf(event))
    setDrawing(toStroke(line.current))
  }
  const end = () => {
    if (drawing) onStroke(drawing)
    setDrawing(null)
  }
  const key = (event: KeyboardEvent) => {
    const move = moves[event.key]
    const [x, y] = cross ?? [0.5, 0.5]
    if (move) setCross([within(x + move[0]), within(y + move[1])])
    else if (event.key === 'Enter') onStroke(ring(x, y))
    else return
    event.preventDefault()
  }
  return (
    <svg
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      // It takes what is drawn and keys, so screen readers have to let them through.
      role="application"
      aria-label={t('draw')}
      tabIndex={0}
      className="absolute inset-0 size-full cursor-crosshair touch-none"
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={() => setDrawing(null)}
      onKeyDown={key}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && setCross([0.5, 0.5])}
      onBlur={() => setCross(null)}
    >
      {[...strokes, ...(drawing ? [drawing] : [])].map((stroke, at) => (
        <Line key={at} points={stroke.join(' ')} />
      ))}
      {cross && (
        <Line
          points={`${(cross[0] - 0.03) * 1_000} ${cross[1] * 1_000} ${(cross[0] + 0.03) * 1_000} ${cross[1] * 1_000}`}
        />
      )}
      {cross && (
        <Line
          points={`${cross[0] * 1_000} ${(cross[1] - 0.04) * 1_000} ${cross[0] * 1_000} ${(cross[1] + 0.04) * 1_000}`}
        />
      )}
    </svg>
  )
}

/** Bright on dark, so that it shows on any picture. */
function Line({ points }: { points: string }) {
  const look = {
    fill: 'none',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    vectorEffect: 'non-scaling-stroke',
  } as const
  return (
    <>
      <polyline {...look} points={points} stroke="#0e1a1e" strokeWidth={8} />
      <polyline {...look} points={points} stroke="#ffd84d" strokeWidth={4.5} />
    </>
  )
}

const within = (share: number) => Math.min(1, Math.max(0, share))

/** A ring round a place, for who draws by keys. */
function ring(x: number, y: number): Stroke {
  const around = Array.from({ length: 21 }, (_, at): Point => {
    const angle = (at / 20) * 2 * Math.PI
    return [x + Math.cos(angle) * 0.06, y + Math.sin(angle) * 0.08]
  })
  return toStroke(around)
}
