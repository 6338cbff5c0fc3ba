import { definePlugin } from '../../src/plugin/define-plugin.ts'

/** For the bench alone: the same classifier as a plugin file, which a thread of its own can import. */
export default definePlugin({
  name: 'isolated',
  contract: 1,
  register(host) {
    host.classifier({
      name: 'isolated',
      classify: () => ({ severity: 'HIGH', confidence: 0.5, reason: 'It says so.' }),
    })
  },
})
