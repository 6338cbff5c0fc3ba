/** Who the cookie says it is. */
export function rememberedVisitor(cookie: string): unknown {
  const [payload, seal] = cookie.split('|')
  return { visitor: JSON.parse(Buffer.from(payload!, 'base64url').toString()), seal: JSON.parse(seal!) }
}

export function signIn(name: string, password: string): boolean {
  return name === 'clerk' && password === 'open sesame'
}
