import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Desk, SdkRequest } from '../../../src/ingest/desk/desk.ts'
import { openThreadedDesk } from '../../../src/ingest/desk/threaded-desk.ts'
import { createPluginCopies } from '../../../src/plugin/copies.ts'

const noPlugins = {
  copies: createPluginCopies(() => {}),
  services: {
    log: () => {},
    store: () => {
      throw new Error('No plugin of these tests keeps anything.')
    },
  },
  disabled: async () => new Set<string>(),
}

let folder: string
let desk: Desk | null
const inFolder = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-desk-'))
  desk = null
})
afterEach(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true })
})

/** A plugin that does to its thread what a report's message says, and a note of each thread that began and ended in peace. */
const plugin = () => `
  import { appendFileSync, existsSync } from 'node:fs'
  const path = (name) => new URL(name, import.meta.url)
  if (existsSync(path('broken'))) process.exit(3)
  export default {
    name: 'harmful',
    contract: 1,
    register: (host) => host.classifier({
      name: 'harmful',
      classify({ message }) {
        if (message === 'exit') process.exit()
        // Before the answer goes out, so that the report is lost with its thread.
        if (message === 'throw later') queueMicrotask(() => { throw new Error('too late to catch') })
        if (message === 'loop') for (appendFileSync(path('began'), 'x');;);
        return null
      },
    }),
    start: () => appendFileSync(path('started'), 'x'),
    stop: () => appendFileSync(path('stopped'), 'x'),
  }`

async function open(threads: number, patience?: number): Promise<Desk> {
  writeFileSync(inFolder('harmful.mjs'), plugin())
  writeFileSync(inFolder('evenkeel.config.json'), '{"plugins":[{"use":"./harmful.mjs"}]}')
  const data = { userSalt: 'salt', configuration: inFolder('evenkeel.config.json'), env: {} }
  const log = pino({ level: 'silent' })
  desk = await openThreadedDesk({ threads, data, plugins: noPlugins, log, ...(patience && { patience }) })
  return desk
}

const request = (message: string): SdkRequest => ({
  body: Buffer.from(JSON.stringify({ message })),
  endpoint: 'store',
  projectId: 1,
  receivedAt: new Date(),
  key: 'a'.repeat(32),
})
const read = (message: string) => desk!.read(request(message))
const notes = (name: string) => (existsSync(inFolder(name)) ? readFileSync(inFolder(name), 'utf8').length : 0)
const interrupted = { code: 'overloaded', status: 503, retryAfterSeconds: 5 }
const patience = { timeout: 10_000, interval: 5 }

test.each(['exit', 'throw later', 'loop'])(
  'a report that makes its thread %s costs no other one anything',
  async (harm) => {
    await open(2, 300)
    await expect(read(harm)).rejects.toMatchObject(interrupted)
    for (let count = 0; count < 20; count++) await read('sound')
    await expect.poll(() => notes('started'), patience).toBe(3)
  },
  60_000,
)

test('what waits behind others is not taken for stuck', async () => {
  // All together take longer than a thread may be silent, each by far not, on a machine with other work either.
  await open(1, 500)
  const many = Array.from({ length: 2_000 }, () => read('x'.repeat(20_000)))
  expect(await Promise.all(many)).toHaveLength(2_000)
  expect(notes('started')).toBe(1)
}, 60_000)

test('without a thread it is not alive and refuses, until one can be started again', async () => {
  await open(1)
  expect(desk!.alive).toBe(true)
  writeFileSync(inFolder('broken'), '')
  await expect(read('exit')).rejects.toMatchObject(interrupted)
  expect(desk!.alive).toBe(false)
  await expect(read('sound')).rejects.toMatchObject(interrupted)
  rmSync(inFolder('broken'))
  await expect.poll(() => desk!.alive, patience).toBe(true)
  await read('sound')
}, 60_000)

test('a thread that ends before it is ready fails the start', async () => {
  writeFileSync(inFolder('broken'), '')
  await expect(open(2)).rejects.toThrow('ended with code 3')
})

test('when it closes, requests in hand are refused and each thread stops its plugins', async () => {
  await open(2)
  await read('sound')
  const held = Promise.allSettled([read('sound'), read('sound')])
  await desk!.close()
  expect(await held).toMatchObject([{ reason: interrupted }, { reason: interrupted }])
  await expect(read('sound')).rejects.toMatchObject(interrupted)
  expect([notes('started'), notes('stopped')]).toEqual([2, 2])
})

test('a thread that will not stop is not waited for', async () => {
  await open(1)
  const stuck = expect(read('loop')).rejects.toMatchObject(interrupted)
  await expect.poll(() => notes('began'), patience).toBe(1)
  await desk!.close()
  await stuck
  expect(notes('stopped')).toBe(0)
})

test('bodies that share a buffer, and such as do not, are read alike', async () => {
  await open(1)
  const whole = Buffer.from('{"message":"one"}{"message":"two"}')
  const own = new Uint8Array(Buffer.from('{"message":"three"}'))
  const bodies = [whole.subarray(0, 17), whole.subarray(17), own]
  const taken = await Promise.all(bodies.map((body) => desk!.read({ ...request(''), body })))
  for (const { submission } of taken) expect(submission.crash?.payload.byteLength).toBeGreaterThan(0)
  expect(whole.toString()).toContain('one')
  expect(own.byteLength).toBe(0)
})
