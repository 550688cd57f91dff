import createNextIntlPlugin from 'next-intl/plugin'

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'",
  },
  {
    key: 'Permissions-Policy',
    value: 'camera=(self), microphone=(self), geolocation=(), display-capture=()',
  },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run types` checks types, tests included; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Native or stateful packages that must be loaded once by Node, never copied into a bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    'livekit-server-sdk',
  ],
  // Both names of this machine: one browser can be learner on the one and trainer on the other.
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  headers: async () => [{ source: '/:path*', headers }],
}

export default createNextIntlPlugin('./app/i18n.ts')(config)
