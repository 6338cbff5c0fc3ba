import type { Redis } from 'ioredis'
import { type Channels, channelsOf } from './redis-channels.ts'
import { ANSWER_WITHIN, newConnection, urlAt } from './redis-connection.ts'

/** A server, and those of our channels that it carries. */
export interface Home {
  url: string
  channels: readonly string[]
}

/** How Redis is made up, as one of its servers says. */
export interface Layout {
  isCluster: boolean
  channels: Channels
  homes: readonly Home[]
  /** All servers of the cluster, replicas too: each can be asked again. */
  servers: readonly string[]
}

/** @throws Error when the server at `url` does not answer, or knows no server for one of the channels */
export async function askLayout(url: string, installation: string): Promise<Layout> {
  const redis = newConnection(url)
  let failure: Error | undefined
  redis.on('error', (error) => {
    failure = error
  })
  const tooLate = setTimeout(() => redis.disconnect(), ANSWER_WITHIN)
  try {
    await redis.connect()
    const isCluster = await isInCluster(redis)
    const channels = channelsOf(installation, isCluster)
    const parts = isCluster
      ? await askCluster(redis, url, channels)
      : { homes: [{ url, channels: channels.all }], servers: [] }
    return { isCluster, channels, ...parts }
  } catch (error) {
    // The reason, where `connect` says no more than that the connection is closed.
    throw failure ?? error
  } finally {
    clearTimeout(tooLate)
    redis.disconnect()
  }
}

async function isInCluster(redis: Redis): Promise<boolean> {
  try {
    return (await redis.info('cluster')).includes('cluster_enabled:1')
  } catch (error) {
    // Whoever may not ask uses ordinary channels, which a cluster has too.
    if (error instanceof Error && error.message.startsWith('NOPERM')) return false
    throw error
  }
}

async function askCluster(redis: Redis, asked: string, { all }: Channels): Promise<Pick<Layout, 'homes' | 'servers'>> {
  const [ranges, slots] = await Promise.all([
    redis.cluster('SLOTS'),
    Promise.all(all.map((channel) => redis.cluster('KEYSLOT', channel))),
  ])
  // A server that does not know its own name is where we found it.
  const urlOf = ([host, port]: [string | null, number, ...unknown[]]) =>
    urlAt(asked, host && host !== '?' ? host : new URL(asked).hostname, port)
  const owners = slots.map((slot, index) => {
    const owner = ranges.find(([first, last]) => first <= slot && slot <= last)?.[2]
    if (!owner) throw new Error(`no server of the cluster has the slot of ${all[index]}`)
    return urlOf(owner)
  })
  const homes = Map.groupBy(all, (channel) => owners[all.indexOf(channel)]!)
  return {
    homes: Array.from(homes, ([url, channels]) => ({ url, channels })),
    servers: [...new Set(ranges.flatMap(([_first, _last, ...nodes]) => nodes.map(urlOf)))],
  }
}
