import type { Call } from './contract.ts'

/** Runs work that gets a signal; rejects, and aborts the signal, when it takes longer than the limit. */
export async function withinLimit<T>(milliseconds: number, run: (call: Call) => T | Promise<T>): Promise<T> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = overLimit(milliseconds)
      controller.abort(reason)
      reject(reason)
    }, milliseconds)
  })
  try {
    return await Promise.race([run({ signal: controller.signal }), late])
  } finally {
    clearTimeout(timer)
  }
}

export function overLimit(milliseconds: number): Error {
  return new Error(`Took longer than its time limit of ${milliseconds} ms.`)
}
