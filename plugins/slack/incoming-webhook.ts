import { type Notifier, throwUnlessTaken } from 'evenkeel/plugin'
import { mentionOf, misled } from './addressee.ts'
import { message } from './message.ts'
import type { Options } from './options.ts'

/** Posts to an incoming webhook, which knows its channel and cannot be answered in threads. */
export function incomingWebhook(
  url: string,
  { mentions }: Pick<Options, 'mentions'>,
): Pick<Notifier, 'notify' | 'preview'> {
  return {
    async notify(notification, call) {
      const response = await call.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message(notification, mentions)),
        redirect: 'manual',
      })
      await throwUnlessTaken(response)
      await response.body?.cancel()
      if ((notification.recipient?.address ?? null) === null) return
      const instead = mentionOf(notification) === undefined ? '' : ', where the person is mentioned'
      return { note: misled(notification, `was not used: an incoming webhook posts to its own channel${instead}`) }
    },
    preview: (notification) => [
      {
        name: 'json',
        contentType: 'application/json',
        body: JSON.stringify(message(notification, mentions), null, 2),
      },
    ],
  }
}
