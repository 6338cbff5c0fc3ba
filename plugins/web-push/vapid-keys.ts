import type { Store } from 'evenkeel/plugin'
import webPush from 'web-push'
import type { KeyPair } from './key-pair.ts'
import type { Options } from './options.ts'

const kept = 'vapid'

/**
 * The pair of the options, or one that is made by whoever asks first and then stays: browsers bind a subscription to the
 * public key it was made with.
 */
export async function vapidKeys({ publicKey, privateKey }: Options, store: Store): Promise<KeyPair> {
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey }
  const known = await store.get<KeyPair>(kept)
  if (known !== null) return known
  const made: KeyPair = webPush.generateVAPIDKeys()
  // Several nodes may be here at once, and one of them wins.
  if (await store.setIfAbsent(kept, made)) return made
  return (await store.get<KeyPair>(kept)) ?? made
}
