import { openHttpReceiver } from './http-receiver.ts'

/** An http address on this machine where nobody listens, without a slash at the end. */
export async function addressOfNobody(): Promise<string> {
  await using gone = await openHttpReceiver()
  return gone.url
}
