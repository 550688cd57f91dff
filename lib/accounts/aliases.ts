import { db } from '@/lib/infra/db'

const animals =
  'Badger Beaver Bison Bunting Curlew Dipper Dormouse Egret Fawn Finch Gannet Gecko Goldcrest Hare Hedgehog Ibis Jackdaw Kestrel Kingfisher Koala Lapwing Lark Linnet Lynx Magpie Marten Martin Merlin Moth Newt Nuthatch Oriole Osprey Owl Panda Petrel Pipit Plover Puffin Quail Raven Redstart Salmon Seal Shrew Siskin Skylark Sparrow Squirrel Starling Stoat Stork Swallow Swan Swift Tapir Teal Tern Thrush Toad Vole Wagtail Walrus Warbler Weasel Wigeon Wombat Wren Yak'.split(
    ' ',
  )

/** Proposes a kind animal that nobody here is called yet; with a number once all are taken. */
export async function proposeAlias(): Promise<string> {
  const start = Math.floor(Math.random() * animals.length)
  const order = [...animals.slice(start), ...animals.slice(0, start)]
  const taken = await db().account.findMany({
    where: { aliasKey: { in: animals.map((animal) => animal.toLowerCase()) } },
    select: { aliasKey: true },
  })
  const keys = new Set(taken.map((account) => account.aliasKey))
  const free = order.find((animal) => !keys.has(animal.toLowerCase()))
  return free ?? `${order[0]} ${Math.floor(100 + Math.random() * 900)}`
}
