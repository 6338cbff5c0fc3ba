import { createECDH, ECDH } from 'node:crypto'

/** A VAPID key pair (RFC 8292): a point and a scalar of P-256, in base64url. */
export interface KeyPair {
  publicKey: string
  privateKey: string
}

const curve = 'prime256v1'

export function isPair({ publicKey, privateKey }: KeyPair): boolean {
  try {
    const own = createECDH(curve)
    own.setPrivateKey(privateKey, 'base64url')
    return own.getPublicKey('base64url') === Buffer.from(publicKey, 'base64url').toString('base64url')
  } catch {
    return false
  }
}

/** Whether these are the 65 bytes of an uncompressed point that lies on P-256. */
export function isPublicKey(text: string): boolean {
  const bytes = bytesOf(text)
  if (bytes?.length !== 65 || bytes[0] !== 4) return false
  try {
    ECDH.convertKey(bytes, curve)
    return true
  } catch {
    return false
  }
}

/** Null where it is not base64url. Padding, which some libraries add, is let pass. */
export function bytesOf(text: string): Buffer | null {
  return /^[\w-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64url') : null
}
