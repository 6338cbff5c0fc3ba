import type { ReadableWritablePair } from 'node:stream/web'
import type { Response as UndiciResponse } from 'undici'

/** Bytes of an answer's body, after decompression: a small body can unfold to a flood. */
export const longestBody = 64 * 2 ** 20

/**
 * The same response as one of the platform, whose body fails once it is longer than a plugin may have it.
 * @throws Error for a status that HTTP does not have
 */
export async function boundedResponse(response: UndiciResponse): Promise<Response> {
  const { body, status, url, redirected, type } = response
  if (status < 200 || status > 599) {
    await body?.cancel()
    throw new Error(`${placeOf(url)} answered with status ${status}, which HTTP does not have.`)
  }
  const copy = new Response(body?.pipeThrough(bounded(url) as ReadableWritablePair) as BodyInit | undefined, {
    status,
    statusText: response.statusText.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?'),
    headers: [...response.headers],
  })
  // What only a fetch can set.
  return Object.defineProperties(copy, {
    url: { value: url },
    redirected: { value: redirected },
    type: { value: type },
  })
}

function bounded(url: string): TransformStream<Uint8Array, Uint8Array> {
  let length = 0
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.byteLength
      // Erring ends the connection, too.
      if (length > longestBody)
        controller.error(new Error(`${placeOf(url)} answered with more than ${longestBody} bytes.`))
      else controller.enqueue(chunk)
    },
  })
}

/** Path and query may be secret. */
const placeOf = (url: string) => new URL(url).origin
