import type { Report } from '../../src/crashes/report.ts'
import { definePlugin } from '../../src/plugin/define-plugin.ts'
import { locate, type Sightings } from './location.ts'
import { options } from './options.ts'
import { rules } from './rules.ts'
import { codeTerms, type Layer, layers, messageTerms, typeTerms } from './terms.ts'
import { indexTerms } from './words.ts'

export default definePlugin({
  name: 'seed-rules',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    const own = (layer: Layer) => [...codeTerms[layer], ...(config.terms[layer] ?? [])]
    const indexes = {
      code: indexTerms(Object.fromEntries(layers.map((layer) => [layer, own(layer)])) as Record<Layer, string[]>),
      type: indexTerms(typeTerms),
      message: indexTerms(messageTerms),
    }
    // The rules are asked about one report after the other, so they share one look at its frames. Remembering more than
    // the last in a WeakMap costs more in garbage collection than it saves.
    let last: Report | null = null
    let sightings: Sightings = {}
    const sightingsOf = (report: Report) => {
      if (report !== last) {
        sightings = locate(report, indexes)
        last = report
      }
      return sightings
    }

    for (const { id, when, vote } of rules) {
      host.classifier({
        name: id,
        classify(report) {
          const finding = when(report, sightingsOf(report), config)
          return finding === null ? null : { ...vote, ...finding }
        },
      })
    }
  },
})
