import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addMapping, GenMapping, toEncodedMap } from '@jridgewell/gen-mapping'
import type { Plugin } from 'evenkeel/plugin'
import { type CheckOptions, checkPlugin } from 'evenkeel/testing'
import { afterAll, describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../plugins/', import.meta.url))
const secret = `whsec_${Buffer.alloc(32, 'evenkeel').toString('base64')}`

/** A folder with the source map of a script in the sample report `browser`. */
const maps = mkdtempSync(join(tmpdir(), 'evenkeel-maps-'))
const map = new GenMapping({ file: 'app.4b81e0.js' })
const generated = { line: 1, column: 0 }
addMapping(map, { generated, source: 'src/pay.ts', original: { line: 12, column: 2 }, name: 'totalOf' })
writeFileSync(join(maps, 'app.4b81e0.js.map'), JSON.stringify(toEncodedMap(map)))
afterAll(() => rmSync(maps, { recursive: true }))

/** How each plugin in the box is checked: with these options, one run each. */
const runs: Record<string, Record<string, CheckOptions>> = {
  anomaly: { defaults: { kinds: ['detector'], metrics: ['app.memory.used'] } },
  'customer-health': { defaults: { kinds: ['healthScorer'] } },
  email: {
    'SMTP server': {
      config: { host: '127.0.0.1', security: 'none', from: 'evenkeel@example.org', to: ['ops@example.org'] },
      kinds: ['notifier'],
      receiver: 'none',
    },
  },
  'http-action': {
    'one action': {
      config: ({ url }) => ({ actions: { restart: { url, secret } } }),
      kinds: ['recoveryStrategy'],
    },
  },
  'http-health': {
    'one service': { config: ({ url }) => ({ services: { shop: { url } } }), kinds: ['healthCheck'] },
  },
  pagerduty: {
    'one service': {
      config: ({ url }) => ({ routingKey: 'e93facc04764012d7bfb002500d5d1a6', eventsUrl: url }),
      kinds: ['notifier'],
      receiver: { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: 'issue-SHOP-12' } },
    },
  },
  rules: { defaults: { kinds: ['classifier'] } },
  slack: {
    webhook: {
      config: ({ url }) => ({ webhookUrl: `${url}/services/T1/B1/x` }),
      kinds: ['notifier'],
      receiver: { body: 'ok' },
    },
    bot: {
      config: ({ url }) => ({ token: 'xoxb-1-2-abc', channel: '#alerts', apiUrl: `${url}/api` }),
      kinds: ['notifier'],
      receiver: { body: { ok: true, channel: 'C024BE91L', ts: '1772600767.000100' } },
    },
  },
  'source-maps': {
    'a source map': { config: { folder: maps }, kinds: ['symbolicator'] },
    'a folder without any': { config: { folder }, kinds: ['symbolicator'] },
  },
  stack: { defaults: { kinds: ['classifier'] } },
  'tcp-health': {
    'one service': {
      config: ({ host, port }) => ({ services: { shop: { host, port } } }),
      kinds: ['healthCheck'],
    },
  },
  threshold: { defaults: { kinds: ['detector'] } },
  'trend-forecast': { defaults: { kinds: ['detector'] } },
  'web-push': {
    // Push services are reached over https alone.
    'no browser yet': {
      config: () => ({ subject: 'mailto:ops@example.org' }),
      kinds: ['notifier', 'schema'],
      receiver: 'none',
    },
  },
  webhook: {
    'one receiver': { config: ({ url }) => ({ url: `${url}/hooks`, secret }), kinds: ['notifier'] },
  },
}

describe('every plugin in the box conforms', () => {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))

  describe.each(names)('%s', (name) => {
    it('is checked', () => expect(Object.keys(runs)).toContain(name))

    it.each(Object.entries(runs[name] ?? {}))('with %s', { timeout: 60_000 }, async (_, options) => {
      const { default: plugin } = (await import(`../../plugins/${name}/index.ts`)) as { default: Plugin }
      const { checks, warnings } = await checkPlugin(plugin, options)
      expect(checks.length).toBeGreaterThan(10)
      expect(warnings).toEqual([])
    })
  })
})
