import type { Client as EventStreams } from 'graphql-sse'
import type { Client as Socket } from 'graphql-ws'

const document = `
  subscription Crashes($project: String!, $after: String!) {
    crashReported(project: $project, after: $after) { cursor crash { id message } lagged { skipped } }
  }
`

export interface Crashes {
  crashReported: {
    cursor: string
    crash: { id: string; message: string | null } | null
    lagged: { skipped: number } | null
  }
}

export interface Follower {
  hear(data: Crashes): void
  /** Why no more comes: the server's errors, as an array, or the fault of a connection. */
  fail(reason: unknown): void
}

/** Tells of every crash after a cursor, until the returned function is called. */
export function followCrashes(client: Socket | EventStreams, project: string, after: string, follower: Follower) {
  const variables = { project, after }
  let stop = begin()

  function begin() {
    return client.subscribe<Crashes>(
      { query: document, variables },
      {
        next({ data, errors }) {
          if (!data) return refused(errors)
          // What the client asks with when it comes back.
          variables.after = data.crashReported.cursor
          follower.hear(data)
        },
        error: refused,
        complete() {},
      },
    )
  }

  // Errors come without data, or as what graphql-ws calls an error of the subscription.
  function refused(reason: unknown) {
    const [first] = Array.isArray(reason) ? reason : []
    if (first?.extensions?.code !== 'RATE_LIMITED') return follower.fail(reason)
    const timer = setTimeout(() => {
      stop = begin()
    }, first.extensions.retryAfter * 1_000)
    stop = () => clearTimeout(timer)
  }

  return () => stop()
}
