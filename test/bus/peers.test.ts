import { expect, test } from 'vitest'
import { createPeers, type Peers } from '../../src/bus/peers.ts'

/** What is heard between two beats. */
type Heard = (peers: Peers) => void
const beat: Heard = (peers) => void peers.heard('a', true)
const notice: Heard = (peers) => void peers.heard('a', false)
const leaves: Heard = (peers) => peers.left('a')
const nothing: Heard = () => {}

test('a node is new when it beats for the first time, and again after it fell silent', () => {
  const peers = createPeers(0)
  expect([false, true, true].map((isBeat) => peers.heard('a', isBeat))).toEqual([false, true, false])
  expect(peers.beat()).toEqual(['a'])
  expect(peers.heard('a', true)).toBe(true)
  peers.left('a')
  expect(peers.heard('a', true)).toBe(false)
})

test.each<[what: string, heard: Heard[], gone: number]>([
  ['beats and stops', [beat, nothing, nothing, nothing, nothing, nothing], 1],
  ['beats, with pauses that are not too long', [beat, nothing, beat, nothing, beat, nothing], 0],
  ['tells something instead of beating', [beat, nothing, notice, nothing, notice, nothing], 0],
  ['tells something and stops', [beat, notice, nothing, nothing, nothing], 1],
  ['never beat, as versions before beats, and is quiet', [notice, nothing, nothing, nothing, nothing], 0],
  ['stops twice', [beat, nothing, nothing, nothing, beat, nothing, nothing, nothing], 2],
  ['leaves', [beat, leaves, nothing, nothing, nothing], 0],
  ['leaves, and its last notice comes by another way', [beat, leaves, notice, nothing, nothing, nothing], 0],
  ['leaves, and its last beat comes by another way', [beat, leaves, beat, nothing, nothing, nothing], 0],
])('a node that %s falls silent so often', (_what, heard, gone) => {
  const peers = createPeers(2)
  const fellSilent = heard.flatMap((happens) => {
    happens(peers)
    return peers.beat()
  })
  expect(fellSilent).toEqual(Array(gone).fill('a'))
})
