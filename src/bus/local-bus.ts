import type { Bus, Notice } from './notice.ts'

/** Notices within this process. Listeners are called in turn, before `publish` returns. */
export function createLocalBus(): Bus {
  const listeners = new Set<(notices: Notice[]) => void>()
  return {
    publish(notices) {
      if (notices.length > 0) for (const hear of listeners) tell(hear, notices)
    },
    subscribe(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    async close() {
      listeners.clear()
    },
  }
}

/** One that fails keeps nothing from the others, nor from whoever published; the process logs it. */
function tell(hear: (notices: Notice[]) => void, notices: Notice[]): void {
  try {
    hear(notices)
  } catch (error) {
    void Promise.reject(error)
  }
}
