import { EventSource } from 'undici'
import type { Address, Answer, Connection, Watching } from './connection.ts'
import { openEventSource } from './examples/eventsource.ts'
import { inbox } from './inbox.ts'

/** It can only watch. */
export function connectEventSource({ url, token }: Address): Pick<Connection, 'watch' | 'close'> {
  const opened = new Set<EventSource>()
  function watch(query: string, variables: Record<string, unknown>): Watching {
    const source = openEventSource(url, token, query, variables)
    opened.add(source)
    const answers = inbox<Answer>()
    source.addEventListener('next', (event) => {
      const { data, errors = [] } = JSON.parse((event as MessageEvent).data)
      answers.next({ data, errors })
    })
    source.addEventListener('complete', () => {
      // Else it asks again.
      source.close()
      answers.complete()
    })
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) answers.error(new Error('The server refused the stream.'))
    })
    return { next: answers.take, stop: () => source.close() }
  }
  return {
    watch,
    close() {
      for (const source of opened) source.close()
    },
  }
}
