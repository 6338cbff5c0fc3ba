import type { Options } from './options.ts'

export interface Endpoint {
  host: string
  port: number
  security: 'starttls' | 'tls' | 'none'
}

const usualPorts = { tls: 465, starttls: 587, none: 25 } as const

/** Port 465 speaks TLS from the first byte (RFC 8314, section 3.3). All others start plain, so there STARTTLS is asked for. */
export function endpointOf({ host, port, security }: Pick<Options, 'host' | 'port' | 'security'>): Endpoint {
  const chosen = security ?? (port === usualPorts.tls ? 'tls' : 'starttls')
  return { host, port: port ?? usualPorts[chosen], security: chosen }
}
