import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { definePlugin } from 'evenkeel/plugin'
import { createMapCache } from './map-cache.ts'
import { openMapFolder } from './map-folder.ts'
import { options } from './options.ts'
import { createSymbolicator } from './symbolicate.ts'

export default definePlugin({
  name: 'source-maps',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    if (config.folder === undefined) return
    const folder = resolve(config.folder)
    const prefixes = config.urlPrefixes.map((prefix) => (prefix.endsWith('/') ? prefix : `${prefix}/`))
    const symbolicate = createSymbolicator(openMapFolder(folder), createMapCache(folder, config), prefixes)
    host.symbolicator({ name: 'source-maps', symbolicate })
  },
  async start({ folder }, { log }) {
    if (folder === undefined) return
    await access(folder).catch(() => {
      log.warn('The folder of the source maps cannot be read; nothing is resolved until it can.', { folder })
    })
  },
})
