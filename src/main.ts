import { existsSync } from 'node:fs'
import { environment, readConfig } from './config.ts'
import { startHost } from './host.ts'
import { createLog } from './log.ts'
import { stopWithin } from './operations/stop-within.ts'

/** Milliseconds after which a process that was told to stop leaves, whatever still holds it. */
const LEAVE_WITHIN = 10_000

/** Starts Evenkeel in this process, says where it is, and leaves when it is told to. */
async function main(): Promise<void> {
  const config = readConfig()
  const log = createLog(config.LOG_LEVEL)
  // Mostly a plugin that did not wait for a promise of its own. Nobody else should pay for it.
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'a promise was rejected that nobody waited for'),
  )
  if (config.DATABASE_URL === undefined && !existsSync(config.EVENKEEL_DATA))
    console.log(`\n  Making a database in ${config.EVENKEEL_DATA}, which takes some seconds.`)
  const host = await startHost({ config, env: environment(), log })
  console.log(`
  Evenkeel is ready.

  Sign in     ${host.signInUrl()}
              (once, within 15 minutes)
  GraphQL     ${host.url}/graphql
  DSN         ${host.dsn}
              (of the project "default": give it to a Sentry SDK)
${host.newAdminToken === null ? '' : `  Admin token ${host.newAdminToken}\n              (shown this once: keep it)\n`}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping')
      stopWithin(LEAVE_WITHIN, host.stop).then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'did not stop cleanly')
          process.exit(1)
        },
      )
    })
  }
}

const mendable = ['InvalidSettings', 'DataFolderInUse', 'DatabaseUnreachable', 'PluginFaults']

main().catch((error: unknown) => {
  const sentence = whatToMend(error)
  console.error(sentence === null ? error : `\n${sentence}\n`)
  process.exit(1)
})

/** What a person can mend is a sentence; null for what is our fault, which shows where it happened. */
function whatToMend(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { port, code } = error as { port?: number; code?: unknown }
  if (mendable.includes(error.name)) return error.message
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another with PORT.`
  return null
}
