import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { startHost } from '../src/host.ts'
import { createLog } from '../src/log.ts'
import { asking } from './ask.ts'
import { guide } from './guide.ts'
import { prepareShop, SLUG } from './prepare-shop.ts'
import { sendCustomers } from './send-customers.ts'
import { sendHistory } from './send-history.ts'
import { sendSessions } from './send-sessions.ts'
import type { Installation } from './shop/installation.ts'

/** The installations of the sample shop that report. */
const installations: readonly Installation[] = [
  { release: 'shop@1.4.0', environment: 'production', everyMs: 400, phones: ['till-1', 'till-2'], leaks: false },
  { release: 'shop@1.5.0', environment: 'production', everyMs: 800, phones: ['phone-7', 'phone-8'], leaks: true },
  { release: 'shop@1.5.0', environment: 'staging', everyMs: 4_000, phones: ['test-1'], leaks: false },
]

/** Starts Evenkeel on a folder of its own, within `EVENKEEL_DATA`, and a sample shop that reports to it, until Ctrl-C. */
async function main(): Promise<void> {
  const administrator = randomBytes(24).toString('base64url')
  const given = readConfig()
  const folder = join(given.EVENKEEL_DATA, 'demo')
  const config = {
    ...given,
    DATABASE_URL: undefined,
    REDIS_URL: undefined,
    EVENKEEL_DATA: folder,
    EVENKEEL_ADMIN_TOKEN: administrator,
  }
  const host = await startHost({ config, env: {}, log: createLog('warn') })
  const ask = asking(host.url, administrator)
  const { dsn, readToken, isNew } = await prepareShop(ask)
  if (isNew) {
    await sendHistory(ask, SLUG, installations)
    await sendCustomers(ask, SLUG)
    await sendSessions(dsn)
  }
  const shops = installations.map((installation) =>
    fork(join(import.meta.dirname, 'shop/main.ts'), [JSON.stringify({ dsn, ...installation })]),
  )
  console.log(guide({ url: host.url, signInUrl: host.signInUrl(), dsn, folder, administrator, readToken }))

  async function stop(): Promise<void> {
    console.log('\nStopping: the shop sends what it has, then the server leaves.')
    const gone = shops
      .filter((shop) => shop.exitCode === null && shop.signalCode === null)
      .map((shop) => once(shop, 'exit'))
    for (const shop of shops) shop.kill('SIGTERM')
    await Promise.all(gone)
    await host.stop()
    process.exit(0)
  }
  // Ctrl-C reaches the shop as well, which leaves it to this process to say when.
  let stopping: Promise<void> | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (stopping ??= stop()))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `\n${error.message}\n` : error)
  process.exit(1)
})
