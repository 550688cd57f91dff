import os from 'node:os'
import { stringify } from 'yaml'
import { Failure } from './failure'
import { freePort, isFree, portFrom, whoListens, type Protocol } from './ports'

export type LiveKitPorts = { http: number; tcp: number; udp: number }

/**
 * The ports LiveKit gets: those the variables name, which must be free, else the first free ones from 7880, 7881 and
 * 7882 on. Throws a Failure naming the variable when a wanted port is taken.
 */
export async function chooseLiveKitPorts(): Promise<LiveKitPorts> {
  const http = await choose('LIVEKIT_PORT', 7880, 'tcp')
  const tcp = await choose('LIVEKIT_TCP_PORT', 7881, 'tcp')
  const udp = await choose('LIVEKIT_UDP_PORT', 7882, 'udp')
  return { http, tcp, udp }
}

async function choose(name: string, usual: number, protocol: Protocol): Promise<number> {
  const wanted = portFrom(name)
  // In steps of ten, so that the three of a second copy stay together and never meet.
  if (wanted === null) return freePort(usual, protocol, 10)
  if (await isFree(wanted, protocol)) return wanted
  const who = protocol === 'tcp' ? whoListens(wanted) : ''
  throw new Failure(
    `${name} ${wanted} is taken by ${who || 'another process'}: stop that, or set ${name} to a free one.`,
  )
}

type Settings = {
  ports: LiveKitPorts
  apiKey: string
  apiSecret: string
  webhookUrl: string
  nodeIp: string | null
}

/** LiveKit's configuration file. Without `nodeIp` only this machine can sign in to it. */
export function livekitConfig({ ports, apiKey, apiSecret, webhookUrl, nodeIp }: Settings): string {
  return stringify({
    port: ports.http,
    ...(nodeIp ? {} : { bind_addresses: ['127.0.0.1'] }),
    keys: { [apiKey]: apiSecret },
    rtc: {
      tcp_port: ports.tcp,
      udp_port: ports.udp,
      use_external_ip: false,
      // Lite: browsers come to us, and no public STUN server is asked for anything.
      use_ice_lite: true,
      enable_loopback_candidate: !nodeIp,
      ...(nodeIp ? { node_ip: nodeIp } : hasNetwork() ? {} : { node_ip: '127.0.0.1' }),
      // A room of two wants its first picture at once; the usual 500 ms and 1 s are for crowds.
      pli_throttle: { low_quality: '100ms', mid_quality: '100ms', high_quality: '100ms' },
    },
    // Rooms are made by the product before anyone gets a token, and outlive a reload.
    room: { auto_create: false, empty_timeout: 120, departure_timeout: 120 },
    webhook: { api_key: apiKey, urls: [webhookUrl] },
    logging: { level: 'warn', pion_level: 'error' },
  })
}

/** Without any network LiveKit finds no address of its own and would not start. */
function hasNetwork(): boolean {
  return Object.values(os.networkInterfaces()).some((list) => list?.some((address) => !address.internal))
}
