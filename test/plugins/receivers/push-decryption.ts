import { createDecipheriv, createECDH, type ECDH, hkdfSync } from 'node:crypto'

export interface BrowserKeys {
  ecdh: ECDH
  auth: Buffer
}

export function browserKeys(
  privateKey?: string,
  auth: Buffer = Buffer.from(crypto.getRandomValues(new Uint8Array(16))),
) {
  const ecdh = createECDH('prime256v1')
  if (privateKey === undefined) ecdh.generateKeys()
  else ecdh.setPrivateKey(privateKey, 'base64url')
  return { ecdh, auth }
}

/** Decrypts what a browser gets: one record of aes128gcm (RFC 8188) under keys as RFC 8291, section 3.4, has them. */
export function decryptPush(body: Buffer, { ecdh, auth }: BrowserKeys): string {
  const salt = body.subarray(0, 16)
  const recordSize = body.readUInt32BE(16)
  const idLength = body.readUInt8(20)
  const senderKey = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  if (idLength !== 65 || record.length > recordSize) throw new Error('This is not one record with the key of a sender.')
  const shared = ecdh.computeSecret(senderKey)
  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey])
  const material = Buffer.from(hkdfSync('sha256', shared, auth, keyInfo, 32))
  const key = hkdfSync('sha256', material, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = hkdfSync('sha256', material, salt, 'Content-Encoding: nonce\0', 12)
  const decipher = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce))
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const delimiter = padded.findLastIndex((byte) => byte !== 0)
  if (padded[delimiter] !== 2) throw new Error('The last record must end with a delimiter of 2.')
  return padded.subarray(0, delimiter).toString()
}
