import { definePlugin } from 'evenkeel/plugin'
import { bot } from './bot.ts'
import { incomingWebhook } from './incoming-webhook.ts'
import { type Options, options } from './options.ts'

export default definePlugin({
  name: 'slack',
  version: '1.0.0',
  contract: 1,
  config: options,
  secrets: ['webhookUrl', 'token'],
  register(host, config) {
    host.notifier({ name: 'slack', ...way(config) })
  },
})

function way(config: Options) {
  const { webhookUrl, token, channel } = config
  if (webhookUrl !== undefined) return incomingWebhook(webhookUrl, config)
  if (token !== undefined && channel !== undefined) return bot({ ...config, token, channel })
  throw new TypeError('Expected webhookUrl, or token and channel')
}
