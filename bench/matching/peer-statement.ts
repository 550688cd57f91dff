import pg from 'pg'

/**
 * What a peer's job does: one statement that takes the longest waiting fitting request, or puts this one in line, and
 * tells both. It keeps less than the product does (no rooms, offers or answers to a second press), which favours the
 * peers. It is right only where jobs of one topic do not run at the same time: two at once miss each other.
 */
export const takePartner = `
  with partner as (
    select ctid, account from peer.request
    where topic = $2 and partner is null and wants_peer and adult
    order by arrived limit 1 for update skip locked
  ), taken as (
    update peer.request r set partner = $1::uuid from partner p where r.ctid = p.ctid
  ), mine as (
    insert into peer.request (account, topic, wants_peer, adult, partner)
    values ($1::uuid, $2, true, true, (select account from partner))
  )
  select pg_notify('told', concat_ws(' ', $1::text, account)) from partner`

/** Hears what {@link takePartner} tells, on a connection of its own. */
export async function listenToPeers(
  url: string,
  hear: (account: string) => void,
): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  client.on('notification', ({ payload }) => payload?.split(' ').forEach(hear))
  await client.query('listen told')
  return () => client.end()
}
