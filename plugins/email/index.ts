import { definePlugin } from 'evenkeel/plugin'
import { deliver } from './deliver.ts'
import { write } from './message.ts'
import { options } from './options.ts'
import { sweeper } from './progress.ts'

export default definePlugin({
  name: 'email',
  version: '1.0.0',
  contract: 1,
  config: options,
  secrets: ['password'],
  register(host, config) {
    const sweep = sweeper()
    host.notifier({
      name: 'email',
      async notify(notification, call) {
        await sweep(call.store)
        return deliver(notification, config, call)
      },
      preview(notification) {
        const { subject, html, text } = write(notification)
        return [
          { name: 'subject', contentType: 'text/plain', body: subject },
          { name: 'html', contentType: 'text/html', body: html },
          { name: 'text', contentType: 'text/plain', body: text },
        ]
      },
    })
  },
})
