import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { AccessToken } from 'livekit-server-sdk'
import { root } from '@/scripts/home'
import type { LiveKit } from '@/scripts/livekit'
import { freePort } from '@/scripts/ports'
import type { AtEnd } from '../run'

export type Pages = {
  /** Where the stock page and the bare page are */
  address: string
  /** The script that notes times, to be run first in every measured page */
  watch: string
}

const folder = path.join(root, 'bench/handoff/pages')

// What is needed of LiveKit's own style sheet: tiles side by side, each picture in view and of full size.
const style = `
  html, body, main, .lk-room-container { margin: 0; height: 100%; }
  .lk-video-conference, .lk-video-conference-inner { display: flex; flex-direction: column; width: 100%; height: 100%; }
  .lk-grid-layout-wrapper { position: relative; height: calc(100vh - 70px); }
  .lk-grid-layout { display: grid; width: 100%; height: 100%; gap: 8px;
    grid-template-columns: repeat(var(--lk-col-count), minmax(0, 1fr));
    grid-template-rows: repeat(var(--lk-row-count), minmax(0, 1fr)); }
  .lk-participant-tile { position: relative; overflow: hidden; }
  .lk-participant-media-video, #remote { width: 100%; height: 100%; object-fit: cover; }
  .lk-participant-placeholder, .lk-participant-metadata { position: absolute; bottom: 0; }
  .lk-participant-placeholder svg { max-height: 100%; } .lk-control-bar { display: flex; } .lk-chat { display: none; }
`

/** Builds the two pages and serves them, and the tokens they ask for, on this machine until the bench ends. */
export async function servePages({
  home,
  livekit,
  atEnd,
}: {
  home: string
  livekit: LiveKit
  atEnd: AtEnd
}): Promise<Pages> {
  const made = path.join(home, 'pages')
  await build({
    entryPoints: ['stock.tsx', 'bare.ts', 'watch.ts'].map((name) => path.join(folder, name)),
    ...{ outdir: made, bundle: true, minify: true, format: 'esm', jsx: 'automatic', logLevel: 'warning' },
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': root },
  })
  const page = (name: string, inside: string) =>
    `<!doctype html><title>${name}</title><style>${style}</style><main>${inside}</main>` +
    `<script type="module" src="/${name}.js"></script>`
  const html: Record<string, string> = {
    '/stock': page('stock', ''),
    '/bare': page('bare', '<video id="remote" muted autoplay playsinline></video>'),
  }
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here')
    const reply = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body)
    const name = /^\/(stock|bare)\.js$/.exec(pathname)?.[1]
    if (name) reply('text/javascript', readFileSync(path.join(made, `${name}.js`)))
    else if (html[pathname]) reply('text/html', html[pathname])
    else if (pathname === '/token')
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify({ url: livekit.url, token: await signToken(livekit, searchParams) }))
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
  })
  const port = await freePort(3350)
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  atEnd(async () => {
    server.closeAllConnections()
    server.close()
  })
  return { address: `http://127.0.0.1:${port}`, watch: path.join(made, 'watch.js') }
}

async function signToken(livekit: LiveKit, about: URLSearchParams): Promise<string> {
  const identity = about.get('name') ?? 'nobody'
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity, name: identity, ttl: '5m' })
  const room = about.get('room') ?? ''
  token.addGrant({ room, roomJoin: true, canPublish: true, canPublishData: true, canSubscribe: true })
  return token.toJwt()
}
