import { environment, readConfig } from './config.ts'
import { startHost } from './host.ts'
import { createLog } from './log.ts'

/** Starts Evenkeel in this process, says where it is, and leaves when it is told to. */
async function main(): Promise<void> {
  const config = readConfig()
  const log = createLog(config.LOG_LEVEL)
  const host = await startHost({ config, env: environment(), log })
  console.log(`
  Evenkeel is ready.

  Sign in     ${host.signInUrl()}
              (once, within 15 minutes; later: ${host.url}/)
  GraphQL     ${host.url}/graphql
  DSN         ${host.dsn}
${host.newAdminToken === null ? '' : `  Admin token ${host.newAdminToken}\n              (shown this once: keep it)\n`}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping')
      host.stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'did not stop cleanly')
          process.exit(1)
        },
      )
    })
  }
}

main().catch((error: unknown) => {
  // What a person can mend is a sentence; only what is our fault shows where it happened.
  const known = error instanceof Error && ['InvalidSettings', 'DataFolderInUse', 'PluginFaults'].includes(error.name)
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(known || taken ? `\n${(error as Error).message}\n` : error)
  process.exit(1)
})
