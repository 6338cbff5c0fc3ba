import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { isIP } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

export interface Certificate {
  key: string
  cert: string
}

/** Makes a certificate (X.509 v3, RFC 5280) that signs itself, for the names and addresses given. */
export function selfSigned(names: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = der(0x30, oid([42, 134, 72, 206, 61, 4, 3, 2]))
  const name = der(
    0x30,
    der(0x31, der(0x30, oid([85, 4, 3]), der(0x0c, Buffer.from(`Test of ${names[0]} ${randomUUID()}`)))),
  )
  const alternatives = names.map((each) =>
    isIP(each) === 4 ? der(0x87, Buffer.from(each.split('.').map(Number))) : der(0x82, Buffer.from(each)),
  )
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    der(0x30, der(0x18, Buffer.from('20200101000000Z')), der(0x18, Buffer.from('21200101000000Z'))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      der(
        0x30,
        der(0x30, oid([85, 29, 17]), der(0x04, der(0x30, ...alternatives))),
        der(
          0x30,
          oid([85, 29, 19]),
          der(0x01, Buffer.from([0xff])),
          der(0x04, der(0x30, der(0x01, Buffer.from([0xff])))),
        ),
      ),
    ),
  )
  const signature = sign('sha256', content, privateKey)
  const certificate = der(0x30, content, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

/** Has this process trust a certificate, as NODE_EXTRA_CA_CERTS would from its start. */
export function trust({ cert }: Certificate): void {
  setDefaultCACertificates([...getCACertificates('default'), cert])
}

/** Distinguished encoding (X.690): a tag, the length of the content, the content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function oid(bytes: number[]): Buffer {
  return der(0x06, Buffer.from(bytes))
}
