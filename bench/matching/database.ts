import type pg from 'pg'
import { arriving, vocabularies, waiting } from './people'

const account = (number: string) => `('00000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
const signsOf = (vocabulary: string) =>
  `array(select 'v' || ${vocabulary} || '-' || s from generate_series(0, 5) s)`

/** Fills a migrated database: vocabularies of six signs, people with an open tab and six tries each, and the line. */
export async function fill(client: pg.Client): Promise<void> {
  const people = waiting + arriving
  await client.query(`
    insert into "Course" ("id", "title", "language", "description", "notice", "state")
      values ('bench', 'Bench', 'ase', '', '', 'published');
    insert into "Segment" ("id", "courseId", "slug", "position", "title", "signs")
      select 'bench/' || v, 'bench', v::text, v, v::text, ${signsOf('v')} from generate_series(0, ${vocabularies - 1}) v;
    insert into "Step" ("id", "segmentId", "slug", "position", "kind", "signs", "body")
      select 'bench/' || v || '/' || n, 'bench/' || v, n::text, n, 'produce', array['v' || v || '-' || n],
        jsonb_build_object('id', n::text, 'kind', 'produce', 'sign', 'v' || v || '-' || n)
      from generate_series(0, ${vocabularies - 1}) v, generate_series(0, 5) n;
    insert into "Account" ("id", "alias", "aliasKey", "passwordHash", "roles", "adult")
      select ${account('p')}, 'b' || p, 'b' || p, 'none', '{learner}', p % 2 = 0 or p >= ${waiting}
      from generate_series(0, ${people - 1}) p;
    insert into "Stream" ("accountId", "tab", "leaseUntil")
      select "id", gen_random_uuid(), app_now() + interval '1 day' from "Account";
    insert into "Attempt" ("id", "accountId", "segmentId", "stepSlug", "signId", "outcome", "ms", "replays", "createdAt")
      select gen_random_uuid(), ${account('p')}, 'bench/' || p % ${vocabularies}, n::text, 'v' || p % ${vocabularies} || '-' || n,
        (case n when 3 then 'wrong' else 'right' end)::"Outcome", 2000, 0, app_now() - interval '1 minute'
      from generate_series(0, ${people - 1}) p, generate_series(0, 5) n;
    insert into "Room" ("id", "ownerId")
      select ${account('p')}, ${account('p')} from generate_series(0, ${waiting - 1}) p;
    insert into "Ticket" ("id", "accountId", "roomId", "segmentId", "want", "language", "signs", "adult", "atCheckpoint", "pressedAt", "queuedAt")
      select gen_random_uuid(), ${account('p')}, ${account('p')}, 'bench/' || p / 2 % ${vocabularies},
        (case p % 2 when 0 then 'trainer' else 'anyone' end)::"Want", 'ase', ${signsOf(`p / 2 % ${vocabularies}`)}, p % 2 = 0, true,
        app_now(), app_now() - (${waiting} - p) * interval '10 ms'
      from generate_series(0, ${waiting - 1}) p;
    create schema peer;
    create table peer.request (
      account uuid not null, topic text not null, wants_peer boolean not null, adult boolean not null,
      arrived timestamptz not null default now(), partner uuid
    );
    create index request_waiting on peer.request (topic, arrived) where partner is null;`)
  await clear(client)
}

/**
 * Puts the line back to those who cannot meet anybody, between two rounds. What was served stays as history, as it
 * would in real life.
 */
export async function clear(client: pg.Client): Promise<void> {
  await client.query(`
    update "OfferSide" set "endedAt" = app_now() where "endedAt" is null;
    update "Offer" set "state" = 'accepted', "endedAt" = app_now() where "state" = 'open';
    update "Ticket" set "state" = 'closed', "closedWhy" = 'served', "closedAt" = app_now(), "heldSince" = null
      where "state" <> 'closed' and "accountId" >= ${account(String(waiting))};
    update "Room" r set "closedAt" = app_now() where "closedAt" is null and "ownerId" >= ${account(String(waiting))};
    truncate peer.request;
    insert into peer.request (account, topic, wants_peer, adult, arrived)
      select ${account('p')}, 'bench/' || p / 2 % ${vocabularies}, p % 2 = 1, p % 2 = 0,
        now() - (${waiting} - p) * interval '10 ms'
      from generate_series(0, ${waiting - 1}) p;`)
  for (const table of [
    '"Ticket"',
    '"Offer"',
    '"OfferSide"',
    '"Room"',
    '"Command"',
    '"Account"',
    'peer.request',
  ])
    await client.query(`vacuum analyze ${table}`)
  await client.query('checkpoint')
}
