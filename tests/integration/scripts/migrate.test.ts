import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { migrate } from '@/scripts/migrate'
import { ask } from '@/scripts/postgres'
import { onSameServer } from '@/tests/support/postgres'

const server = inject('postgres').url
const url = onSameServer(server, 'handover_migrate')
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  await ask(server, 'DROP DATABASE IF EXISTS handover_migrate WITH (FORCE)')
  await ask(server, 'CREATE DATABASE handover_migrate')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

describe('migrate', () => {
  it('applies what is new, oldest first, and nothing twice', async () => {
    write('2_second', 'INSERT INTO a VALUES (1);')
    write('1_first', 'CREATE TABLE a (n int);')
    expect(await migrate(url, folder)).toEqual(['1_first', '2_second'])
    expect(await migrate(url, folder)).toEqual([])
    write('3_third', 'INSERT INTO a VALUES (2);')
    expect(await migrate(url, folder)).toEqual(['3_third'])
    expect(await ask(url, 'SELECT n FROM a ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }])
  })

  it('two at once apply each migration once', async () => {
    write('1_first', 'CREATE TABLE a (n int); SELECT pg_sleep(0.2);')
    const both = await Promise.all([migrate(url, folder), migrate(url, folder)])
    expect(both.flat()).toEqual(['1_first'])
  })

  it('undoes a failed one as a whole and says which', async () => {
    write('1_first', 'CREATE TABLE a (n int); INSERT INTO nowhere VALUES (1);')
    await expect(migrate(url, folder)).rejects.toThrow(/1_first failed and was undone: .*nowhere/)
    expect(await ask(url, `SELECT to_regclass('a') AS a`)).toEqual([{ a: null }])
    write('1_first', 'CREATE TABLE a (n int);')
    expect(await migrate(url, folder)).toEqual(['1_first'])
  })

  it('refuses one that was changed afterwards', async () => {
    write('1_first', 'CREATE TABLE a (n int);')
    await migrate(url, folder)
    write('1_first', 'CREATE TABLE a (n bigint);')
    await expect(migrate(url, folder)).rejects.toThrow(/1_first was changed/)
  })
})
