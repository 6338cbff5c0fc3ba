import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, type OwnRedis, ownRedis } from './own-redis.ts'

/** Three servers that share the slots, and a replica of the first. */
export interface OwnCluster {
  /** Of one that the tests leave alone. */
  url: string
  primaries: OwnRedis[]
  replica: OwnRedis
  close(): Promise<void>
}

const SLOTS = 16_384

/** Starts a cluster that notices within a second that a server is dead, and waits until it serves all slots. */
export async function ownCluster(): Promise<OwnCluster> {
  const servers = await Promise.all([0, 1, 2, 3].map(startServer))
  const primaries = servers.slice(0, 3)
  const [{ ask: first, port }, , , replica] = servers as [OwnRedis, OwnRedis, OwnRedis, OwnRedis]
  const bounds = [0, 1, 2, 3].map((third) => Math.floor((SLOTS * third) / 3))
  for (const [i, { ask }] of primaries.entries()) await ask.cluster('ADDSLOTSRANGE', bounds[i]!, bounds[i + 1]! - 1)
  const [, busPort] = (await first.config('GET', 'cluster-port')) as [string, string]
  const id = await first.cluster('MYID')
  // On a busy machine a server gives up a greeting that was not answered in time, and forgets whom it greeted.
  const meet = () => Promise.all(servers.slice(1).map(({ ask }) => ask.cluster('MEET', '127.0.0.1', port, busPort)))
  await until(async () => {
    if (String(await replica.ask.cluster('NODES')).includes(id)) return true
    await meet()
    return false
  })
  await replica.ask.cluster('REPLICATE', id)
  for (const { ask } of servers) {
    await until(async () => {
      const [info, ranges] = await Promise.all([ask.cluster('INFO'), ask.cluster('SLOTS')])
      const known = ranges.flatMap(([_first, _last, ...nodes]) => nodes)
      if (info.includes('cluster_state:ok') && known.length === servers.length) return true
      if (!info.includes(`cluster_known_nodes:${servers.length}`)) await meet()
      return false
    })
  }
  return {
    url: primaries[1]!.url,
    primaries,
    replica,
    async close() {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}

/** For what a server does by itself and tells nobody about. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(100)
}

async function startServer(_: number, index: number): Promise<OwnRedis> {
  const options = {
    '--cluster-enabled': 'yes',
    '--cluster-port': String(await freePort()),
    '--cluster-node-timeout': '1000',
    '--cluster-replica-validity-factor': '0',
    '--repl-diskless-sync-delay': '0',
    // Until it has been pinged a replica is not named.
    '--repl-ping-replica-period': '1',
  }
  const server = await ownRedis(...Object.entries(options).flat())
  await server.start()
  // Else they all begin with the same, and take seconds to agree who changes it.
  await server.ask.cluster('SET-CONFIG-EPOCH', index + 1)
  return server
}
