import { z } from 'zod'
import { counts, durations } from '@/lib/durations'

const shape = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().startsWith('postgres', 'must be a postgres:// address'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  HANDOVER_HOME: z.string().default('.handover'),
  HANDOVER_DEMO: z.enum(['0', '1']).default('0'),
  HANDOVER_HOSTS: z.string().default(''),
  HANDOVER_BIND: z.string().default('127.0.0.1,::1'),
  HANDOVER_DURATIONS: z.string().optional(),
  HANDOVER_DB_POOL: z.coerce.number().int().min(2).max(200).default(20),
  LIVEKIT_URL: z.string().min(1).default('ws://127.0.0.1:7880'),
  LIVEKIT_PUBLIC_URL: z.string().optional(),
  LIVEKIT_API_KEY: z.string().min(1).default('unset'),
  LIVEKIT_API_SECRET: z.string().min(1).default('unset'),
  NEXTAUTH_SECRET: z.string().min(16, 'needs at least 16 characters'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = z.infer<typeof shape> & { demo: boolean }

let read: Env | null = null

/**
 * All settings, checked once. `server/main.ts` calls this first, so a wrong one stops the start.
 * @throws Error naming each variable that is missing or wrong
 */
export function env(): Env {
  if (read) return read
  const parsed = shape.safeParse(process.env)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`Settings are wrong: ${faults.join('; ')}. See .env.example.`)
  }
  if (parsed.data.HANDOVER_DURATIONS) changeDurations(parsed.data.HANDOVER_DURATIONS)
  // next-auth reads these two itself: it must believe the Host header, which server/hosts.ts has checked before.
  process.env.AUTH_TRUST_HOST = 'true'
  delete process.env.NEXTAUTH_URL
  read = { ...parsed.data, demo: parsed.data.HANDOVER_DEMO === '1' }
  return read
}

function changeDurations(json: string): void {
  const changes = z.record(z.string(), z.number().int().min(0)).parse(JSON.parse(json))
  for (const [name, value] of Object.entries(changes)) {
    if (name in durations) durations[name as keyof typeof durations] = value
    else if (name in counts) counts[name as keyof typeof counts] = value
    else throw new Error(`HANDOVER_DURATIONS names ${name}, which is not in lib/durations.ts`)
  }
}
