import { answerText, definePlugin, throwUnlessTaken } from 'evenkeel/plugin'
import { alertKey, objections } from './answer.ts'
import { event } from './event.ts'
import { options } from './options.ts'

export default definePlugin({
  name: 'pagerduty',
  version: '1.0.0',
  contract: 1,
  config: options,
  secrets: ['routingKey'],
  register(host, { routingKey, eventsUrl }) {
    const enqueue = `${eventsUrl.replace(/\/+$/, '')}/v2/enqueue`
    host.notifier({
      name: 'pagerduty',
      async notify(notification, call) {
        const response = await call.fetch(enqueue, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(event(notification, routingKey)),
          // The key is in the body and must not go to another host.
          redirect: 'manual',
        })
        await throwUnlessTaken(response, objections)
        const id = alertKey(await answerText(response))
        return { ...(id !== undefined && { id }), note: 'taken by PagerDuty, which handles it later' }
      },
      preview: (notification) => [
        {
          name: 'json',
          contentType: 'application/json',
          body: JSON.stringify(event(notification, '*'.repeat(32)), null, 2),
        },
      ],
    })
  },
})
