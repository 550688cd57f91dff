import { LiveKitRoom, VideoConference } from '@livekit/components-react'
import { VideoPresets, type RoomOptions } from 'livekit-client'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

/**
 * The peer: what LiveKit gives everybody, with the options of its own Meet. `?auto` joins without a press: that is the
 * other side, who is there already.
 */
const about = new URLSearchParams(location.search)

// As Meet sets them, but for the size: both sides of the bench have a camera of 640 × 480.
const options: RoomOptions = {
  videoCaptureDefaults: { resolution: { width: 640, height: 480, frameRate: 30 } },
  publishDefaults: {
    dtx: false,
    videoSimulcastLayers: [VideoPresets.h540, VideoPresets.h216],
    red: true,
    videoCodec: 'vp9',
  },
  adaptiveStream: true,
  dynacast: true,
  singlePeerConnection: true,
}

type Way = { url: string; token: string }

async function askForWay(): Promise<Way> {
  const reply = await fetch(`/token?${about}`)
  return (await reply.json()) as Way
}

function Page() {
  const [way, setWay] = useState<Way | null>(null)
  if (!way)
    return (
      <button type="button" onClick={() => void askForWay().then(setWay)}>
        Join
      </button>
    )
  return (
    <LiveKitRoom serverUrl={way.url} token={way.token} options={options} audio video data-lk-theme="default">
      <VideoConference />
    </LiveKitRoom>
  )
}

createRoot(document.querySelector('main')!).render(<Page />)
if (about.has('auto')) setTimeout(() => document.querySelector('button')?.click(), 100)
