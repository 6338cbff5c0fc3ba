import { LRUCache } from 'lru-cache'

/** Which other nodes are there, as far as they are heard. */
export interface Peers {
  /**
   * @param isBeat it only said that it is there. Who never did may be of a version that does not: its silence says nothing
   * @returns whether it is new here
   */
  heard(node: string, isBeat: boolean): boolean
  /** It said that it leaves: nothing that it stored is unheard of. */
  left(node: string): void
  /** To be called regularly. @returns those that fell silent without a word, each once */
  beat(): string[]
}

/** Nodes that left are remembered: what they said before may come later, by another connection. */
const MOST_DEPARTED = 1_000

/** @param patience beats that a node may be silent. Not a time: who is busy itself has not listened. */
export function createPeers(patience: number): Peers {
  const silentBeats = new Map<string, number>()
  const departed = new LRUCache<string, true>({ max: MOST_DEPARTED })
  return {
    heard(node, isBeat) {
      const isKnown = silentBeats.has(node)
      const isNew = !isKnown && isBeat && !departed.has(node)
      if (isKnown || isNew) silentBeats.set(node, 0)
      return isNew
    },
    left(node) {
      silentBeats.delete(node)
      departed.set(node, true)
    },
    beat() {
      for (const [node, beats] of silentBeats) silentBeats.set(node, beats + 1)
      const gone = [...silentBeats].filter(([, beats]) => beats > patience).map(([node]) => node)
      for (const node of gone) silentBeats.delete(node)
      return gone
    },
  }
}
